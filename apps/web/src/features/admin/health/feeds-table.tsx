import { Table } from '@mantine/core';
import { IconAlertTriangle, IconCircleCheck, IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { AuditFeed } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';
import classes from '../../../ui/listing.module.css';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { ToneBadge } from '../../../ui/tone-badge.js';

const LOOK = {
  ok: ['signed', IconCircleCheck],
  behind: ['draft', IconClock],
  failing: ['draft', IconAlertTriangle],
} as const;

/** How far the trail has come to the repositories of the site. */
export function FeedsTable({ feeds }: { readonly feeds: readonly AuditFeed[] }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  return (
    <Table className={classes['listing'] ?? ''} aria-label={t('health.feeds')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('health.feed')}</Table.Th>
          <Table.Th scope="col">{t('people.state')}</Table.Th>
          <Table.Th scope="col">{t('health.entries')}</Table.Th>
          <Table.Th scope="col">{t('health.delivered')}</Table.Th>
          <Table.Th scope="col">{t('health.behind')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {feeds.map(({ name, kind, state, reason, deliveredTo, deliveredAt, behindSince }) => (
          <Table.Tr key={name}>
            <Table.Td>
              {name} <span className={classes['small']}>{kind}</span>
            </Table.Td>
            <Table.Td data-label={t('people.state')}>
              <ToneBadge tone={LOOK[state][0]} icon={LOOK[state][1]}>
                {t(`health.feedStates.${state}`)}
              </ToneBadge>
              {reason !== null && <div className={classes['small']}>{reason}</div>}
            </Table.Td>
            <Table.Td data-label={t('health.entries')}>{formats.number(deliveredTo)}</Table.Td>
            <Table.Td data-label={t('health.delivered')}>
              {deliveredAt === null ? t('health.never') : <RelativeTime at={deliveredAt} />}
            </Table.Td>
            <Table.Td data-label={t('health.behind')}>
              {behindSince === null ? t('people.no') : <RelativeTime at={behindSince} />}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
