import { isDay } from './date.js';
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
  const days = new Set<string>();
  const add = (month: number, day: number): void => {
    if (month >= 1 && month <= MONTHS && isDay(day)) days.add(`${month}-${day}`);
  };
  for (const [, one = '', other = ''] of text.matchAll(SLASHED)) {
    if (order !== 'month-first') add(Number(other), Number(one));
    if (order !== 'day-first') add(Number(one), Number(other));
  }
  for (const [, day, month, zeroDay, zeroMonth] of text.matchAll(DOTTED)) {
    add(Number(month ?? zeroMonth), Number(day ?? zeroDay));
  }
  return days;
}
