import type { Measure } from '../numbers/measures.js';

const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*';
const AFTER_DAY = new RegExp(`^(?:st|nd|rd|th)?\\.? (?:of )?${MONTH}\\b`, 'i');
const BEFORE_DAY = new RegExp(`\\b${MONTH}\\.? (?:\\d{1,2},? )?$`, 'i');
/** "On 05.03." */
const BEFORE_SHORT_DAY = /(?:^|\b(?:on|from|of|at|since|by|until|the) )$/i;

/** "By the seventh" */
const ORDINAL =
  /(?:first|second|third|fifth|(?:four|six|seven|eigh|nin|ten|eleven|twelf|teen|tie)th)$/i;

/** A time, a date, a part of a pair. */
export function isNoValue({ unit, start, end }: Measure, text: string): boolean {
  if (unit?.kind === 'time' || isOfDate(start, end, text)) return true;
  if (ORDINAL.test(text.slice(start, end))) return true;
  return (
    /(?:[/-]|\d:)$/.test(text.slice(0, start)) ||
    /^(?:[/-]\d|\s?(?:st|nd|rd|th)\b)/.test(text.slice(end))
  );
}

function isOfDate(start: number, end: number, text: string): boolean {
  if (/^(?:19|20)\d\d$/.test(text.slice(start, end))) return true;
  const isShort = /^\d\d\.\d\d$/.test(text.slice(start, end)) && text[end] === '.';
  if (isShort && BEFORE_SHORT_DAY.test(text.slice(0, start))) return true;
  return AFTER_DAY.test(text.slice(end)) || BEFORE_DAY.test(text.slice(0, start));
}
