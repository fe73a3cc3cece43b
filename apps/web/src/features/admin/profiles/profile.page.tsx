import { Anchor, Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getProfileHistoryOptions } from '@app/api-client/react-query';
import { type ProfileHistory, type ProfileVersion, retireProfile } from '@app/api-client';
import { ErrorPage } from '../../../layout/fallbacks/error-page.js';
import { announce } from '../../../ui/announcer.js';
import { DataTable } from '../../../ui/data-table.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { PageTitle } from '../../../ui/page-title.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { ReasonDialog } from '../../../ui/dialogs/reason-dialog.js';
import { ErrorsSection } from './errors-section.js';
import { profileTitle, writerName } from './profile-labels.js';
import { useProfilesChanged } from './use-profiles-changed.js';
import { VersionBadge } from './version-badge.js';

/** One profile with its versions. */
export function ProfilePage() {
  const { t } = useTranslation('administration');
  const { profileId } = useParams({ from: '/layout/administration/profiles/$profileId' });
  const history = useQuery(getProfileHistoryOptions({ path: { profileId } }));
  if (history.isError) {
    return <ErrorPage error={history.error} reset={() => void history.refetch()} />;
  }
  return (
    <>
      <Text mb="sm">
        <Anchor component={Link} to="/administration/profiles">
          {t('profiles.back')}
        </Anchor>
      </Text>
      {history.isPending ? (
        <>
          <PageTitle title={t('profiles.one')} />
          <LoadingSkeleton lines={8} />
        </>
      ) : (
        <Details profile={history.data} />
      )}
    </>
  );
}

function Details({ profile }: { readonly profile: ProfileHistory }) {
  const { t, i18n } = useTranslation('administration');
  const { id, active, installed } = profile;
  const origin = t(installed === null ? 'profiles.ofOrganization' : 'profiles.ofCloister');
  const status =
    active === null
      ? t('profiles.inactive')
      : `${t('profiles.active')}: ${t('profiles.version', { number: active })}`;
  return (
    <>
      <PageTitle
        title={profileTitle(profile, i18n.language)}
        under={`${id} · ${origin} · ${status}`}
      />
      <Stack gap={32}>
        <Group gap="sm">
          <Button
            renderRoot={(props) => (
              <Link
                {...props}
                to="/administration/profiles/$profileId/edit"
                params={{ profileId: id }}
              />
            )}
          >
            {t('profiles.write')}
          </Button>
          {active !== null && (
            <Button
              variant="default"
              renderRoot={(props) => (
                <Link
                  {...props}
                  to="/administration/profiles/$profileId/copy"
                  params={{ profileId: id }}
                />
              )}
            >
              {t('profiles.copy')}
            </Button>
          )}
          {installed === null && active !== null && <Retire profile={profile} />}
        </Group>
        <section aria-labelledby="versions">
          <Title order={2} id="versions" mb="xs">
            {t('profiles.versions')}
          </Title>
          <Text c="dimmed" mb="sm">
            {t('profiles.versionsText')}
          </Text>
          <Versions profile={profile} />
        </section>
        <ErrorsSection profile={profile} />
      </Stack>
    </>
  );
}

function Retire({ profile }: { readonly profile: ProfileHistory }) {
  const { t, i18n } = useTranslation('administration');
  const [isOpen, open] = useState(false);
  const changed = useProfilesChanged();
  return (
    <>
      <Button color="red" variant="light" onClick={() => open(true)}>
        {t('profiles.retire')}
      </Button>
      <ReasonDialog
        opened={isOpen}
        title={t('profiles.retireTitle', { title: profileTitle(profile, i18n.language) })}
        warning={t('profiles.retireWarning')}
        action={t('profiles.retireAction')}
        onGiven={async (reason) => {
          const body = { reason, active: profile.active };
          await retireProfile({ path: { profileId: profile.id }, body, throwOnError: true });
          await changed(profile.id);
          announce(t('profiles.isRetired'));
          open(false);
        }}
        onClose={() => open(false)}
      />
    </>
  );
}

interface VersionRow extends Pick<ProfileVersion, 'number' | 'state'> {
  /** Null of the version that came with Cloister. */
  readonly written: ProfileVersion | null;
}

function Versions({ profile }: { readonly profile: ProfileHistory }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  return (
    <DataTable
      labelledBy="versions"
      rows={versionRows(profile)}
      rowKey={({ number }) => String(number)}
      columns={[
        {
          heading: t('profiles.versions'),
          renderCell: ({ number }) => <VersionLink profileId={profile.id} number={number} />,
        },
        { heading: t('profiles.state'), renderCell: ({ state }) => <VersionBadge state={state} /> },
        {
          heading: t('profiles.tried'),
          renderCell: ({ written }) =>
            written ? t(written.tried ? 'profiles.yes' : 'profiles.no') : '–',
        },
        {
          heading: t('profiles.written'),
          renderCell: ({ written }) =>
            written
              ? t('profiles.by', {
                  who: writerName(t, written.writtenBy),
                  when: formats.dateTime(written.writtenAt),
                })
              : t('profiles.ofCloister'),
        },
        { heading: t('profiles.reason'), renderCell: ({ written }) => written?.reason ?? '–' },
      ]}
    />
  );
}

/** What was written here, and below it what came with Cloister. */
function versionRows({ versions, installed, active }: ProfileHistory): readonly VersionRow[] {
  const rows = versions.map((written): VersionRow => ({
    number: written.number,
    state: written.state,
    written,
  }));
  if (installed === null) return rows;
  const state = active === installed ? 'active' : 'installed';
  return [...rows, { number: installed, state, written: null }];
}

function VersionLink({
  profileId,
  number,
}: {
  readonly profileId: string;
  readonly number: number;
}) {
  const { t } = useTranslation('administration');
  return (
    <Anchor
      renderRoot={(props) => (
        <Link
          {...props}
          to="/administration/profiles/$profileId/$versionNumber"
          params={{ profileId, versionNumber: String(number) }}
        />
      )}
    >
      {t('profiles.version', { number })}
    </Anchor>
  );
}
