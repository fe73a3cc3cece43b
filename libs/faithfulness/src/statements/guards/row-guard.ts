import { EARLIER_COLUMN } from '../../lexicons/results/measured.js';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import { daysIn } from '../results/dates.js';
import type { Measure } from '../numbers/measures.js';
import { isNoValue } from '../results/no-value.js';
import { type Row, type RowCell, rowsOf, stemsIn } from './rows.js';
import { headingsAbove } from './headings-above.js';

/** A cell that has a value, and its row. */
interface Found {
  readonly row: Row;
  readonly cell: RowCell;
}

const FIRST =
  /\b(?:admission|admitted|initial(?:ly)?|baseline|first|presentation|arrival|earliest)\b/i;
const LAST = /\b(?:latest|last|discharge|current(?:ly)?|now|most recent|today|final|repeat)\b/i;
const EARLIER = /\b(?:previous(?:ly)?|prior|earlier|before|from|was)\b/i;
const DATE = /\d{1,4}[./-]\d{1,2}(?:[./-]\d{0,4})?(?!\d)/g;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const DAY = new RegExp(
  `\\d{4}-\\d{1,2}-\\d{1,2}|\\d{1,2}/\\d{1,2}(?:/\\d{2,4})?(?!\\d)|(?:\\d\\d\\.\\d\\d\\.|\\d{1,2}\\.\\d{1,2}\\.\\d{2})(?:\\d\\d)?|\\d{1,2}(?:st|nd|rd|th)?\\.? (?:of )?${MONTH}|${MONTH}\\.? \\d{1,2}(?:st|nd|rd|th)?(?!\\d)`,
  'gi',
);
const MOST_PLACES = 400;
const MOST_TERMS = 40;
const MOST_MEASURES = 60;

/**
 * Nobody vouches for a value that stands in rows of tables alone, unless its sentence names the row, and the column or
 * the day where the row has several.
 */
export const guardRows: Check = (comparison) => {
  const rows = rowsOf(comparison.source);
  if (rows.size === 0) return [];
  const { text, measures } = comparison.sentence;
  const dates = [...text.matchAll(DATE)]
    .filter(({ 0: written, index }) => isDate(written) && index + written.length < text.length)
    .map(({ 0: written, index }) => ({ start: index, end: index + written.length }));
  return measures.slice(0, MOST_MEASURES).flatMap((measure): readonly Mismatch[] => {
    const { start, unitEnd } = measure;
    const isInDate = dates.some((date) => start >= date.start && start < date.end);
    if (!/^\d/.test(text.slice(start)) || isInDate || isNoValue(measure, text)) return [];
    return isSupported(measure, comparison, rows)
      ? []
      : [{ code: 'result', says: 'partly', start, end: unitEnd }];
  });
};

function isSupported(
  measure: Measure,
  comparison: Comparison,
  rows: ReadonlyMap<number, Row>,
): boolean {
  const places = comparison.source.measured(measure).slice(0, MOST_PLACES);
  if (!places.some(({ unit }) => rows.has(unit))) return true;
  const named = cellsNamed(measure, comparison, rows);
  if (places.some(({ unit }) => !rows.has(unit) && named.units.has(unit))) return true;
  const found = named.cells.filter(({ cell }) => !cell.isRange && hasValue(cell, measure));
  return found.length > 0 && isOfColumn(found, named.cells, measure, comparison);
}

function hasValue({ numbers }: RowCell, { values }: Measure): boolean {
  return numbers.some((number) => values.includes(number));
}

interface Named {
  /** Wherever it is named. */
  readonly units: ReadonlySet<number>;
  readonly cells: readonly Found[];
}

/** The cells of the thing nearest before the value, or first behind it: of its rows, or else under its column. */
function cellsNamed(
  { start, unitEnd }: Measure,
  { sentence: { terms, words }, source, mentions }: Comparison,
  rows: ReadonlyMap<number, Row>,
): Named {
  const placeOf = (from: number): number => words[from]?.start ?? 0;
  const own = terms.filter(({ weight }) => weight === 1);
  const ordered = [
    ...own.filter(({ from }) => placeOf(from) < start).toReversed(),
    ...own.filter(({ from }) => placeOf(from) >= unitEnd),
  ];
  let byColumn: Named | null = null;
  for (const term of ordered.slice(0, MOST_TERMS)) {
    const places = (mentions.get(term) ?? []).slice(0, MOST_PLACES);
    const units = new Set(places.map(({ unit }) => unit));
    const inValue = new Set<Row>();
    const inColumn: Found[] = [];
    for (const { unit, word } of places) {
      const row = rows.get(unit);
      if (!row) continue;
      const at = source.units[unit]?.words[word]?.start ?? 0;
      const cell = row.cells.find(({ end }) => at < end);
      if (cell && at >= cell.start) inValue.add(row);
      else if (cell && cell.numbers.length > 0) inColumn.push({ row, cell });
    }
    // "Calprotectin: 88" names its row; what every row has tells none from another
    if (inValue.size === 0 && inColumn.length < rows.size) {
      for (const { row } of inColumn) inValue.add(row);
    }
    if (inValue.size > 0 && (inValue.size < rows.size || rows.size < 3)) {
      const cells = [...inValue].flatMap((row) => row.cells.map((cell) => ({ row, cell })));
      return { units, cells };
    }
    if (inColumn.length > 0) byColumn ??= { units, cells: inColumn };
  }
  const anywhere = own.flatMap((term) => (mentions.get(term) ?? []).map(({ unit }) => unit));
  return byColumn ?? { units: new Set(anywhere), cells: [] };
}

