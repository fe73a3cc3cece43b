import type { Measure } from '../numbers/measures.js';
import { isDay, isYear, longYear, type SaidDate } from './date.js';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  /(?<![\p{L}\p{N}])(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)(?![\p{L}\p{N}])/giu;
/** Months that are verbs as well: a number or one of these words has to stand beside them. */
const IS_VERB = /^(?:may|mar(?:ch)?)$/i;
const BEFORE_MONTH = /\b(?:in|of|since|last|this|next|until|by|early|late|mid)[ -]$/i;
const TO_DAY = /^\.?,? (?:the )?$/;
const TO_YEAR = /^(?:st|nd|rd|th)?\.? ?,? ?(?:of )?(?:the )?(?:year )?['’]?$/i;
const SHORT_YEAR = /(?:\bof |['’])$/i;
/** "November fifth to the fourteenth" */
const TO_LAST = /^(?:st|nd|rd|th)? ?(?:-|–|to|through|until|and|or) ?(?:the )?$/i;
const BEFORE_OF = /^(?:st|nd|rd|th)?\.? (?:of )?$/i;
const ORDINAL_WORD = /(?:first|second|third|th|nd|st|rd)$/i;
const ORDINAL_AFTER = /^(?:st|nd|rd|th)\b/i;
const ON = /\b(?:on|since|the|until|by)(?: the)? $/i;
/** "June thirty two thousand and four" is read as one number. */
const RUN_TOGETHER = [20, 30];

interface DatedText {
  readonly text: string;
  readonly measures: readonly Measure[];
}

interface Found {
  readonly value: number;
  readonly end: number;
  /** The year that is run together with a day. */
  readonly year: number | null;
  /** In digits, or as the fifth: not "you may one day". */
  readonly isClear: boolean;
}

/** "October twenty fourth", "12 March 2024", "July of nineteen ninety three", "the twenty third", "2005". */
export function namedDates(read: DatedText): readonly SaidDate[] {
  const { text, measures } = read;
  const dates = [...text.matchAll(MONTH)].flatMap((match) => ofMonth(match, read));
  const isFree = ({ start, end }: Measure): boolean =>
    !dates.some((date) => start < date.end && end > date.start);
  const others = measures.filter(isFree).flatMap((measure): readonly SaidDate[] => {
    const { start, end } = measure;
    const year = yearIn(measure);
    if (year !== null) return [{ month: null, day: null, year, start, end }];
    const day = isOrdinal(measure, text) && ON.test(text.slice(0, start)) ? dayIn(measure) : null;
    return day === null ? [] : [{ month: null, day, year: null, start, end }];
  });
  return [...dates, ...others].toSorted((one, other) => one.start - other.start);
}

function ofMonth(match: RegExpExecArray, { text, measures }: DatedText): readonly SaidDate[] {
  const [name] = match;
  const from = match.index;
  const to = from + name.length;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  const before = dayBefore(from, text, measures);
  const after = before === null ? dayAfter(to, text, measures) : null;
  const day = before ?? after;
  const end = after?.end ?? to;
  const year = day?.year ?? null;
  const found = year === null ? yearAfter(end, text, measures) : null;
  const isMonth =
    !IS_VERB.test(name) ||
    found !== null ||
    day?.isClear === true ||
    BEFORE_MONTH.test(text.slice(0, from));
  if (!isMonth) return [];
  const start = before === null ? from : before.end;
  const said: SaidDate = {
    month,
    day: day?.value ?? null,
    year: year ?? found?.value ?? null,
    start,
    end: found?.end ?? end,
  };
  const last = after === null ? null : dayAt(after.end, TO_LAST, text, measures);
  return last === null ? [said] : [said, { ...said, day: last.value, end: last.end }];
}

/** Its place is where it begins. */
function dayBefore(from: number, text: string, measures: readonly Measure[]): Found | null {
  const measure = measures.findLast(({ end }) => end <= from);
  if (!measure || !BEFORE_OF.test(text.slice(measure.end, from))) return null;
  const value = dayIn(measure);
  const isClear = measure.words === '' || isOrdinal(measure, text);
  return value === null ? null : { value, end: measure.start, year: null, isClear };
}

function dayAfter(to: number, text: string, measures: readonly Measure[]): Found | null {
  return dayAt(to, TO_DAY, text, measures);
}

function dayAt(
  from: number,
  link: RegExp,
  text: string,
  measures: readonly Measure[],
): Found | null {
  const measure = measures.find(({ start }) => start >= from);
  if (!measure || !link.test(text.slice(from, measure.start)) || yearIn(measure) !== null)
    return null;
  const [whole = 0] = measure.values;
  for (const day of RUN_TOGETHER) {
    if (whole >= day * 1000 + 2000 && whole < day * 1000 + 2100 && measure.words !== '')
      return { value: day, end: measure.end, year: whole - day * 1000, isClear: true };
  }
  const value = dayIn(measure);
  const isClear = measure.words === '' || isOrdinal(measure, text);
  return value === null ? null : { value, end: measure.end, year: null, isClear };
}

function yearAfter(
  from: number,
  text: string,
  measures: readonly Measure[],
): Pick<Found, 'value' | 'end'> | null {
  const at = measures.findIndex(({ start }) => start >= from);
  const measure = measures[at];
  if (!measure || !TO_YEAR.test(text.slice(from, measure.start))) return null;
  const short = measure.values[0] ?? -1;
  const isShort =
    SHORT_YEAR.test(text.slice(0, measure.start)) && Number.isInteger(short) && short < 100;
  const value = yearIn(measure) ?? (isShort ? longYear(short) : null);
  if (value === null) return null;
  // "nineteen ninety three" are two numbers of one year
  const next = measures[at + 1];
  const end = next?.values.includes(value) === true ? next.end : measure.end;
  return { value, end };
}

function isOrdinal({ words, end }: Measure, text: string): boolean {
  return words === '' ? ORDINAL_AFTER.test(text.slice(end)) : ORDINAL_WORD.test(words);
}

function dayIn({ values, unit }: Measure): number | null {
  return unit === null ? (values.find(isDay) ?? null) : null;
}

/** Not one of the two that a short year may stand for. */
function yearIn({ values }: Measure): number | null {
  const years = values.filter(isYear);
  return years.length === 1 ? (years[0] ?? null) : null;
}
