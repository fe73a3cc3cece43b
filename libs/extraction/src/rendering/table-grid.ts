import type { TableCell, TableRow } from '../model/blocks.js';
import { DocumentRejected } from '../rejection.js';

/** A place of the grid: the cell that covers it, and where that cell begins. */
export interface GridSlot {
  readonly cell: TableCell;
  readonly row: number;
  readonly column: number;
}

/** A table with its spans resolved; slots that no cell covers are undefined. */
export interface TableGrid {
  readonly rows: readonly (readonly (GridSlot | undefined)[])[];
  readonly columns: number;
}

/** Of one table. A span that says more covers no more. */
const MAX_COLUMNS = 1000;
/** Of all slots of one table, those of spans included: about 5,000 rows of 200 columns. */
const MAX_SLOTS = 1_000_000;

/**
 * Lays the cells out as HTML does (HTML Living Standard, 4.9.12): a cell takes the first free slot of its row. Throws
 * `too-much-text` for a table whose spans cover more than a million slots.
 */
export function gridOf(given: readonly TableRow[]): TableGrid {
  const rows: (GridSlot | undefined)[][] = given.map(() => []);
  let columns = 0;
  let slots = 0;
  for (const [row, { cells }] of given.entries()) {
    let column = 0;
    for (const cell of cells) {
      const own = rows[row] ?? [];
      while (own[column] !== undefined) column += 1;
      const width = Math.max(1, Math.min(cell.columnSpan ?? 1, MAX_COLUMNS - column));
      const height = Math.max(1, Math.min(cell.rowSpan ?? 1, given.length - row));
      slots += width * height;
      if (slots > MAX_SLOTS) throw new DocumentRejected('too-much-text', { limit: MAX_SLOTS });
      for (const covered of rows.slice(row, row + height))
        for (let at = column; at < column + width; at += 1) covered[at] ??= { cell, row, column };
      column += width;
      columns = Math.max(columns, column);
    }
  }
  return { rows, columns };
}
