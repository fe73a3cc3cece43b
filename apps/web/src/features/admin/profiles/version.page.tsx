import { Anchor, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  compareProfileVersionsOptions,
  getProfileHistoryOptions,
  getProfileVersionOptions,
} from '@app/api-client/react-query';
import type { ProfileHistory, ProfileVersionDetails } from '@app/api-client';
import { ErrorPage } from '../../../layout/fallbacks/error-page.js';
import { NotFoundPage } from '../../../layout/fallbacks/not-found-page.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { PageTitle } from '../../../ui/page-title.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { ChangesList } from './changes-list.js';
import { profileTitle, writerName } from './profile-labels.js';
import { TrialSection } from './trial-section.js';
import { VersionActions } from './version-actions.js';
import { VersionFacts } from './version-facts.js';

const FROM = '/layout/administration/profiles/$profileId/$versionNumber';

/** One version: what it says and changes, what it writes, and what can be decided about it. */
export function VersionPage() {
  const { versionNumber } = useParams({ from: FROM });
  return /^[1-9]\d{0,5}$/.test(versionNumber) ? (
    <Version versionNumber={Number(versionNumber)} />
  ) : (
    <NotFoundPage />
  );
}

function Version({ versionNumber }: { readonly versionNumber: number }) {
  const { t, i18n } = useTranslation('administration');
  const { profileId } = useParams({ from: FROM });
  const history = useQuery(getProfileHistoryOptions({ path: { profileId } }));
  const version = useQuery(getProfileVersionOptions({ path: { profileId, versionNumber } }));
  const failed = history.error ?? version.error;
  if (failed) return <ErrorPage error={failed} reset={() => void version.refetch()} />;
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
      {history.isSuccess && version.isSuccess ? (
        <Details history={history.data} read={version.data} />
      ) : (
        <>
          <PageTitle title={t('profiles.version', { number: versionNumber })} />
          <LoadingSkeleton lines={8} />
        </>
      )}
    </>
  );
}

interface PartProps {
  readonly history: ProfileHistory;
  readonly read: ProfileVersionDetails;
}

function Details({ history, read }: PartProps) {
  const { t, i18n } = useTranslation('administration');
  const formats = useFormats();
  const { version } = read;
  return (
    <>
      <PageTitle
        title={`${profileTitle(history, i18n.language)}, ${t('profiles.version', { number: read.number })}`}
        under={
          version && version.state !== 'installed'
            ? `${t('profiles.by', {
                who: writerName(t, version.writtenBy),
                when: formats.dateTime(version.writtenAt),
              })}: ${version.reason ?? ''}`
            : t('profiles.ofCloister')
        }
      />
      <Stack gap={32}>
        <VersionActions history={history} read={read} />
        <Changes history={history} read={read} />
        <TrialSection history={history} number={read.number} />
        <VersionFacts read={read} />
      </Stack>
    </>
  );
}

/** Beside what is active, or another version that is chosen. */
function Changes({ history, read }: PartProps) {
  const { t } = useTranslation('administration');
  const navigate = useNavigate({ from: '/administration/profiles/$profileId/$versionNumber' });
  const search = useSearch({ from: FROM });
  const { id: profileId, installed, active, versions } = history;
  const others = [
    ...versions.map(({ number }) => number),
    ...(installed === null ? [] : [installed]),
  ].filter((number) => number !== read.number);
  const usual = active === read.number ? read.version?.parent : active;
  const before = [search.with, usual, others[0]].find(
    (number) => number !== undefined && number !== null && others.includes(number),
  );
  const changes = useQuery({
    ...compareProfileVersionsOptions({
      path: { profileId, versionNumber: before ?? 1, otherNumber: read.number },
    }),
    enabled: before !== undefined && before !== null,
  });
  if (before === undefined || before === null) return null;
  return (
    <section aria-labelledby="changes">
      <Title order={2} id="changes" mb="sm">
        {t('profiles.changes')}
      </Title>
      <NativeSelect
        label={t('profiles.changesBeside')}
        value={String(before)}
        onChange={({ currentTarget: { value } }) =>
          void navigate({
            search: (old) => ({ ...old, with: Number(value) }),
            replace: true,
            resetScroll: false,
          })
        }
        data={others.map((number) => ({
          value: String(number),
          label: `${t('profiles.version', { number })}${
            number === active ? `, ${t('profiles.active')}` : ''
          }`,
        }))}
        maw={320}
        mb="md"
      />
      {changes.isError && (
        <ProblemAlert error={changes.error} onRetry={() => void changes.refetch()} />
      )}
      {changes.isPending && <LoadingSkeleton lines={3} />}
      {changes.isSuccess && <ChangesList changes={changes.data.items} />}
    </section>
  );
}
