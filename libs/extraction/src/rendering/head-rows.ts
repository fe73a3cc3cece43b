import type { TableCell } from '../model/blocks.js';
import { isField } from '../model/blocks.js';
import { flattened } from './flattened.js';

type Spans = Pick<TableCell, 'content' | 'columnSpan' | 'rowSpan'>;

/** A cell, and whether all that it says is bold. */
export interface BoldCell extends Spans {
  readonly isBold: boolean;
}

/** Characters; longer is a text, not the name of a column. */
export const LONGEST_NAME = 60;
export const MOST_HEAD_ROWS = 3;
const DATE = /^(?:\d{1,2}[./]\d{1,2}[./](?:\d{2}|\d{4})?|\d{4}-\d\d-\d\d)(?:,?\s+\d{1,2}:\d\d)?$/u;
// What nobody calls a column: a value, with or without its unit.
const FIGURE = /^[<>≤≥=~±+-]?\s*[\d½¼¾]/u;

/**
 * How many rows at the top of a table hold the names of its columns although the file has no word for it: they alone
 * are bold. There are several where a name of the first row is that of a group, or goes on over the next row. Rows of
 * one cell are titles of what is below them and may be bold as well; where the cells beside them are not, bold cells in
 * the first column are labels.
 */
export function boldHeadRows(rows: readonly (readonly BoldCell[])[]): number {
  const [head = [], second = []] = rows;
  if (head.length < 2 || !isBold(head) || !head.every(isName)) return 0;
  const isGrouped =
    head.some(({ columnSpan = 1 }) => columnSpan > 1) &&
    isBold(second) &&
    second.every(isNameOfGroup);
  const count = throughSpans(isGrouped ? 2 : 1, rows);
  const body = rows
    .slice(count)
    .filter((row) => row.filter((cell) => wordsOf(cell) !== '').length > 1);
  if (body.length === 0 || body.some(isBold)) return 0;
  const hasLabels = body.some(([label]) => label?.isBold === true && wordsOf(label) !== '');
  return head.length > 2 || !hasLabels ? count : 0;
}

/**
 * How many rows hold names if the first `count` do: those into which one of them goes on do too, as the names of a
 * group beside names that need no second row.
 */
export function throughSpans(count: number, rows: readonly (readonly Spans[])[]): number {
  const ends = rows
    .slice(0, count)
    .flatMap((cells, row) =>
      cells.filter((cell) => wordsOf(cell) !== '').map(({ rowSpan = 1 }) => row + rowSpan),
    );
  const end = Math.max(count, ...ends);
  const isOfNames = rows.slice(count, end).every((cells) => cells.every(isNameOfGroup));
  return end <= MOST_HEAD_ROWS && end < rows.length && isOfNames ? end : count;
}

function isBold(row: readonly BoldCell[]): boolean {
  const said = row.filter((cell) => wordsOf(cell) !== '');
  return said.length > 1 && said.every((cell) => cell.isBold);
}

function isName(cell: Spans): boolean {
  const text = wordsOf(cell);
  return text.length <= LONGEST_NAME && !text.endsWith(':');
}

/** Days of measurement, side by side, are names of columns too. */
export function isDate(text: string): boolean {
  return DATE.test(text);
}

/** Below other names a value is none: the first row of results may be bold as well. */
function isNameOfGroup(cell: Spans): boolean {
  return isName(cell) && !FIGURE.test(wordsOf(cell));
}

/** The words of a cell, and the labels of its fields. */
export function wordsOf({ content }: Spans): string {
  return flattened(content)
    .map((inline) => (isField(inline) ? inline.label : inline.text))
    .join('')
    .trim();
}
