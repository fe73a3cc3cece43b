import { roleOf } from './columns.js';
import { isOfDrug } from './item-words.js';
import { headingNamed } from './list-headings.js';
import type { SourceLine } from './source-lines.js';

/** A cell of a row; without the name that the reader of the document wrote before it. */
export interface TableCell {
  readonly column: string;
  readonly value: string;
}

export interface TableRow {
  readonly line: SourceLine;
  readonly cells: readonly TableCell[];
}

/** A line in the midst of the rows that is none: the title of those below. */
export interface TableTitle {
  readonly line: SourceLine;
  readonly cells: null;
}

export interface SourceTable {
  /** Empty where no column has a name. */
  readonly columns: readonly string[];
  /** Whether each row has names of columns before its cells. */
  readonly isNamed: boolean;
  readonly rows: readonly (TableRow | TableTitle)[];
  /** Whether every row has the cells that the names of columns say. */
  readonly isWhole: boolean;
  /** How many lines it takes. */
  readonly length: number;
}

const SEPARATORS = [' | ', '\t'] as const;
/** Between the names of columns and the rows of Markdown. */
const RULE = /^\|?(?:\s*:?-{2,}:?\s*\|)+\s*(?::?-{2,}:?)?\s*$/;
const CONTINUED = '[continued]';
const LONGEST_NAME = 200;

export function isRowLine({ text }: SourceLine): boolean {
  return /^\|.*\|$/.test(text) || SEPARATORS.some((separator) => text.includes(separator));
}

/** The table that begins with a line: rows that follow each other, and titles between them. */
export function tableAt(lines: readonly SourceLine[], from: number): SourceTable {
  const own = lines.slice(from, endOf(lines, from));
  const [first] = own;
  const head = first ? cellTexts(first.text) : [];
  const isHeadLine = ({ text }: SourceLine): boolean =>
    cellTexts(text).join('|') === head.join('|');
  const below = own.filter((line) => isRowLine(line) && !isHeadLine(line));
  const isNamed =
    below.length > 0 &&
    below.every(({ text }) => cellTexts(text).some((cell) => nameIn(cell, head) !== null));
  const hasRule = own[1] !== undefined && RULE.test(own[1].text);
  const columns = isNamed || hasRule || isHead(head) ? head : [];
  const rows: (TableRow | TableTitle)[] = [];
  let isWhole = true;
  for (const line of own) {
    if (RULE.test(line.text)) continue;
    if (!isRowLine(line)) {
      if (!isTitle(line.text, columns)) isWhole = false;
      rows.push({ line, cells: null });
      continue;
    }
    // the names, and where they are repeated on the next page
    if (columns.length > 0 && isHeadLine(line)) continue;
    const cells = cellTexts(line.text).map((text, column) =>
      isNamed ? namedCell(text, head) : { column: columns[column] ?? '', value: text },
    );
    const covered = cells.reduce((sum, { column }) => sum + columnsIn(column, head), 0);
    if (line.text.startsWith(CONTINUED)) isWhole = false;
    if (columns.length > 0 && (isNamed ? covered : cells.length) !== columns.length)
      isWhole = false;
    rows.push({ line, cells });
  }
  return { columns, isNamed, rows, isWhole, length: own.length };
}

/** Behind the last line of a table. */
function endOf(lines: readonly SourceLine[], from: number): number {
  const isOfIt = (at: number): boolean => {
    const line = lines[at];
    return line !== undefined && isRowLine(line) && !line.startsBlock;
  };
  let to = from + 1;
  while (isOfIt(to) || (isOfIt(to + 1) && lines[to]?.startsBlock === false)) to += 1;
  return to;
}

function cellTexts(text: string): readonly string[] {
  const bare = /^\|.*\|$/.test(text) ? text.slice(1, -1) : text;
  const separator = text !== bare ? '|' : (SEPARATORS.find((one) => bare.includes(one)) ?? ' | ');
  return bare.split(separator).map((cell) => cell.trim());
}

function namedCell(text: string, head: readonly string[]): TableCell {
  const column = nameIn(text, head);
  return column === null
    ? { column: '', value: text }
    : { column, value: text.slice(column.length + 1).trim() };
}

/** The name before a cell: of a column, with that of its group (`Active – Name`), or of all that it covers. */
function nameIn(text: string, head: readonly string[]): string | null {
  const start = text.slice(0, LONGEST_NAME);
  const names = [...start.matchAll(/:(?:\s|$)/g)].map(({ index }) => text.slice(0, index));
  return (
    names.find(
      (name) => name.split(' / ').every((one) => isNameOf(one, head)) || isNameOf(name, head),
    ) ?? null
  );
}

function isNameOf(name: string, head: readonly string[]): boolean {
  return name !== '' && head.some((one) => one === name || name.endsWith(` – ${one}`));
}

/** How many columns a cell takes; one that has no name takes one. */
function columnsIn(column: string, head: readonly string[]): number {
  return isNameOf(column, head) || column === '' ? 1 : column.split(' / ').length;
}

/** Not the only cell of a row, and nothing that is dosed or measured. */
function isTitle(text: string, columns: readonly string[]): boolean {
  return (
    headingNamed(text) !== null ||
    !(/\d/.test(text) || isOfDrug(text) || nameIn(text, columns) !== null)
  );
}

/** Names that columns usually have. */
function isHead(texts: readonly string[]): boolean {
  const known = texts.filter((text) => roleOf(text) !== 'other').length;
  return known >= 2 && known * 2 >= texts.length && texts.every((text) => !/\d/.test(text));
}
