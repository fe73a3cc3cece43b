import { isDay, longYear, type SaidDate } from './date.js';

/** Which of two numbers is the month; null where a text does not show it. */
export type DateOrder = 'month-first' | 'day-first';

const ISO = /(?<![\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])/g;
/** "10/24/08", "10-24-2008", "24.10.2008", and "10-10 20-20" as transcripts have it */
const FULL = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})(?:\2(\d{4}|\d{2})| (20-\d{2}))(?![\d/-]|\.\d)/g;
const MONTH_YEAR = /(?<![\d/.-])(\d{1,2})\/((?:19|20)\d{2})(?![\d/-]|\.\d)/g;
/** "in 7/93", "on 04/10": a year or a day */
const SHORT =
  /(?<=\b(in|on|since|until|till|from|through|to|dated|of|by|and|the) )(\d{1,2})\/(\d{1,2})(?![\d/%-]|\.\d)/gi;
const OF_MONTH = /^(?:in|since|until|till)$/i;
const OF_DAY = /^(?:on|dated)$/i;
const MONTHS = 12;

/** Dates in digits, each with all that it may mean. */
export function numericDates(text: string, order: DateOrder | null): readonly SaidDate[][] {
  if (!/\d[-/.]\d/.test(text)) return [];
  const full = [...text.matchAll(FULL)].map((match) => {
    const [, one, , other, year, splitYear] = match;
    const long = yearOf(year ?? splitYear?.replace('-', '') ?? '');
    return readings(Number(one), Number(other), long, order).map((date) => ({
      ...date,
      ...placeOf(match),
    }));
  });
  const iso = [...text.matchAll(ISO)].map((match) => [
    { year: Number(match[1]), month: Number(match[2]), day: Number(match[3]), ...placeOf(match) },
  ]);
  const months = [...text.matchAll(MONTH_YEAR)].map((match) => [
    { year: Number(match[2]), month: Number(match[1]), day: null, ...placeOf(match) },
  ]);
  const short = [...text.matchAll(SHORT)].map((match) =>
    shortReadings(match, order).map((date) => ({ ...date, ...placeOf(match) })),
  );
  return [...full, ...iso, ...months, ...short]
    .map((dates) => dates.filter(isPossible))
    .filter((dates) => dates.length > 0);
}

/** Of "24/10/2008" only one reading is a date: so a text shows how it writes all others. */
export function orderOf(text: string): DateOrder | null {
  const orders = new Set(
    [...text.matchAll(FULL)].flatMap(([, one, , other]): DateOrder[] => {
      if (Number(one) > MONTHS) return ['day-first'];
      return Number(other) > MONTHS ? ['month-first'] : [];
    }),
  );
  return orders.size === 1 ? ([...orders][0] ?? null) : null;
}

function readings(
  one: number,
  other: number,
  year: number | null,
  order: DateOrder | null,
): readonly Omit<SaidDate, 'start' | 'end'>[] {
  const monthFirst = { month: one, day: other, year };
  const dayFirst = { month: other, day: one, year };
  if (one > MONTHS || order === 'day-first') return [dayFirst];
  return other > MONTHS || order === 'month-first' ? [monthFirst] : [monthFirst, dayFirst];
}

function shortReadings(
  [written, before = '', one = '', other = '']: RegExpExecArray,
  order: DateOrder | null,
): readonly Omit<SaidDate, 'start' | 'end'>[] {
  const ofMonth = { month: Number(one), day: null, year: yearOf(other) };
  if (OF_MONTH.test(before)) return [ofMonth];
  const ofDay = readings(Number(one), Number(other), null, order);
  // "on 1/2 tablet"
  const isOfDay = OF_DAY.test(before) && /^0|\/0/.test(written);
  return isOfDay ? ofDay : [ofMonth, ...ofDay];
}

function isPossible({ month, day }: SaidDate): boolean {
  return month !== null && month >= 1 && month <= MONTHS && (day === null || isDay(day));
}

function yearOf(digits: string): number {
  return digits.length === 4 ? Number(digits) : longYear(Number(digits));
}

function placeOf(match: RegExpExecArray): { readonly start: number; readonly end: number } {
  return { start: match.index, end: match.index + match[0].length };
}
