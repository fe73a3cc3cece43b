import { isField, type Table, type TableCell } from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';
import { flattened, isBlank } from './flattened.js';
import { isDate, LONGEST_NAME, MOST_HEAD_ROWS } from './head-rows.js';
import type { GridSlot, TableGrid } from './table-grid.js';

export interface ColumnName {
  readonly text: string;
  readonly place: Place;
}

/** The names of a table's columns. */
export interface ColumnNames {
  /** How many rows above the names are titles of the table. */
  readonly titleRows: number;
  /** Where its values begin: how many rows at the top are titles and names. */
  readonly headRows: number;
  /** Whether the file says so, or the rows look like it. */
  readonly from: 'stated' | 'inferred' | 'none';
  /** Null where the column has none. */
  readonly of: (column: number, span: number) => ColumnName | null;
}

// A cell with so much in it is a part of the page.
const LONGEST_CELL = 600;

const NO_NAMES: ColumnNames = { titleRows: 0, headRows: 0, from: 'none', of: () => null };
const MOST_TITLES = 3;

/** Rows of header cells at the top; without them, first rows that cannot be anything else, below titles of the table. */
export function columnNamesOf(grid: TableGrid): ColumnNames {
  const stated = statedHeadRows(grid);
  if (stated > 0) return named(grid, { titles: 0, end: stated }, 'stated');
  const titles = titlesAbove(grid);
  const head = { titles, end: titles + groupedRows(grid, titles) };
  return looksLikeNames(grid, head) ? named(grid, head, 'inferred') : NO_NAMES;
}

interface HeadRows {
  readonly titles: number;
  /** Behind the last. */
  readonly end: number;
}

/** What is alone in the first rows of a sheet says what it is about. */
function titlesAbove({ rows, columns }: TableGrid): number {
  const first = rows.findIndex((slots) => filledCells(slots) > 1);
  return columns > 2 && first <= MOST_TITLES ? Math.max(0, first) : 0;
}

function filledCells(slots: readonly (GridSlot | undefined)[]): number {
  return new Set(slots.flatMap((slot) => (textOf(slot) === '' ? [] : slot?.cell))).size;
}

/** A name that goes on over the next row is beside names of a group there. */
function groupedRows({ rows }: TableGrid, first: number): number {
  const heights = (rows[first] ?? []).map((slot) =>
    slot?.row === first && textOf(slot) !== '' ? (slot.cell.rowSpan ?? 1) : 1,
  );
  const height = Math.max(1, ...heights);
  return height <= MOST_HEAD_ROWS ? height : 1;
}

function statedHeadRows({ rows }: TableGrid): number {
  const first = rows.findIndex((slots) => !isHead(slots));
  // A table of names alone has no values that they could be names of.
  return Math.max(0, first);
}

function isHead(slots: readonly (GridSlot | undefined)[]): boolean {
  const cells = slots.flatMap((slot) => slot?.cell ?? []);
  return (
    cells.some(({ header }) => header === 'column') &&
    cells.every((cell) => cell.header === 'column' || isBlank(cell))
  );
}

// What columns of results, plans and lists are called in English and German.
const USUAL_NAME =
  /^(?:(?:lab(?:oratory)?\s+)?tests?|analytes?|parameters?|results?|values?|units?|(?:reference|normal)(?:\s*(?:range|interval|values?))?|flags?|status|methods?|comments?|remarks?|notes?|dates?|times?|medications?|medicines?|drugs?|active (?:ingredient|substance)|doses?|dosage|strength|form|route|frequency|indication|reason|morning|noon|midday|evening|night|bedtime|name|diagnos[ie]s|code|description|quantity|untersuchung|parameter|analyt|wert|ergebnis|einheit|referenz(?:bereich)?|normalwerte?|normbereich|befund|bewertung|datum|uhrzeit|zeit|medikament|wirkstoff|präparat|handelsname|stärke|form|dosis|dosierung|morgens?|mittags?|abends?|nachts?|zur nacht|hinweise?|grund|bemerkung|diagnose|bezeichnung|menge)$/iu;

// A name may count: `Day 2`, `Visit 1`. A value with its unit does not look so.
const COUNTED_NAME = /^\p{L}[\p{L} ]*\p{L} ?\d{1,2}$/u;

/**
 * Without a word of the file: three columns or more, a first row of distinct names without figures, and below it nothing
 * but figures and gaps; or figures in some columns, and names that such columns usually have; or such names alone, of
 * which none comes again as a label below. Days side by side are such names behind a first one. Rows that one cell
 * covers are titles of what is below them. Pairs of label and value side by side do not look so: a wrong name would be
 * worse than none.
 */
