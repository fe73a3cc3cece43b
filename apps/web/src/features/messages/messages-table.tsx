import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import type { Message } from '@app/api-client';
import { FileSize } from '../../ui/formats/file-size.js';
import classes from '../../ui/listing.module.css';
import { RelativeTime } from '../../ui/formats/relative-time.js';
import { MessageBadge } from './message-badge.js';
import { reasonLabel, typeLabel } from './message-labels.js';

/** Messages without a word of what they say. */
export function MessagesTable({
  items,
  labelledBy,
}: {
  readonly items: readonly Message[];
  readonly labelledBy: string;
}) {
  const { t } = useTranslation('administration');
  return (
    <Table className={classes['listing'] ?? ''} aria-labelledby={labelledBy}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('messages.arrived')}</Table.Th>
          <Table.Th scope="col">{t('messages.connection')}</Table.Th>
          <Table.Th scope="col">{t('messages.type')}</Table.Th>
          <Table.Th scope="col">{t('people.state')}</Table.Th>
          <Table.Th scope="col">{t('messages.size')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map(({ id, connection, type, event, state, reason, sizeBytes, arrivedAt }) => (
          <Table.Tr key={id}>
            <Table.Td>
              <Link
                to="/administration/messages/$messageId"
                params={{ messageId: id }}
                className={classes['name']}
              >
                <RelativeTime at={arrivedAt} />
              </Link>
            </Table.Td>
            <Table.Td data-label={t('messages.connection')}>{connection}</Table.Td>
            <Table.Td data-label={t('messages.type')}>
              {typeLabel(type, event) || t('messages.noType')}
            </Table.Td>
            <Table.Td data-label={t('people.state')}>
              <MessageBadge state={state} />{' '}
              {reason !== null && (
                <span className={classes['small']}>{reasonLabel(t, reason)}</span>
              )}
            </Table.Td>
            <Table.Td data-label={t('messages.size')}>
              <FileSize bytes={sizeBytes} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
