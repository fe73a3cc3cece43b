import { useTranslation } from 'react-i18next';
import type { UnreadDocument } from '@app/api-client';
import { DataTable } from '../../../ui/data-table.js';
import { useFormats } from '../../../ui/formats/formats.js';
import { RelativeTime } from '../../../ui/formats/relative-time.js';
import { PAGE_TITLE_ID } from '../../../ui/page-focus.js';
import { StateBadge } from '../../../ui/state-badge.js';

/** Documents that wait to be read: whose they are and what they are called is not told. */
export function UnreadTable({ items }: { readonly items: readonly UnreadDocument[] }) {
  const { t } = useTranslation('administration');
  const formats = useFormats();
  return (
    <DataTable
      labelledBy={PAGE_TITLE_ID}
      rows={items}
      rowKey={({ documentId }) => documentId}
      columns={[
        { heading: t('queue.document'), renderCell: ({ documentId }) => documentId },
        {
          heading: t('people.state'),
          renderCell: ({ state }) => <StateBadge of="document" state={state} />,
        },
        {
          heading: t('queue.source'),
          renderCell: ({ source }) => t(`retention.categories.${source}`),
        },
        { heading: t('queue.size'), renderCell: ({ sizeBytes }) => formats.bytes(sizeBytes) },
        { heading: t('queue.attempts'), renderCell: ({ attempts }) => formats.number(attempts) },
        {
          heading: t('queue.arrived'),
          renderCell: ({ createdAt }) => <RelativeTime at={createdAt} />,
        },
      ]}
    />
  );
}
