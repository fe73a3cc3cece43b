import { BARE, type ColumnRole } from './columns.js';
import type { RowKind } from './copied-row.js';
import type { TableCell } from './table-lines.js';

/** A cell that has something in it, with what its column is. */
export interface ReadCell extends TableCell {
  readonly role: ColumnRole;
}

/** First what is understood alone, then the rest behind the names of its columns; each in the order of the row. */
export function joinedCells(cells: readonly ReadCell[], kind: RowKind): string {
  const isBare = ({ role }: ReadCell): boolean => BARE[kind].has(role);
  const bare = cells
    .filter(isBare)
    .map(({ role, value }) =>
      role === 'range' && !/[([]/.test(value) ? ` (${value})` : ` ${value}`,
    );
  const named = cells
    .filter((cell) => !isBare(cell))
    .map(({ column, value }) => `, ${column === '' ? '' : `${column}: `}${withoutEarlier(value)}`);
  return [...bare, ...named].join('');
}

/** "C (corrected; before: 6.1)": what was there before is no result any more. */
function withoutEarlier(value: string): string {
  return value.replace(/;\s*before: .*?(\)?)$/iu, '$1');
}
