import type { Expectation } from '../make/expectations.js';
import { withoutPowers } from './comparable.js';
import type { OtherTable } from './other-readers.js';

const MOST_LABEL = 80;

/**
 * The cells of a table that another reader found, as expectations: the first row names the columns, the first cell
 * of each row names the row. A table of one row or one column, and a cell without both labels, say nothing.
 */
export function expectedOfTable(
  table: OtherTable,
): readonly Extract<Expectation, { kind: 'cell' }>[] {
  const [head = [], ...rows] = table.map((row) => row.map(clean));
  if (head.length < 2) return [];
  return rows.flatMap(([row = '', ...cells]) =>
    cells.flatMap((value, at) => {
      const column = head[at + 1] ?? '';
      return [row, column].every(isLabel) && value !== ''
        ? [{ kind: 'cell' as const, value, row, column }]
        : [];
    }),
  );
}

function clean(cell: string | null): string {
  return withoutPowers(cell ?? '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}

/** A label has a letter, and is no paragraph. */
function isLabel(text: string): boolean {
  return /\p{L}/u.test(text) && text.length <= MOST_LABEL;
}
