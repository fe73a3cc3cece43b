import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { listProfileStatusesOptions } from '@app/api-client/react-query';
import type { ProfileStatus } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import { useFormats } from '../../../ui/formats/formats.js';
import classes from '../../../ui/listing.module.css';
import { PageTitle } from '../../../ui/page-title.js';
import { ProblemAlert } from '../../../ui/problems/problem-alert.js';
import { LoadingSkeleton } from '../../../ui/loading-skeleton.js';
import { profileTitle } from './profile-labels.js';
import { VersionBadge } from './version-badge.js';

/** The kinds of summary, and which version of each is active. */
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
    <DataTable
      label={t('profiles.title')}
      rows={profiles}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: t('profiles.name'),
          renderCell: (profile) => (
            <div>
              <Text fw={600}>{profileTitle(profile, i18n.language)}</Text>
              <span className={classes['small']}>{profile.id}</span>
            </div>
          ),
        },
        {
          heading: t('profiles.active'),
          renderCell: ({ active }) =>
            active === null ? (
              <VersionBadge state="retired" />
            ) : (
              t('profiles.version', { number: active })
            ),
        },
        {
          heading: t('profiles.origin'),
          renderCell: ({ installed }) =>
            t(installed === null ? 'profiles.ofOrganization' : 'profiles.ofCloister'),
        },
        { heading: t('profiles.waiting'), renderCell: ({ proposed }) => formats.number(proposed) },
      ]}
      renderActions={(profile) => (
        <Link
          to="/administration/profiles/$profileId"
          params={{ profileId: profile.id }}
          className={classes['name']}
          aria-label={t('profiles.lookOne', { title: profileTitle(profile, i18n.language) })}
        >
          {t('profiles.look')}
        </Link>
      )}
    />
  );
}
