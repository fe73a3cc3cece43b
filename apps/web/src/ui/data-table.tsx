import { Table } from '@mantine/core';
import type { ReactNode } from 'react';
import classes from './listing.module.css';

export interface Column<Row> {
  /** Names the column, and on a phone each of its cells. No two columns of a table have the same. */
  readonly heading: string;
  readonly renderCell: (row: Row) => ReactNode;
  /** True where the cell names its row for screen readers. @default false */
  readonly isRowHeader?: boolean;
}

/** What a screen reader calls the table: a heading by its id, or a text of its own. */
type TableName =
  | { readonly labelledBy: string; readonly label?: never }
  | { readonly label: string; readonly labelledBy?: never };

type DataTableProps<Row> = TableName & {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The first says what a row is about: on a phone it is the title of the card. */
  readonly columns: readonly Column<Row>[];
  /** What can be done with a row, in a last column without a heading. */
  readonly renderActions?: (row: Row) => ReactNode;
  /** Shown instead where there is no row. @default the headings */
  readonly empty?: ReactNode;
  /** In pixels. */
  readonly maxWidth?: number;
};

/** Rows under headings; on a phone a card for each row. */
export function DataTable<Row>({
  rows,
  rowKey,
  columns,
  renderActions,
  empty,
  maxWidth,
  label,
  labelledBy,
}: DataTableProps<Row>) {
  if (rows.length === 0 && empty !== undefined) return empty;
  return (
    <Table
      className={classes['listing'] ?? ''}
      aria-label={label}
      aria-labelledby={labelledBy}
      {...(maxWidth !== undefined && { maw: maxWidth })}
    >
      <Table.Thead>
        <Table.Tr>
          {columns.map(({ heading }) => (
            <Table.Th key={heading} scope="col">
              {heading}
            </Table.Th>
          ))}
          {renderActions && <Table.Td />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={rowKey(row)}>
            {columns.map(({ heading, renderCell, isRowHeader = false }, index) =>
              isRowHeader ? (
                <Table.Th key={heading} scope="row">
                  {renderCell(row)}
                </Table.Th>
              ) : (
                <Table.Td key={heading} data-label={index === 0 ? undefined : heading}>
                  {renderCell(row)}
                </Table.Td>
              ),
            )}
            {renderActions && (
              <Table.Td className={classes['act'] ?? ''}>{renderActions(row)}</Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
