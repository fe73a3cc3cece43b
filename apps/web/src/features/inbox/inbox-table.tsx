import { createColumnHelper, tableFeatures, useTable } from '@tanstack/react-table';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import list from '../documents/list/list.module.css';
import type { ReviewItem } from '@app/api-client';
import { PAGE_TITLE_ID } from '../../ui/page-focus.js';
import { INBOX_COLUMNS } from './inbox-columns.js';

const features = tableFeatures({});
const column = createColumnHelper<typeof features, ReviewItem>();

/** A page of the inbox as rows. */
export function InboxTable({ items }: { readonly items: readonly ReviewItem[] }) {
  const columns = useInboxColumns();
  const table = useTable({
    features,
    columns,
    data: items,
    getRowId: ({ summaryId }) => summaryId,
  });
  return (
    <div className={list['scroll']}>
      <table className={list['table']} aria-labelledby={PAGE_TITLE_ID}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- with the words of its column
                <th key={header.id} scope="col" data-column={header.column.id}>
                  <table.FlexRender header={header} />
                </th>
              ))}
            </tr>
          ))}
        </thead>
        <tbody>
          {table.getRowModel().rows.map((row) => (
            <tr key={row.id}>
              {row.getAllCells().map((cell) => (
                // oxlint-disable-next-line jsx-a11y/control-has-associated-label -- a cell, with whatever its column shows
                <td key={cell.id} data-column={cell.column.id}>
                  <table.FlexRender cell={cell} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function useInboxColumns() {
  const { t } = useTranslation('review');
  // a column that changes builds its cells anew, and with them goes the focus
  return useMemo(
    () =>
      column.columns(
        INBOX_COLUMNS.map(({ id, heading, cell: Cell }) =>
          column.display({
            id,
            header: t(`inbox.columns.${heading}`),
            cell: ({ row }) => <Cell item={row.original} />,
          }),
        ),
      ),
    [t],
  );
}
