import { isField, type Table, type TableCell } from '../model/blocks.js';
import type { Place } from '../model/extraction-format.js';
import { flattened, isBlank } from './flattened.js';
import type { GridSlot, TableGrid } from './table-grid.js';

export interface ColumnName {
  readonly text: string;
  readonly place: Place;
}

/** The names of a table's columns. */
export interface ColumnNames {
  /** How many rows at the top are names and not values. */
  readonly headRows: number;
  /** Whether the file says so, or the rows look like it. */
  readonly from: 'stated' | 'inferred' | 'none';
  /** Null where the column has none. */
  readonly of: (column: number, span: number) => ColumnName | null;
}

// Longer is a text, not the name of a column.
const LONGEST_NAME = 60;
// A cell with so much in it is a part of the page.
const LONGEST_CELL = 600;

const NO_NAMES: ColumnNames = { headRows: 0, from: 'none', of: () => null };

/** Rows of header cells at the top; without them, a first row that cannot be anything else. */
export function columnNamesOf(grid: TableGrid): ColumnNames {
  const stated = statedHeadRows(grid);
  if (stated > 0) return named(grid, stated, 'stated');
  return looksLikeNames(grid) ? named(grid, 1, 'inferred') : NO_NAMES;
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
 * which none comes again as a label below. Rows that one cell covers are titles of what is below them. Pairs of label and
 * value side by side do not look so: a wrong name would be worse than none.
 */
function looksLikeNames({ rows, columns }: TableGrid): boolean {
  const [head = [], ...rest] = rows;
  const body = rest.filter((slots) => !isTitle(slots));
  if (columns < 2 || body.length === 0) return false;
  const names = Array.from({ length: columns }, (_, column) => textOf(head[column]));
  if (new Set(names).size < columns || names.slice(1).includes('')) return false;
  if (names.some((name) => name.length > LONGEST_NAME || /:\s*$/u.test(name))) return false;
  if (names.some((name) => /\d/u.test(name) && !COUNTED_NAME.test(name))) return false;
  const figures = names.filter((_, column) => {
    const values = column === 0 ? [] : body.map((slots) => textOf(slots[column]));
    return values.every(isFigure) && values.some((value) => value !== '');
  }).length;
  const usual = names.filter((name) => USUAL_NAME.test(name)).length;
  if (usual === columns) return !body.some((slots) => USUAL_NAME.test(textOf(slots[0])));
  if (columns < 3) return false;
  return figures === columns - 1 || (figures > 0 && usual * 2 >= columns);
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

function named(grid: TableGrid, headRows: number, from: 'stated' | 'inferred'): ColumnNames {
  const heads = grid.rows.slice(0, headRows);
  const nameAt = (column: number): ColumnName[] => {
    const found: ColumnName[] = [];
    let last: TableCell | undefined;
    for (const slots of heads) {
      const slot = slots[column];
      if (slot === undefined || slot.cell === last) continue;
      last = slot.cell;
      const text = textOf(slot).replace(/\s*:\s*$/u, '');
      if (text !== '') found.push({ text, place: slot.cell.place });
    }
    return found;
  };
  return {
    headRows,
    from,
    of: (column, span) => {
      const all = Array.from({ length: Math.min(span, grid.columns - column) }, (_, at) =>
        nameAt(column + at),
      );
      const texts = [
        ...new Set(all.map((parts) => parts.map(({ text }) => text).join(' – '))),
      ].filter((text) => text !== '');
      const place = all.flat().at(-1)?.place;
      return place === undefined ? null : { text: texts.join(' / '), place };
    },
  };
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
