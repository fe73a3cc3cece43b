import { Table } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { UnreadDocument } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';
import classes from '../../../ui/listing.module.css';
import { PAGE_TITLE_ID } from '../../../ui/page-focus.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { StateBadge } from '../../../ui/state-badge.js';

/** Documents that wait to be read: whose they are and what they are called is not told. */
export function UnreadTable({ items }: { readonly items: readonly UnreadDocument[] }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  return (
    <Table className={classes['listing'] ?? ''} aria-labelledby={PAGE_TITLE_ID}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('queue.document')}</Table.Th>
          <Table.Th scope="col">{t('people.state')}</Table.Th>
          <Table.Th scope="col">{t('queue.source')}</Table.Th>
          <Table.Th scope="col">{t('queue.size')}</Table.Th>
          <Table.Th scope="col">{t('queue.attempts')}</Table.Th>
          <Table.Th scope="col">{t('queue.arrived')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map(({ documentId, state, source, sizeBytes, attempts, createdAt }) => (
          <Table.Tr key={documentId}>
            <Table.Td>{documentId}</Table.Td>
            <Table.Td data-label={t('people.state')}>
              <StateBadge of="document" state={state} />
            </Table.Td>
            <Table.Td data-label={t('queue.source')}>{t(`retention.classes.${source}`)}</Table.Td>
            <Table.Td data-label={t('queue.size')}>{formats.bytes(sizeBytes)}</Table.Td>
            <Table.Td data-label={t('queue.attempts')}>{formats.number(attempts)}</Table.Td>
            <Table.Td data-label={t('queue.arrived')}>
              <RelativeTime at={createdAt} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
