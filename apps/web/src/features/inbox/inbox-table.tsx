import { useTranslation } from 'react-i18next';
import type { ReviewItem } from '@app/api-client';
import { DataTable } from '../../ui/data-table.js';
import { PAGE_TITLE_ID } from '../../ui/page-focus.js';
import { INBOX_COLUMNS } from './inbox-columns.js';
import classes from './inbox.module.css';

/** A page of the inbox as rows: what it tells of a draft, in the order in which it is read. */
export function InboxTable({ items }: { readonly items: readonly ReviewItem[] }) {
  const { t } = useTranslation('review');
  return (
    <DataTable
      labelledBy={PAGE_TITLE_ID}
      look="dense"
      className={classes['table']}
      rows={items}
      rowKey={({ summaryId }) => summaryId}
      columns={INBOX_COLUMNS.map(({ id, heading, isSticky = false, cell: Cell }) => ({
        id,
        heading: t(`inbox.columns.${heading}`),
        isSticky,
        renderCell: (item: ReviewItem) => <Cell item={item} />,
      }))}
    />
  );
}
