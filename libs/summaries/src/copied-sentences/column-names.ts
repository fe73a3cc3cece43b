import type { Span } from '@app/text';
import { linesOf } from '../copied-rows/source-lines.js';
import { isRowLine, tableAt } from '../copied-rows/table-lines.js';

/** Rows of names of columns whose cells have the names too: by themselves they say nothing. */
export function columnNames(source: string, documentStarts: readonly number[]): readonly Span[] {
  const lines = linesOf(source, documentStarts);
  const found: Span[] = [];
  for (let at = 0; at < lines.length;) {
    const line = lines[at];
    const table = line && isRowLine(line) ? tableAt(lines, at) : null;
    if (table?.isNamed) {
      const rows = new Set(table.rows.map((row) => row.line));
      found.push(...lines.slice(at, at + table.length).filter((one) => !rows.has(one)));
    }
    at += table?.length ?? 1;
  }
  return found;
}
