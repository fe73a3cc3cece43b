import { EMPTY_TEXT } from '@app/extraction';
import { roleOf } from '../copied-rows/columns.js';

const SEPARATOR = ' | ';
/** Of columns, as the reader of a document writes them before each cell. */
const CODE_COLUMN = /^(?:.{1,40} )?code$/i;
const SYSTEM_COLUMN = /^(?:.{1,40} )?code systems?$/i;
/** "V15.03", "4548-4", "N0000006691": capitals and digits in one word. "DNR" and "full code" are none. */
const CODE = /^(?=.*\d)[A-Z\d]+(?:[.\-^/][A-Z\d]+)*$/i;
const LONGEST_COLUMN = 80;
const NOT_FILLED_IN: ReadonlySet<string> = new Set(['value', 'part']);
const OF_A_ROW: ReadonlySet<string> = new Set(['time', 'status', 'change', 'office', 'category']);

/**
 * A text as the model is given it: without the codes of rows, the empty cells beside them, and the names of columns
 * that each cell repeats. Small models copy runs of codes in place of words. A row that says nothing else stays as it
 * is, and so does a value or a dose that is empty: that it was not filled in is something to know.
 */
export function withoutCodes(text: string): string {
  if (!text.includes(SEPARATOR)) return text;
  const lines = text.split('\n');
  return lines
    .map((line, at) => (isHeadOf(line, lines[at + 1]) ? null : shortened(line)))
    .filter((line) => line !== null)
    .join('\n');
}

/** Whether a line has the names of columns that all cells of the next one repeat. */
function isHeadOf(line: string, next: string | undefined): boolean {
  const names = line.split(SEPARATOR);
  const cells = next?.split(SEPARATOR) ?? [];
  return (
    names.length > 1 &&
    cells.length === names.length &&
    names.every((name, at) => name !== '' && cells[at]?.startsWith(`${name}: `) === true)
  );
}

function shortened(line: string): string {
  if (!line.includes(SEPARATOR)) return line;
  const cells = line.split(SEPARATOR);
  const worded = cells.filter((cell) => !isCode(cell));
  if (worded.length === cells.length) return line;
  const kept = worded.filter((cell) => !isEmpty(cell));
  return kept.some(saysSomething) ? kept.join(SEPARATOR) : line;
}

function isCode(cell: string): boolean {
  const { column, value } = partsOf(cell);
  return SYSTEM_COLUMN.test(column) || (CODE_COLUMN.test(column) && CODE.test(value));
}

function isEmpty(cell: string): boolean {
  const { column, value } = partsOf(cell);
  return column !== '' && value === EMPTY_TEXT && !NOT_FILLED_IN.has(roleOf(column));
}

/** Something that the row can be about: neither when it was nor in what state. */
function saysSomething(cell: string): boolean {
  const { column, value } = partsOf(cell);
  return !OF_A_ROW.has(roleOf(column)) && value !== EMPTY_TEXT && /\p{L}{3}/u.test(value);
}

function partsOf(cell: string): { readonly column: string; readonly value: string } {
  const colon = cell.slice(0, LONGEST_COLUMN).indexOf(': ');
  if (colon === -1) return { column: '', value: cell };
  return { column: cell.slice(0, colon), value: cell.slice(colon + 2).trim() };
}
