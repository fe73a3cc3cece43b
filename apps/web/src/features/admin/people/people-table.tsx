import { IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Person } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import { EmptyState } from '../../../ui/empty-state.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import classes from '../../../ui/listing.module.css';
import { PAGE_TITLE_ID } from '../../../ui/page-focus.js';
import { ToneBadge } from '../../../ui/tone-badge.js';
import { PersonState } from './person-state.js';

export function PeopleTable({ people }: { readonly people: readonly Person[] }) {
  const { t } = useTranslation('administration');
  return (
    <DataTable
      labelledBy={PAGE_TITLE_ID}
      rows={people}
      rowKey={({ id }) => id}
      columns={[
        {
          heading: t('people.name'),
          renderCell: ({ id, displayName }) => (
            <Link
              to="/administration/people/$personId"
              params={{ personId: id }}
              className={classes['name']}
            >
              {displayName}
            </Link>
          ),
        },
        { heading: t('people.loginName'), renderCell: ({ loginName }) => loginName },
        {
          heading: t('roles.title'),
          renderCell: ({ roles, pendingRoles, pendingMemberships }) => (
            <>
              {roles.map((role) => t(`roles.${role}.name`)).join(', ')}
              {(pendingRoles !== null || pendingMemberships !== null) && (
                <ToneBadge tone="waiting" icon={IconClock}>
                  {t('secondPerson.waits')}
                </ToneBadge>
              )}
            </>
          ),
        },
        {
          heading: t('people.secondFactor'),
          renderCell: ({ hasSecondFactor }) => t(hasSecondFactor ? 'people.yes' : 'people.no'),
        },
        { heading: t('people.state'), renderCell: (person) => <PersonState person={person} /> },
        {
          heading: t('people.added'),
          renderCell: ({ createdAt }) => <RelativeTime at={createdAt} />,
        },
      ]}
      empty={<EmptyState>{t('people.nobody')}</EmptyState>}
    />
  );
}
