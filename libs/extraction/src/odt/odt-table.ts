import type { Table, TableCell } from '../model/blocks.js';
import { boldHeadRows, throughSpans } from '../rendering/head-rows.js';
import type { Place } from '../model/extraction-format.js';

export interface ReadRow {
  readonly cells: readonly { readonly cell: TableCell; readonly isBold: boolean }[];
  /** Repeated at the top of each page. */
  readonly isHead: boolean;
}

/** A table with the names of its columns: rows that the file repeats, or first rows that alone are bold. */
export function tableOf(rows: readonly ReadRow[], place: Place): Table {
  const read = rows.map(({ cells }) => cells.map(({ cell, isBold }) => ({ ...cell, isBold })));
  const stated = rows.findLastIndex(({ isHead }) => isHead) + 1;
  const heads = stated > 0 ? throughSpans(stated, read) : boldHeadRows(read);
  return {
    kind: 'table',
    rows: rows.map(({ cells, isHead }, index) => ({
      cells: cells.map(({ cell }): TableCell => {
        return isHead || index < heads ? { ...cell, header: 'column' } : cell;
      }),
    })),
    place,
  };
}
