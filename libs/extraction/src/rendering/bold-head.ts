import type { Block } from '../model/blocks.js';
import { isField } from '../model/blocks.js';
import { flattened } from './flattened.js';

/** A cell, and whether all that it says is bold. */
export interface BoldCell {
  readonly content: readonly Block[];
  readonly isBold: boolean;
}

// Longer is a text, not the name of a column.
const LONGEST_NAME = 60;

/**
 * Whether the first row of a table holds the names of its columns although the file has no word for it: it alone is
 * bold. Rows of one cell are titles of what is below them and may be bold as well; where the cells beside them are not,
 * bold cells in the first column are labels.
 */
export function hasBoldHead([head, ...body]: readonly (readonly BoldCell[])[]): boolean {
  if (head === undefined || head.length < 2 || !isBold(head) || !head.every(isName)) return false;
  const rows = body.filter((row) => row.filter((cell) => textOf(cell) !== '').length > 1);
  if (rows.length === 0 || rows.some(isBold)) return false;
  return head.length > 2 || !rows.some(([label]) => label?.isBold === true && textOf(label) !== '');
}

function isBold(row: readonly BoldCell[]): boolean {
  const said = row.filter((cell) => textOf(cell) !== '');
  return said.length > 1 && said.every((cell) => cell.isBold);
}

function isName(cell: BoldCell): boolean {
  const text = textOf(cell);
  return text.length <= LONGEST_NAME && !text.endsWith(':');
}

function textOf({ content }: BoldCell): string {
  return flattened(content)
    .map((inline) => (isField(inline) ? inline.label : inline.text))
    .join('')
    .trim();
}
