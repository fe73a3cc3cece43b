import type { SourceIndex } from '../../text/source-index.js';
import { daysAmong, timesIn } from './times.js';

const OWN_DATE =
  /\b(?:discharged?|discharge date|date of (?:discharge|letter|report|visit|dictation|clinic)|dated|dictated|typed|letter date|clinic date|seen(?: in clinic)? on|reviewed on|date)\b[^\n.;]{0,24}$/i;
const DATED = /discharge|date|dictated|typed|seen|reviewed/i;
const NOT_OWN = /\b(?:next|appointment|follow|birth|born|dob|due|to be|will)\b/i;
const BEFORE = 60;
/** A day without a year is to come where it falls in so many days after the letter. */
const HALF_YEAR = 183;
const READ = new WeakMap<SourceIndex, Day | null>();

/** A day, as `daysAmong` reads it. */
export interface Day {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
}

/** The day on which a letter was written or its patient went home, the latest of them; null where it says neither. */
export function letterDay(index: SourceIndex): Day | null {
  const known = READ.get(index);
  if (known !== undefined) return known;
  let latest: Day | null = null;
  for (const { text } of index.units) {
    if (!/\d/.test(text) || !DATED.test(text)) continue;
    for (const day of daysAmong(text, timesIn(text))) {
      const before = text.slice(Math.max(0, day.start - BEFORE), day.start);
      if (!OWN_DATE.test(before) || NOT_OWN.test(before)) continue;
      if (latest === null || isAfter(day, latest)) latest = day;
    }
  }
  READ.set(index, latest);
  return latest;
}

/** Whether a day is later than another; without its year, whether it comes in the half year after it. */
export function isAfter(one: Day, other: Day): boolean {
  if (one.year !== null && other.year !== null) return numberOf(one) > numberOf(other);
  const apart = (inYear(one) - inYear(other) + 365) % 365;
  return apart > 0 && apart < HALF_YEAR;
}

function numberOf({ day, month, year }: Day): number {
  return (year ?? 0) * 10_000 + month * 100 + day;
}

function inYear({ day, month }: Day): number {
  return Math.round((month - 1) * 30.4) + day;
}
