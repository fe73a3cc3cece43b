import { Table, VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useIsPhone } from './breakpoints.js';
import { CardList } from './card-list.js';
import dense from './dense-table.module.css';
import listing from './listing.module.css';

export interface Column<Row> {
  /** Names the column, and on a phone each of its cells. No two columns of a table have the same. */
  readonly heading: string;
  readonly renderCell: (row: Row) => ReactNode;
  /** What a style sheet calls its cells, as `data-column`. */
  readonly id?: string;
  /** True where the cell names its row for screen readers. @default false */
  readonly isRowHeader?: boolean;
  /** True where only screen readers need the heading, as over checkboxes. @default false */
  readonly isHeadingHidden?: boolean;
  /** Numbers stand at the end of their cells, one below the other. @default false */
  readonly isNumber?: boolean;
  /** Stays in view while the rest of a dense table is moved sideways. @default false */
  readonly isSticky?: boolean;
  /** Where the rows are in the order of this column. */
  readonly sorted?: 'ascending' | 'descending';
}

/** What a screen reader calls the table: a heading by its id, a text of its own, or a caption that all see. */
type TableName =
  | { readonly labelledBy: string; readonly label?: never; readonly caption?: never }
  | { readonly label: string; readonly labelledBy?: never; readonly caption?: never }
  | { readonly caption: string; readonly label?: never; readonly labelledBy?: never };

/**
 * `listing` breaks lines, and on a phone each row is a card. `dense` has low rows and moves sideways where it is too wide.
 * `plain` is a table on a phone, too: for a few short columns.
 */
type Look = 'listing' | 'dense' | 'plain';

type DataTableProps<Row> = TableName & {
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** The first says what a row is about: on a phone it is the title of the card. */
  readonly columns: readonly Column<Row>[];
  /** What can be done with a row, in a last column without a heading. */
  readonly renderActions?: (row: Row) => ReactNode;
  /** On a phone, instead of the table: the card of a row. */
  readonly renderCard?: (row: Row) => ReactNode;
  /** Shown instead where there is no row. @default the headings */
  readonly empty?: ReactNode;
  /** @default "listing" */
  readonly look?: Look;
  /** Of the page, for what only this table has. */
  readonly className?: string | undefined;
  /** In pixels. */
  readonly maxWidth?: number;
};

/** Rows under headings; on a phone cards. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const isPhone = useIsPhone();
  const { rows, rowKey, renderCard, empty, look = 'listing' } = props;
  if (rows.length === 0 && empty !== undefined) return empty;
  if (isPhone && renderCard)
    return <CardList rows={rows} rowKey={rowKey} renderCard={renderCard} />;
  if (look !== 'dense') return <RowsTable {...props} />;
  return (
    <div className={dense['scroll']}>
      <RowsTable {...props} />
    </div>
  );
}

const CLASS_OF: Readonly<Record<Look, string | undefined>> = {
  listing: listing['listing'],
  dense: dense['table'],
  plain: undefined,
};

function RowsTable<Row>({
  rows,
  rowKey,
  columns,
  renderActions,
  look = 'listing',
  className,
  maxWidth,
  label,
  labelledBy,
  caption,
}: DataTableProps<Row>) {
  return (
    <Table
      className={[CLASS_OF[look], className].filter(Boolean).join(' ')}
      aria-label={label}
      aria-labelledby={labelledBy}
      captionSide="top"
      {...(maxWidth !== undefined && { maw: maxWidth })}
    >
      {caption !== undefined && <Table.Caption>{caption}</Table.Caption>}
      <Table.Thead>
        <Table.Tr>
          {columns.map((column) => (
            <Table.Th
              key={column.heading}
              scope="col"
              aria-sort={column.sorted}
              {...marksOf(column)}
            >
              {column.isHeadingHidden ? (
                <VisuallyHidden>{column.heading}</VisuallyHidden>
              ) : (
                column.heading
              )}
            </Table.Th>
          ))}
          {renderActions && <Table.Td />}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {rows.map((row) => (
          <Table.Tr key={rowKey(row)}>
            {columns.map((column, index) =>
              column.isRowHeader ? (
                <Table.Th key={column.heading} scope="row" {...marksOf(column)}>
                  {column.renderCell(row)}
                </Table.Th>
              ) : (
                <Table.Td
                  key={column.heading}
                  data-label={look === 'listing' && index > 0 ? column.heading : undefined}
                  {...marksOf(column)}
                >
                  {column.renderCell(row)}
                </Table.Td>
              ),
            )}
            {renderActions && (
              <Table.Td className={listing['actions'] ?? ''}>{renderActions(row)}</Table.Td>
            )}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}

/** For the style sheets. */
function marksOf<Row>({ id, isNumber, isSticky }: Column<Row>) {
  return {
    'data-column': id,
    'data-number': isNumber || undefined,
    'data-sticky': isSticky || undefined,
  };
}
