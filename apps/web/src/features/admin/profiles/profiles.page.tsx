import { Table, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listProfileStatusesOptions } from '@app/api-client/react-query';
import type { ProfileStatus } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';
import classes from '../../../ui/listing.module.css';
import { PageTitle } from '../../../ui/page-title.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { profileTitle } from './profile-labels.js';
import { VersionBadge } from './version-badge.js';

/** The kinds of summary, and which version of each is in force. */
export function ProfilesPage() {
  const { t } = useTranslation('administration');
  const statuses = useQuery(listProfileStatusesOptions());
  return (
    <>
      <PageTitle title={t('profiles.title')} under={t('profiles.text')} />
      {statuses.isError && (
        <ProblemAlert
          title={t('profiles.failed')}
          error={statuses.error}
          onRetry={() => void statuses.refetch()}
          retrying={statuses.isFetching}
        />
      )}
      {statuses.isPending && <LoadingSkeleton lines={7} />}
      {statuses.isSuccess && <Listing profiles={statuses.data.items} />}
    </>
  );
}

function Listing({ profiles }: { readonly profiles: readonly ProfileStatus[] }) {
  const { t, i18n } = useTranslation('administration');
  const formats = useFormats();
  return (
    <Table className={classes['listing'] ?? ''} aria-label={t('profiles.title')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('profiles.name')}</Table.Th>
          <Table.Th scope="col">{t('profiles.active')}</Table.Th>
          <Table.Th scope="col">{t('profiles.origin')}</Table.Th>
          <Table.Th scope="col">{t('profiles.waiting')}</Table.Th>
          <Table.Td />
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {profiles.map((profile) => (
          <Table.Tr key={profile.id}>
            <Table.Td>
              <div>
                <Text fw={600}>{profileTitle(profile, i18n.language)}</Text>
                <span className={classes['small']}>{profile.id}</span>
              </div>
            </Table.Td>
            <Table.Td data-label={t('profiles.active')}>
              {profile.active === null ? (
                <VersionBadge state="retired" />
              ) : (
                t('profiles.version', { number: profile.active })
              )}
            </Table.Td>
            <Table.Td data-label={t('profiles.origin')}>
              {t(profile.installed === null ? 'profiles.ofHouse' : 'profiles.ofCloister')}
            </Table.Td>
            <Table.Td data-label={t('profiles.waiting')}>
              {formats.number(profile.proposed)}
            </Table.Td>
            <Table.Td className={classes['act'] ?? ''}>
              <Link
                to="/administration/profiles/$profileId"
                params={{ profileId: profile.id }}
                className={classes['name']}
                aria-label={t('profiles.lookOne', {
                  title: profileTitle(profile, i18n.language),
                })}
              >
                {t('profiles.look')}
              </Link>
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
