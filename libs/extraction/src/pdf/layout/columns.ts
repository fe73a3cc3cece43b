import type { Phrase, VisualLine } from './piece.js';
import type { ColumnLine } from './table-rows.js';

/** From where to where something reaches along a line. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

// In heights of the font.
export const NARROWEST_GUTTER = 0.3;

/** Each phrase in the first column that it touches. */
export function columnLine(line: VisualLine, columns: readonly Span[]): ColumnLine {
  const cells = new Map<number, Phrase[]>();
  for (const phrase of line.phrases) {
    const column = columnOf(phrase, columns);
    cells.set(column, [...(cells.get(column) ?? []), phrase]);
  }
  return { line, cells };
}

function columnOf(phrase: Phrase, columns: readonly Span[]): number {
  const shared = columns.map(
    ({ left, right }) => Math.min(right, phrase.right) - Math.max(left, phrase.left),
  );
  const touched = shared.findIndex((width) => width > 0);
  return touched >= 0 ? touched : shared.indexOf(Math.max(...shared));
}

export function columnCount(line: VisualLine | undefined, columns: readonly Span[]): number {
  return line ? columnLine(line, columns).cells.size : 0;
}

/** Where phrases of any line stand, and wide gaps between. */
export function columnsOf(lines: readonly VisualLine[]): readonly Span[] {
  const columns: { left: number; right: number }[] = [];
  const size =
    lines.map((line) => line.size).toSorted((a, b) => a - b)[Math.floor(lines.length / 2)] ?? 0;
  const phrases = lines.flatMap((line) => line.phrases).toSorted((a, b) => a.left - b.left);
  for (const { left, right } of phrases) {
    const last = columns.at(-1);
    if (last && left - last.right < NARROWEST_GUTTER * Math.min(size, 10))
      last.right = Math.max(last.right, right);
    else columns.push({ left, right });
  }
  return columns;
}

/**
 * Names of columns may stand beside their values and not above them, as where one is centred and the other is not: a
 * column that has nothing but the first line, and one beside it that has all but that, are one.
 */
export function withNames(columns: readonly Span[], lines: readonly VisualLine[]): readonly Span[] {
  const [head, ...body] = lines.map((line) => columnLine(line, columns).cells);
  if (!head || body.length < 2) return columns;
  const isNamed = (column: number): boolean => head.has(column);
  const isFilled = (column: number): boolean => body.some((cells) => cells.has(column));
  const merged: Span[] = [];
  for (let at = 0; at < columns.length; at += 1) {
    const [one, next] = [columns[at], columns[at + 1]];
    if (!one) continue;
    const belong =
      next !== undefined &&
      isNamed(at) !== isFilled(at) &&
      isNamed(at + 1) !== isFilled(at + 1) &&
      isNamed(at) !== isNamed(at + 1);
    merged.push(belong ? { left: one.left, right: next.right } : one);
    if (belong) at += 1;
  }
  return merged;
}
