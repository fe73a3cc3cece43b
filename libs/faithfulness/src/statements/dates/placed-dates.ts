import type { Span } from '@app/text';
import type { SourceIndex } from '../../text/source-index.js';
import type { Measure } from '../numbers/measures.js';
import type { SaidDate } from './date.js';
import { namedDates } from './named-dates.js';
import { type DateOrder, numericDates } from './numeric-dates.js';
import { shortDaysIn } from './short-days.js';
import { sourceDates } from './source-dates.js';

/** A date of a text with all that it may mean: "5/6" has two readings. */
export interface PlacedDate extends Span {
  readonly readings: readonly Omit<SaidDate, 'start' | 'end'>[];
}

interface DatedText {
  readonly text: string;
  readonly measures: readonly Measure[];
}

/** A date of the source, and its unit. */
export interface SourcePlace {
  readonly unit: number;
  readonly date: PlacedDate;
}

const MOST_PLACES = 3_000;
const places = new WeakMap<SourceIndex, readonly SourcePlace[]>();

/** The dates of a source with their places. */
export function datePlaces(source: SourceIndex): readonly SourcePlace[] {
  const read = places.get(source) ?? readPlaces(source);
  places.set(source, read);
  return read;
}

function readPlaces(source: SourceIndex): readonly SourcePlace[] {
  const { order } = sourceDates(source);
  return source.units
    .flatMap((read, unit) => placedDates(read, order, true).map((date) => ({ unit, date })))
    .slice(0, MOST_PLACES);
}

/** @param withShort whether "29/12" and "27.08." are days, whatever stands before them */
export function placedDates(
  read: DatedText,
  order: DateOrder | null,
  withShort: boolean,
): readonly PlacedDate[] {
  const { text } = read;
  if (!/\d|\p{L}{4}/u.test(text)) return [];
  const groups = [
    numericDates(text, order),
    withShort ? shortDaysIn(text, order) : [],
    namedDates(read).map((date) => [date]),
  ].flat();
  const placed: PlacedDate[] = [];
  for (const readings of groups) {
    const [first] = readings;
    if (!first) continue;
    const { start, end } = first;
    const at = placed.findIndex((one) => one.start < end && one.end > start);
    const known = placed[at];
    // "March second to the ninth" are two days of one place
    if (known?.start === start) {
      placed[at] = { start, end, readings: [...known.readings, ...readings] };
    } else if (!known) {
      placed.push({ start, end, readings });
    }
  }
  return placed;
}

const PARTS = ['day', 'month', 'year'] as const;

/** Whether both may be the same day, or the same month or year where one of them names no more. */
export function mayBeSame(one: PlacedDate, other: PlacedDate): boolean {
  return one.readings.some((left) =>
    other.readings.some((right) => {
      const both = PARTS.filter((part) => left[part] !== null && right[part] !== null);
      return both.length > 0 && both.every((part) => left[part] === right[part]);
    }),
  );
}

/** A day, a month of a year, or a year: what may take the place of what. */
export function grainOf({ readings }: PlacedDate): 'day' | 'month' | 'year' {
  if (readings.some(({ day }) => day !== null)) return 'day';
  return readings.some(({ month }) => month !== null) ? 'month' : 'year';
}

/** Not "the second" alone. */
export function hasMonth({ readings }: PlacedDate): boolean {
  return readings.every(({ day, month }) => day === null || month !== null);
}