/** Whether the sentence says of which of several columns or days the value is. */
function isOfColumn(
  found: readonly Found[],
  own: readonly Found[],
  measure: Measure,
  { sentence: { text }, source }: Comparison,
): boolean {
  const headings = headingsAbove(source);
  const daysOf = ({ row, cell }: Found): ReadonlySet<string> => {
    const column = daysIn(cell.column);
    if (column.size > 0) return column;
    const inRow = daysIn(
      row.cells
        .filter(({ isRange }) => !isRange)
        .map(({ value }) => ` ${value} `)
        .join(';'),
    );
    return inRow.size > 0 ? inRow : daysIn(headings[row.unit] ?? '');
  };
  const all = own.filter(isValue);
  const days = nearestDays(text, measure.start);
  if (days.size > 0 && all.some((one) => daysOf(one).size > 0)) {
    return found.some((one) => [...daysOf(one)].some((day) => days.has(day)));
  }
  const others = all.filter(
    (one) => !hasValue(one.cell, measure) && found.some((it) => areAlternatives(it, one)),
  );
  if (others.length === 0) return true;
  const isEarlier = ({ cell }: Found): boolean => EARLIER_COLUMN.test(cell.column);
  if (others.every(isEarlier) && !found.every(isEarlier)) {
    return !EARLIER.test(text) || others.some(({ cell }) => measureIn(text, cell));
  }
  if (found.every(isEarlier)) return EARLIER.test(text);
  const near = Math.min(...found.map(({ cell }) => distanceTo(cell.column, text, measure.start)));
  const besides = Math.min(
    ...others.map(({ cell }) => distanceTo(cell.column, text, measure.start)),
  );
  if (near < Infinity || besides < Infinity) return near < besides;
  if (others.some(({ cell }) => measureIn(text, cell))) return isInOrder(text, all, measure);
  const isDated = [...found, ...others].every((one) => daysOf(one).size > 0);
  if (!isDated) return false;
  return [earliestOf, latestOf].every((read) => {
    const at = found.map((one) => read(daysOf(one)));
    const behind = others.map((one) => read(daysOf(one)));
    if (FIRST.test(text)) return Math.max(...at) < Math.min(...behind);
    return Math.max(...at) > Math.max(...behind) && (LAST.test(text) || !EARLIER.test(text));
  });
}

/** Numbers beside each other in a row, or below each other in one column. */
function areAlternatives(one: Found, other: Found): boolean {
  if (one.row === other.row) return one.cell !== other.cell && isValue(one);
  return one.cell.column === other.cell.column;
}

/** A number of what the row names, and neither its name nor its day. */
function isValue({ row, cell }: Found): boolean {
  const { isRange, numbers, value } = cell;
  if (isRange || numbers.length === 0 || daysIn(value).size > 0 || /^[a-z]/i.test(value))
    return false;
  return cell !== row.cells[0] || stemsIn(cell.column).length > 0;
}

function isDate(written: string): boolean {
  return /[./-].*[./-]/.test(written);
}

/** The day that stands nearest to a value; none where the text has none. */
function nearestDays(text: string, start: number): ReadonlySet<string> {
  const found = [...text.matchAll(DAY)].filter(([written]) => daysIn(written).size > 0);
  const [nearest] = found.toSorted(
    (one, other) => Math.abs(one.index - start) - Math.abs(other.index - start),
  );
  return nearest ? daysIn(nearest[0]) : new Set();
}

/** How far away the nearest word of a column stands. */
function distanceTo(column: string, text: string, start: number): number {
  const stems = new Set(stemsIn(column));
  const places = [...text.matchAll(/\p{L}[\p{L}\d]{1,40}/gu)].filter(([word]) =>
    stemsIn(word).some((stem) => stems.has(stem)),
  );
  return Math.min(...places.map(({ index }) => Math.abs(index - start)));
}

function measureIn(text: string, { numbers }: RowCell): boolean {
  return numbers.some((number) => new RegExp(`(?<![\\d.,])${number}(?![\\d]|[.,]\\d)`).test(text));
}

/** "From 140 to 95": what is said first stands in the earlier column. */
function isInOrder(text: string, all: readonly Found[], { start, values }: Measure): boolean {
  const columns = all.filter(({ cell }) => daysIn(cell.column).size > 0);
  const dayOf = ({ cell }: Found): number => Math.max(...[...daysIn(cell.column)].map(orderOf));
  const own = columns.filter(({ cell }) => cell.numbers.some((number) => values.includes(number)));
  const before = columns.filter(
    ({ cell }) => measureIn(text.slice(0, start), cell) && !own.some((one) => one.cell === cell),
  );
  return before.every((one) => own.some((it) => dayOf(it) > dayOf(one)));
}

/** Both readings of a short date have to agree on what comes first. */
function earliestOf(days: ReadonlySet<string>): number {
  return Math.min(...[...days].map(orderOf));
}

function latestOf(days: ReadonlySet<string>): number {
  return Math.max(...[...days].map(orderOf));
}

/** Of a day of one year. */
function orderOf(day: string): number {
  const [month = 0, date = 0] = day.split('-').map(Number);
  return month * 100 + date;
}