function looksLikeNames(grid: TableGrid, head: HeadRows): boolean {
  const body = grid.rows.slice(head.end).filter((slots) => !isTitle(slots));
  const used = Array.from({ length: grid.columns }, (_, column) => column).filter((column) =>
    grid.rows.slice(head.titles).some((slots) => textOf(slots[column]) !== ''),
  );
  const columns = used.length;
  if (columns < 2 || body.length === 0) return false;
  const parts = used.map((column) => namesAt(grid, head, column).map(({ text }) => text));
  const names = parts.map((own) => own.join(' – '));
  if (new Set(names).size < columns || names.slice(1).includes('')) return false;
  const dates = used.filter((column, index) => {
    const isNamedSo = index > 0 && isDate(parts[index]?.at(-1) ?? '');
    return isNamedSo && !body.some((slots) => isDate(textOf(slots[column])));
  });
  const isOfNames = used.every(
    (column, index) => dates.includes(column) || parts[index]?.every(mayBeName) === true,
  );
  const isCourse = USUAL_NAME.test(names[0] ?? '') && dates.some((one) => dates.includes(one + 1));
  if (!isOfNames || (dates.length > 0 && !isCourse)) return false;
  const figures = used.filter((column, index) => {
    const values = index === 0 ? [] : body.map((slots) => textOf(slots[column]));
    return values.every(isFigure) && values.some((value) => value !== '');
  }).length;
  const usual = parts.filter((own) => USUAL_NAME.test(own.at(-1) ?? '')).length + dates.length;
  if (usual === columns) return !body.some((slots) => USUAL_NAME.test(textOf(slots[0])));
  if (columns < 3) return false;
  return figures === columns - 1 || (figures > 0 && usual * 2 >= columns);
}

function mayBeName(text: string): boolean {
  if (text.length > LONGEST_NAME || text.endsWith(':')) return false;
  return !/\d/u.test(text) || COUNTED_NAME.test(text);
}

/** Whether one cell covers the whole row: it says something of the rows below, and of no column. */
export function isTitle(slots: readonly (GridSlot | undefined)[]): boolean {
  const [first] = slots;
  return (
    first !== undefined && slots.length > 1 && slots.every((slot) => slot?.cell === first.cell)
  );
}

function isFigure(value: string): boolean {
  return (
    value === '' ||
    /^[<>≤≥=~±]?\s*[-+]?[\d½¼¾][\d.,/\-–\s½¼¾:%]*$/u.test(value) ||
    /^[xX✓✔☑☒☐–-]$/u.test(value)
  );
}

function named(grid: TableGrid, head: HeadRows, from: 'stated' | 'inferred'): ColumnNames {
  return {
    titleRows: head.titles,
    headRows: head.end,
    from,
    of: (column, span) => {
      const all = Array.from({ length: Math.min(span, grid.columns - column) }, (_, at) =>
        namesAt(grid, head, column + at),
      );
      const texts = [
        ...new Set(
          all.map((parts) => parts.map(({ text }) => text.replace(/\s*:$/u, '')).join(' – ')),
        ),
      ].filter((text) => text !== '');
      const place = all.flat().at(-1)?.place;
      return place === undefined ? null : { text: texts.join(' / '), place };
    },
  };
}

/** From the top: the name of its group, and its own. */
function namesAt({ rows }: TableGrid, { titles, end }: HeadRows, column: number): ColumnName[] {
  const found: ColumnName[] = [];
  let last: TableCell | undefined;
  for (const slots of rows.slice(titles, end)) {
    const slot = slots[column];
    if (slot === undefined || slot.cell === last) continue;
    last = slot.cell;
    const text = textOf(slot);
    if (text !== '') found.push({ text, place: slot.cell.place });
  }
  return found;
}

/** What a person who opens the file reads in the cell. */
function textOf(slot: GridSlot | undefined): string {
  if (slot === undefined) return '';
  const parts = flattened(slot.cell.content).map((inline) => {
    if (isField(inline)) return inline.label;
    return inline.marks?.hidden || inline.marks?.struck === 'explicit' ? '' : inline.text;
  });
  return parts.join('').replaceAll(/\s+/gu, ' ').trim();
}

/** Whether the table only arranges what is on the page: one column, or cells that are parts of a page themselves. */
export function isLayout(table: Table, grid: TableGrid): boolean {
  if (table.layout === true || grid.columns <= 1) return true;
  if (table.namesAbove !== undefined) return false;
  const cells = table.rows.flatMap((row) => row.cells);
  if (cells.some(({ header }) => header !== undefined)) return false;
  if (cells.filter((cell) => !isBlank(cell)).length <= 1) return true;
  return cells.some(
    ({ content }) =>
      content.some(({ kind }) => kind === 'table' || kind === 'heading') ||
      flattened(content).reduce(
        (sum, inline) => sum + (isField(inline) ? 0 : inline.text.length),
        0,
      ) > LONGEST_CELL,
  );
}
