import type { Span } from '@app/text';
import type { Check, Comparison, Mismatch } from '../comparison.js';
import type { SaidDate } from './date.js';
import { namedDates } from './named-dates.js';
import { numericDates } from './numeric-dates.js';
import { type SourceDate, sourceDates, type SourceDates } from './source-dates.js';

/** What the source has for a date of the draft. */
export interface DateVerdict extends Span {
  /** Null where the source has the date. */
  readonly says: Mismatch['says'] | null;
}

/** A day without its month stands so near to the month that it is of. */
const NEAR = 4;
const read = new WeakMap<Comparison, readonly DateVerdict[]>();

/** Dates that the source has with another day, month or year. */
export const checkDates: Check = (comparison) =>
  dateVerdicts(comparison).flatMap(({ says, start, end }): readonly Mismatch[] =>
    says === null ? [] : [{ code: 'number', says, start, end }],
  );

/** The dates of a sentence of which the source can be asked as dates; other checks leave their numbers alone. */
export function dateVerdicts(comparison: Comparison): readonly DateVerdict[] {
  const found = read.get(comparison) ?? judgeDates(comparison);
  read.set(comparison, found);
  return found;
}

export function isInDate({ start, end }: Span, comparison: Comparison): boolean {
  return dateVerdicts(comparison).some((date) => date.start < end && date.end > start);
}

function judgeDates({ sentence, source }: Comparison): readonly DateVerdict[] {
  if (sentence.measures.length === 0) return [];
  const said = sourceDates(source);
  const numeric = numericDates(sentence.text, said.order);
  const named = namedDates(sentence)
    .filter(({ month, day, year }) => month !== null && (day ?? year) !== null)
    .filter((date) => !numeric.flat().some((one) => one.start < date.end && one.end > date.start))
    .map((date) => [date]);
  return [...numeric, ...named].flatMap((readings) => {
    const verdict = judge(readings, said);
    const [place] = readings;
    if (verdict === null || !place) return [];
    return [{ says: verdict.says, start: place.start, end: place.end }];
  });
}

/** Null where dates of the source do not decide it. */
function judge(readings: readonly SaidDate[], said: SourceDates): Pick<DateVerdict, 'says'> | null {
  const verdicts = readings.map((date) => judgeReading(date, said));
  for (const says of [null, 'partly', 'unsupported'] as const) {
    if (verdicts.some((verdict) => verdict?.says === says)) return { says };
  }
  // "from 4/10" may be no date at all
  const isDoubtful =
    readings.some(({ day }) => day === null) && readings.some(({ year }) => year === null);
  return isDoubtful ? null : (verdicts.find((verdict) => verdict !== null) ?? null);
}

function judgeReading(date: SaidDate, said: SourceDates): Pick<DateVerdict, 'says'> | null {
  const ofMonth = said.dates.filter(({ month }) => month === date.month);
  const ofDay = ofMonth.filter((one) => isOfDay(date, one, said));
  if (ofDay.some(({ year }) => year === date.year || date.year === null)) return { says: null };
  if (isShort(date, said)) return { says: null };
  const undated = ofDay.filter(({ year }) => year === null);
  if (undated.length > 0 && date.year !== null) {
    if (said.years.has(date.year)) return { says: null };
    return { says: said.years.size === 0 ? 'partly' : 'unsupported' };
  }
  return isNearlySaid(date, said, ofDay, ofMonth) ? { says: 'contradicted' } : null;
}

/** The source names the day with the month, or in the sentences beside it. */
function isOfDay({ day }: SaidDate, one: SourceDate, { days }: SourceDates): boolean {
  if (day === null || one.day === day) return true;
  return (days.get(day) ?? []).some((unit) => Math.abs(unit - one.unit) <= NEAR);
}

/** The source may name the day without its year: "06/02: no erosions". */
function isShort({ month, day, year }: SaidDate, { short, years }: SourceDates): boolean {
  return short.has(`${month}-${day}`) && (year === null || years.size === 0 || years.has(year));
}

/** One of day, month and year is another one. */
function isNearlySaid(
  { month, day, year }: SaidDate,
  { dates }: SourceDates,
  ofDay: readonly SourceDate[],
  ofMonth: readonly SourceDate[],
): boolean {
  if (ofDay.length > 0) return year !== null;
  if (day === null) return false;
  if (year === null) return ofMonth.some((one) => one.day !== null);
  return (
    ofMonth.some((one) => one.year === year && one.day !== null) ||
    dates.some(
      (one) => one.year === year && (one.day === day || (one.day === month && one.month === day)),
    )
  );
}
