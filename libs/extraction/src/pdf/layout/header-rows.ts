import { isDate, LONGEST_NAME, MOST_HEAD_ROWS } from '../../rendering/head-rows.js';
import { ILLEGIBLE } from '../../ocr/unsure-words.js';
import { type Extent, type Phrase, type Rules, textOf } from './piece.js';

/** A row of a table, by column; columns in which nothing is are missing. */
export interface LaidRow extends Extent {
  readonly cells: ReadonlyMap<number, readonly Phrase[]>;
  /** How many columns it has words for, with those of merged cells. @default as many as it has cells */
  readonly named?: number;
}

const FIGURE = /^[<>≤≥=~±+-]?\s*[\d½¼¾][\d.,/:%\s–-]*(?:\s?[\p{L}%/µμ²³°^*\d]{1,12})?$/u;
// In bold, say: a name may be what was done to whom.
const LONGEST_MARKED_NAME = 160;
// Of the columns.
const NAMED = 0.6;

/** How many rows at the top name their columns, by what a reader of the page sees: another font, a ground, a line below. */
export function headRowsOf(rows: readonly LaidRow[], columns: number, rules: Rules): number {
  let count = 0;
  while (
    count < Math.min(MOST_HEAD_ROWS, rows.length - 1) &&
    (looksLikeNames(rows, count, columns, { isMarked: false })
      ? standsOut(rows, count, columns, rules)
      : looksLikeNames(rows, count, columns, { isMarked: true }) &&
        looksOtherwise(rows, count, columns, rules))
  )
    count += 1;
  // The last row of names has one for most columns; above it stand names of groups of columns.
  while (count > 0 && namedBy(rows[count - 1]) < NAMED * columns) count -= 1;
  return count;
}

function namedBy(row: LaidRow | undefined): number {
  return row?.named ?? row?.cells.size ?? 0;
}

function looksLikeNames(
  rows: readonly LaidRow[],
  at: number,
  columns: number,
  { isMarked }: { readonly isMarked: boolean },
): boolean {
  const names = [...(rows[at]?.cells.values() ?? [])].map(textOf);
  if (names.length < (at === 0 && rows.length > 2 ? 1 : Math.max(2, Math.ceil(columns / 2))))
    return false;
  return names.every(
    (name) =>
      name.length <= (isMarked ? LONGEST_MARKED_NAME : LONGEST_NAME) &&
      (!FIGURE.test(name) || (isMarked && isDate(name))) &&
      !name.endsWith(':'),
  );
}

function standsOut(rows: readonly LaidRow[], at: number, columns: number, rules: Rules): boolean {
  const [row, next] = [rows[at], rows[at + 1]];
  if (!row || !next) return false;
  return (
    looksOtherwise(rows, at, columns, rules) ||
    isUnderlined(rows, at, rules) ||
    areFiguresBelow(rows, at)
  );
}

function looksOtherwise(
  rows: readonly LaidRow[],
  at: number,
  columns: number,
  rules: Rules,
): boolean {
  return hasOwnFont(rows, at, columns) || hasOwnGround(rows, at, rules);
}

/** The font of all of the row is that of few cells below it and below further rows of names. */
function hasOwnFont(rows: readonly LaidRow[], at: number, columns: number): boolean {
  const own = fontsOf(rows[at]);
  const [font] = own;
  if (font === undefined || own.some((other) => other !== font)) return false;
  let end = at + 1;
  while (
    end < MOST_HEAD_ROWS &&
    fontsOf(rows[end]).every((other) => other === font) &&
    looksLikeNames(rows, end, columns, { isMarked: false })
  )
    end += 1;
  const below = rows
    .slice(end)
    .filter(({ cells }) => cells.size > 1)
    .flatMap(fontsOf);
  const same = below.filter((other) => other === font).length;
  return below.length > 0 && same <= 0.34 * below.length && sizesDifferLittle(rows, at);
}

/** Of its words and figures. */
function fontsOf(row: LaidRow | undefined): readonly string[] {
  return [...(row?.cells.values() ?? [])].flatMap((phrases) =>
    phrases.flatMap(({ pieces }) =>
      pieces.filter(({ text }) => /[\p{L}\d]/u.test(text)).map(({ font }) => font),
    ),
  );
}

/** A title in large letters is no row of names. */
function sizesDifferLittle(rows: readonly LaidRow[], at: number): boolean {
  const sizeOf = (row: LaidRow | undefined): number =>
    Math.max(...[...(row?.cells.values() ?? [])].flat().map(({ size }) => size), 0);
  return sizeOf(rows[at]) <= 1.5 * sizeOf(rows[at + 1]);
}

function hasOwnGround(rows: readonly LaidRow[], at: number, { shades }: Rules): boolean {
  const isShaded = (row: LaidRow | undefined): boolean => {
    if (!row) return false;
    const middle = (row.top + row.bottom) / 2;
    const own = shades.filter(
      ({ top, bottom }) =>
        top <= middle && bottom >= middle && bottom - top < 4 * (row.bottom - row.top),
    );
    const covered = own.reduce(
      (sum, { left, right }) =>
        sum + Math.max(0, Math.min(right, row.right) - Math.max(left, row.left)),
      0,
    );
    return covered >= 0.7 * (row.right - row.left);
  };
  // Rows whose grounds alternate are not named by the first of them.
  return isShaded(rows[at]) && !rows.slice(at + 1, at + 5).some(isShaded);
}

/** A line below it and none below the next rows. */
function isUnderlined(rows: readonly LaidRow[], at: number, { across }: Rules): boolean {
  const hasLineBelow = (index: number): boolean => {
    const [row, next] = [rows[index], rows[index + 1]];
    if (!row || !next) return false;
    return across.some(
      ({ y, left, right }) =>
        y > (row.top + row.bottom) / 2 &&
        y < (next.top + next.bottom) / 2 &&
        Math.min(right, row.right) - Math.max(left, row.left) > 0.6 * (row.right - row.left),
    );
  };
  const others = rows.slice(0, -1).filter((_, index) => index !== at && hasLineBelow(index));
  return rows.length > 2 && hasLineBelow(at) && others.length <= 0.34 * (rows.length - 2);
}

/** Most columns but the first have figures in all rows, and none here. */
function areFiguresBelow(rows: readonly LaidRow[], at: number): boolean {
  const body = rows.slice(at + 1).filter(({ cells }) => cells.size > 1);
  const columns = [...(rows[at]?.cells.keys() ?? [])].filter((column) => column > 0);
  const figures = columns.filter((column) => {
    const values = body
      .flatMap(({ cells }) => cells.get(column) ?? [])
      .map((phrase) => textOf([phrase]))
      // What it would be nobody can tell.
      .filter((value) => value !== ILLEGIBLE);
    return (
      values.length > 0 &&
      values.filter((value) => FIGURE.test(value)).length >= 0.8 * values.length
    );
  });
  return body.length > 1 && columns.length >= 2 && figures.length * 2 >= columns.length;
}
