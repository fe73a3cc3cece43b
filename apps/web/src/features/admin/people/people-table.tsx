import { Table } from '@mantine/core';
import { IconClock } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Person } from '@app/api-client';
import classes from '../../../ui/listing.module.css';
import { PAGE_TITLE_ID } from '../../../ui/page-focus.js';
import { ToneBadge } from '../../../ui/tone-badge.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { PersonState } from './person-state.js';

export function PeopleTable({ people }: { readonly people: readonly Person[] }) {
  const { t } = useTranslation('administration');
  return (
    <Table className={classes['listing'] ?? ''} aria-labelledby={PAGE_TITLE_ID}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('people.name')}</Table.Th>
          <Table.Th scope="col">{t('people.loginName')}</Table.Th>
          <Table.Th scope="col">{t('roles.title')}</Table.Th>
          <Table.Th scope="col">{t('people.secondFactor')}</Table.Th>
          <Table.Th scope="col">{t('people.state')}</Table.Th>
          <Table.Th scope="col">{t('people.added')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {people.map((person) => (
          <Table.Tr key={person.id}>
            <Table.Td>
              <Link
                to="/administration/people/$personId"
                params={{ personId: person.id }}
                className={classes['name']}
              >
                {person.displayName}
              </Link>
            </Table.Td>
            <Table.Td data-label={t('people.loginName')}>{person.loginName}</Table.Td>
            <Table.Td data-label={t('roles.title')}>
              {person.roles.map((role) => t(`roles.${role}.name`)).join(', ')}
              {(person.pendingRoles !== null || person.pendingMemberships !== null) && (
                <ToneBadge tone="waiting" icon={IconClock}>
                  {t('secondPerson.waits')}
                </ToneBadge>
              )}
            </Table.Td>
            <Table.Td data-label={t('people.secondFactor')}>
              {t(person.hasSecondFactor ? 'people.yes' : 'people.no')}
            </Table.Td>
            <Table.Td data-label={t('people.state')}>
              <PersonState person={person} />
            </Table.Td>
            <Table.Td data-label={t('people.added')}>
              <RelativeTime at={person.createdAt} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
