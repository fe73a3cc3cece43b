import { useTable } from '@tanstack/react-table';
import type { Document } from '@app/api-client';
import { PAGE_TITLE_ID } from '../../../ui/page-focus.js';
import { features, useDocumentsColumns } from './documents-columns.js';
import classes from './list.module.css';

/** A page of documents as rows. */
export function DocumentsTable({
  documents,
  order,
}: {
  readonly documents: readonly Document[];
  readonly order: 'newest' | 'oldest';
}) {
  const columns = useDocumentsColumns();
  const table = useTable({ features, columns, data: documents, getRowId: ({ id }) => id });
  const direction = order === 'newest' ? 'descending' : 'ascending';
  return (
    <div className={classes['scroll']}>
      <table className={classes['table']} aria-labelledby={PAGE_TITLE_ID}>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <th
                  key={header.id}
                  scope="col"
                  data-column={header.column.id}
                  {...(header.column.id === 'createdAt' && { 'aria-sort': direction })}
                >
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
