import { Anchor, Button, Group, Stack, Table, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { getProfileHistoryOptions } from '@app/api-client/react-query';
import { type ProfileHistory, type ProfileVersion, retireProfile } from '@app/api-client';
import { ErrorPage } from '../../../layout/fallbacks/error-page.js';
import { announce } from '../../../ui/announcer.js';
import { useFormats } from '../../../ui/formats/formats.js';
import classes from '../../../ui/listing.module.css';
import { PageTitle } from '../../../ui/page-title.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { ReasonDialog } from '../models/reason-dialog.js';
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
  const origin = t(installed === null ? 'profiles.ofHouse' : 'profiles.ofCloister');
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
        act={t('profiles.retireAction')}
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

function Versions({ profile }: { readonly profile: ProfileHistory }) {
  const { t } = useTranslation('administration');
  const { id, installed, active, versions } = profile;
  return (
    <Table className={classes['listing'] ?? ''} aria-labelledby="versions">
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('profiles.versions')}</Table.Th>
          <Table.Th scope="col">{t('profiles.state')}</Table.Th>
          <Table.Th scope="col">{t('profiles.tried')}</Table.Th>
          <Table.Th scope="col">{t('profiles.written')}</Table.Th>
          <Table.Th scope="col">{t('profiles.reason')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {versions.map((version) => (
          <Version key={version.number} profileId={id} version={version} />
        ))}
        {installed !== null && (
          <Table.Tr>
            <Table.Td>
              <VersionLink profileId={id} number={installed} />
            </Table.Td>
            <Table.Td data-label={t('profiles.state')}>
              <VersionBadge state={active === installed ? 'live' : 'installed'} />
            </Table.Td>
            <Table.Td data-label={t('profiles.tried')}>–</Table.Td>
            <Table.Td data-label={t('profiles.written')}>{t('profiles.ofCloister')}</Table.Td>
            <Table.Td data-label={t('profiles.reason')}>–</Table.Td>
          </Table.Tr>
        )}
      </Table.Tbody>
    </Table>
  );
}

function Version({
  profileId,
  version,
}: {
  readonly profileId: string;
  readonly version: ProfileVersion;
}) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  return (
    <Table.Tr>
      <Table.Td>
        <VersionLink profileId={profileId} number={version.number} />
      </Table.Td>
      <Table.Td data-label={t('profiles.state')}>
        <VersionBadge state={version.state} />
      </Table.Td>
      <Table.Td data-label={t('profiles.tried')}>
        {t(version.tried ? 'profiles.yes' : 'profiles.no')}
      </Table.Td>
      <Table.Td data-label={t('profiles.written')}>
        {t('profiles.by', {
          who: writerName(t, version.writtenBy),
          when: formats.dateTime(version.writtenAt),
        })}
      </Table.Td>
      <Table.Td data-label={t('profiles.reason')}>{version.reason ?? '–'}</Table.Td>
    </Table.Tr>
  );
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
