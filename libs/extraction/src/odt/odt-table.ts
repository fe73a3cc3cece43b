import type { Table, TableCell } from '../model/blocks.js';
import { hasBoldHead } from '../rendering/bold-head.js';
import type { Place } from '../model/extraction-format.js';

export interface ReadRow {
  readonly cells: readonly { readonly cell: TableCell; readonly isBold: boolean }[];
  /** Repeated at the top of each page. */
  readonly isHead: boolean;
}

/** A table with the names of its columns: rows that the file repeats, or a first row that alone is bold. */
export function tableOf(rows: readonly ReadRow[], place: Place): Table {
  const isNamed = rows.some(({ isHead }) => isHead);
  const isBold =
    !isNamed &&
    hasBoldHead(
      rows.map(({ cells }) => cells.map(({ cell, isBold: bold }) => ({ ...cell, isBold: bold }))),
    );
  return {
    kind: 'table',
    rows: rows.map(({ cells, isHead }, index) => ({
      cells: cells.map(({ cell }): TableCell => {
        return isHead || (isBold && index === 0) ? { ...cell, header: 'column' } : cell;
      }),
    })),
    place,
  };
}
