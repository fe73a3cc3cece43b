import type { SourceIndex } from '../../text/source-index.js';
import type { SaidDate } from './date.js';
import { namedDates } from './named-dates.js';
import { type DateOrder, numericDates, orderOf } from './numeric-dates.js';
import { shortDays } from './short-days.js';

/** A date of the source, in one of its readings. */
export interface SourceDate extends Omit<SaidDate, 'start' | 'end'> {
  readonly unit: number;
}

export interface SourceDates {
  readonly order: DateOrder | null;
  readonly dates: readonly SourceDate[];
  /** Of a day of the month alone, where: "on the twenty third". */
  readonly days: ReadonlyMap<number, readonly number[]>;
  readonly years: ReadonlySet<number>;
  /** All days that short forms of the source ("06/02:", "27.08.") may mean, as month and day: `8-27`. */
  readonly short: ReadonlySet<string>;
}

const BORN = /\b(?:born|dob|d\.o\.b|date of birth|birth ?date|birthday)\b/i;
const MOST_DATES = 3_000;
const known = new WeakMap<SourceIndex, SourceDates>();

export function sourceDates(source: SourceIndex): SourceDates {
  const read = known.get(source) ?? readSource(source);
  known.set(source, read);
  return read;
}

function readSource({ units, source }: SourceIndex): SourceDates {
  const order = orderOf(source);
  const all = units
    .flatMap((read, unit): readonly SourceDate[] => {
      const { text, measures } = read;
      const numeric = numericDates(text, order).flat();
      const named = namedDates(read).filter(
        ({ start, end }) => !numeric.some((date) => start < date.end && end > date.start),
      );
      return [...numeric, ...(measures.length > 0 || named.length > 0 ? named : [])].map(
        ({ month, day, year }) => ({ month, day, year, unit }),
      );
    })
    .slice(0, MOST_DATES);
  const days = new Map<number, number[]>();
  for (const { month, day, unit } of all) {
    if (day !== null && month === null) days.set(day, [...(days.get(day) ?? []), unit]);
  }
  return {
    order,
    dates: all.filter(({ month }) => month !== null),
    days,
    short: shortDays(source, order),
    years: new Set(
      all.flatMap(({ year, unit }) =>
        year === null || BORN.test(units[unit]?.text ?? '') ? [] : [year],
      ),
    ),
  };
}
