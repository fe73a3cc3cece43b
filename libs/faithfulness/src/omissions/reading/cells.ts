import type { Span } from '@app/text';

/** A cell of a row, as renderers write it: `Value: 6.8`. Places are those in the row. */
export interface Cell extends Span {
  /** The name of its column in lower case; empty where it has none. */
  readonly column: string;
  readonly value: string;
}

/** Between the cells of a row: as renderers write it, as it is pasted from a table, and as a file of values has it. */
const SEPARATORS = [' | ', '\t', ';'] as const;
const OF_VALUES = /^[^;\s][^;\n]{0,60}(?:;(?! )[^;\n]{0,60}){2,}$/;

/** The cells of a row; none of a line that is not one. */
export function cellsOf(line: string): readonly Cell[] {
  const separator = SEPARATORS.find((one) => line.includes(one));
  if (separator === undefined || (separator === ';' && !OF_VALUES.test(line))) return [];
  let at = 0;
  return line.split(separator).map((text) => {
    const start = at;
    at += text.length + separator.length;
    const colon = /^\s*([^:]{1,60}):(?:\s|$)/.exec(text);
    const from = start + (colon?.[0].length ?? 0);
    return {
      column: (colon?.[1] ?? '').trim().toLowerCase(),
      value: line.slice(from, start + text.length).trim(),
      start: from,
      end: start + text.length,
    };
  });
}

/** The first cell of a column with such a name that has a value. */
export function cellIn(cells: readonly Cell[], column: RegExp): Cell | null {
  return cells.find((cell) => cell.value !== '' && column.test(cell.column)) ?? null;
}
