import { Anchor, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { getProfileHistoryOptions } from '@app/api-client/react-query';
import { ErrorPage } from '../../../layout/fallbacks/error-page.js';
import { PageTitle } from '../../../ui/page-title.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { profileTitle } from './profile-labels.js';
import { VersionEditor } from './version-editor.js';

/** Writes the next version of a profile. */
export function EditorPage() {
  const from = '/layout/administration/profiles/$profileId/edit';
  const { profileId } = useParams({ from });
  const { extractive = false } = useSearch({ from });
  return <Editor profileId={profileId} isCopy={false} isExtractive={extractive} />;
}

/** Writes the first version of a new profile, beginning with what another one says. */
export function CopyPage() {
  const { profileId } = useParams({ from: '/layout/administration/profiles/$profileId/copy' });
  return <Editor profileId={profileId} isCopy />;
}

function Editor({
  profileId,
  isCopy,
  isExtractive = false,
}: {
  readonly profileId: string;
  readonly isCopy: boolean;
  /** Begins with the choice that sentences are copied. */
  readonly isExtractive?: boolean;
}) {
  const { t, i18n } = useTranslation('administration');
  // what is written is made of one version: another one active meanwhile does not change it
  const history = useQuery({
    ...getProfileHistoryOptions({ path: { profileId } }),
    refetchOnWindowFocus: false,
  });
  if (history.isError) {
    return <ErrorPage error={history.error} reset={() => void history.refetch()} />;
  }
  const title = history.isSuccess ? profileTitle(history.data, i18n.language) : profileId;
  return (
    <>
      <Text mb="sm">
        <Anchor
          renderRoot={(props) => (
            <Link {...props} to="/administration/profiles/$profileId" params={{ profileId }} />
          )}
        >
          {t('profiles.backTo', { title })}
        </Anchor>
      </Text>
      <PageTitle
        title={t(isCopy ? 'profiles.copyTitle' : 'profiles.editTitle', { title })}
        under={
          history.isSuccess ? t('profiles.editText', { number: history.data.current }) : undefined
        }
      />
      {history.isPending ? (
        <LoadingSkeleton lines={8} />
      ) : (
        <VersionEditor history={history.data} isCopy={isCopy} isExtractive={isExtractive} />
      )}
    </>
  );
}
