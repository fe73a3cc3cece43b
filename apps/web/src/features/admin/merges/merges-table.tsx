import { Table } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { connectionOf, mergeLabel, undoneByLabel } from '../../documents/merge-labels.js';
import type { PatientMerge } from '@app/api-client';
import { useFormats } from '../../../ui/formats/formats.js';
import classes from '../../../ui/listing.module.css';
import { PAGE_TITLE_ID } from '../../../ui/page-focus.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { MergeBadge } from './merge-badge.js';

/** What sources said of patients, a row each. */
export function MergesTable({ items }: { readonly items: readonly PatientMerge[] }) {
  const { t } = useTranslation('administration');
  const { t: word } = useTranslation('documents');
  const formats = useFormats();
  return (
    <Table className={classes['listing'] ?? ''} aria-labelledby={PAGE_TITLE_ID}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th scope="col">{t('merges.said')}</Table.Th>
          <Table.Th scope="col">{t('merges.when')}</Table.Th>
          <Table.Th scope="col">{t('messages.connection')}</Table.Th>
          <Table.Th scope="col">{t('merges.documents')}</Table.Th>
          <Table.Th scope="col">{t('people.state')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {items.map((merge) => (
          <Table.Tr key={merge.id}>
            <Table.Td>
              <Link
                to="/administration/merges/$mergeId"
                params={{ mergeId: merge.id }}
                className={classes['name']}
              >
                {mergeLabel(word, merge)}
              </Link>
            </Table.Td>
            <Table.Td data-label={t('merges.when')}>
              <RelativeTime at={merge.mergedAt} />
            </Table.Td>
            <Table.Td data-label={t('messages.connection')}>{connectionOf(merge)}</Table.Td>
            <Table.Td data-label={t('merges.documents')}>
              {merge.kind === 'link' ? t('merges.none') : formats.number(merge.documentCount)}
            </Table.Td>
            <Table.Td data-label={t('people.state')}>
              <MergeBadge {...merge} />
              {merge.undoneAt !== null && (
                <div className={classes['small']}>
                  {merge.undoneBy && `${undoneByLabel(word, merge.undoneBy)}, `}
                  <RelativeTime at={merge.undoneAt} />
                </div>
              )}
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
