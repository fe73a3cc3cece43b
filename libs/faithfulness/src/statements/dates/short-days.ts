import { isDay, type SaidDate } from './date.js';
import type { DateOrder } from './numeric-dates.js';

/** "29/12", "01/01" */
const SLASHED = /(?<![\d/.,-])(\d{1,2})\/(\d{1,2})(?![\d%/]|[.,]\d)/g;
/** "27.08.", "09.01" with a zero that no value has; "5.1" is a value */
const DOTTED =
  /(?<![\d/.,-])(\d{1,2})\.(\d{1,2})\.(?!\d)|(?<![\d/.,-])(0\d|[12]\d|3[01])\.(0[1-9])(?![\d.%]|,\d)/g;
const MONTHS = 12;

/**
 * The days that a text may name in a short form, whatever stands before it. More than it does name ("5/7" are five days as
 * well): enough to say that a date of the draft may be there, never that it is another one.
 */
export function shortDays(text: string, order: DateOrder | null): ReadonlySet<string> {
  return new Set(
    shortDaysIn(text, order).flatMap((readings) =>
      readings.map(({ month, day }) => `${month}-${day}`),
    ),
  );
}

/** The same with their places, each with all that it may mean. */
export function shortDaysIn(text: string, order: DateOrder | null): readonly SaidDate[][] {
  const found: SaidDate[][] = [];
  const add = (index: number, written: string, readings: readonly [string, string][]): void => {
    const place = { start: index, end: index + written.length, year: null };
    const days = readings
      .map(([month, day]) => ({ ...place, month: Number(month), day: Number(day) }))
      .filter(({ month, day }) => month >= 1 && month <= MONTHS && isDay(day));
    if (days.length > 0) found.push(days);
  };
  for (const { index, 0: written, 1: one = '', 2: other = '' } of text.matchAll(SLASHED)) {
    const readings: [string, string][] = [];
    if (order !== 'month-first') readings.push([other, one]);
    if (order !== 'day-first') readings.push([one, other]);
    add(index, written, readings);
  }
  for (const { index, 0: written, 1: day, 2: month, 3: zero, 4: ofZero } of text.matchAll(DOTTED)) {
    add(index, written, [[month ?? ofZero ?? '', day ?? zero ?? '']]);
  }
  return found;
}
