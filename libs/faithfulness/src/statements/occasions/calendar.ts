import { longYear } from '../dates/date.js';
import type { Occasion } from './occasion.js';

const MONTHS =
  'jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|okt(?:ober)?|nov(?:ember)?|dec(?:ember)?|dez(?:ember)?';
const MONTH_STARTS = [
  'jan',
  'feb',
  'm[aä]r',
  'apr',
  'ma[yi]',
  'jun',
  'jul',
  'aug',
  'sep',
  'o[ck]t',
  'nov',
  'de[cz]',
];
const YEAR = '(?:,? ((?:19|20)\\d\\d))?';
const ISO = /(?<!\d)((?:19|20)\d\d)-(\d{1,2})-(\d{1,2})(?!\d)/g;
const NUMERIC =
  /(?<![\d/.,])(\d{1,2})([./])(\d{1,2})(?:\2((?:19|20)?\d\d)|(?<=\.\d{1,2})\.)(?!\d)/g;
const DAY_FIRST = new RegExp(
  `(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\.? (?:of )?(${MONTHS})(?!\\p{L})\\.?${YEAR}`,
  'gu',
);
const MONTH_FIRST = new RegExp(
  `(?<!\\p{L})(${MONTHS})\\.? (\\d{1,2})(?:st|nd|rd|th)?(?!\\d)${YEAR}`,
  'gu',
);
const ORDINALS = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';
const ORDINALS_DE =
  'ersten|zweiten|dritten|vierten|fünften|sechsten|siebten|achten|neunten|zehnten';
const AFTER_SURGERY = '(?:post-?operative|post[- ]?op|hospital|postoperativen|post-?op\\.?)';
const DAYS: readonly RegExp[] = [
  /\bday (\d{1,2})\b/g,
  new RegExp(`\\b(\\d{1,2})(?:st|nd|rd|th) (?:${AFTER_SURGERY} )?day\\b`, 'g'),
  new RegExp(
    `\\b(\\d{1,2}) days? (?:${AFTER_SURGERY}|after (?:the |her |his )?(?:surgery|operation))\\b`,
    'g',
  ),
  new RegExp(`(?<!\\d)(\\d{1,2})\\. (?:${AFTER_SURGERY} )?tag(?!\\p{L})`, 'gu'),
  new RegExp(`\\b(${ORDINALS}) (?:${AFTER_SURGERY} )?day\\b`, 'g'),
  new RegExp(`(?<!\\p{L})(${ORDINALS_DE}) (?:${AFTER_SURGERY} )?tag(?!\\p{L})`, 'gu'),
];
const WEEKDAYS: readonly RegExp[] = [
  /(?<!\p{L})mon(?:days?|tags?)(?!\p{L})/gu,
  /(?<!\p{L})(?:tuesdays?|dienstags?)(?!\p{L})/gu,
  /(?<!\p{L})(?:wednesdays?|mittwochs?)(?!\p{L})/gu,
  /(?<!\p{L})(?:thursdays?|donnerstags?)(?!\p{L})/gu,
  /(?<!\p{L})(?:fridays?|freitags?)(?!\p{L})/gu,
  /(?<!\p{L})(?:saturdays?|samstags?|sonnabends?)(?!\p{L})/gu,
  /(?<!\p{L})(?:sundays?|sonntags?)(?!\p{L})/gu,
];
const MONTH_ALONE = new RegExp(
  `(?<=(?<!\\p{L})(?:in|since|until|im|seit|bis|through|during|early|late|last) )(${MONTHS})(?!\\p{L})|(?<!\\p{L})(${MONTHS})(?= (?:19|20)\\d\\d)`,
  'gu',
);
const YEAR_ALONE = /(?<![\d./,-])(?:19|20)\d\d(?![\d/-]|[.,]\d)/g;

/** The days, weekdays, months and years that a text in small letters names. */
export function calendarIn(text: string): readonly Occasion[] {
  const found: Occasion[] = [];
  const add = (
    axis: Occasion['axis'],
    values: readonly string[],
    match: RegExpExecArray,
    phase: Occasion['phase'] = null,
  ): void => {
    const [start, end] = [match.index, match.index + match[0].length];
    if (values.length === 0 || found.some((one) => start < one.end && end > one.start)) return;
    found.push({ axis, values, phase, start, end });
  };
  if (/\d/.test(text)) {
    for (const match of text.matchAll(ISO)) add('date', dayOf(match[2], match[3], match[1]), match);
    for (const match of text.matchAll(NUMERIC)) {
      const [, one, mark, other, year] = match;
      // "5.6." may be a day and a value: a dot is day first
      add(
        'date',
        [...dayOf(other, one, year), ...(mark === '/' ? dayOf(one, other, year) : [])],
        match,
      );
    }
    for (const match of text.matchAll(DAY_FIRST)) {
      add('date', dayOf(monthOf(match[2] ?? ''), match[1], match[3]), match);
    }
    for (const match of text.matchAll(MONTH_FIRST)) {
      add('date', dayOf(monthOf(match[1] ?? ''), match[2], match[3]), match);
    }
  }
  for (const [at, days] of DAYS.entries()) {
    for (const match of text.matchAll(days)) {
      const list = at === DAYS.length - 1 ? ORDINALS_DE : ORDINALS;
      const number = Number(match[1]) || list.split('|').indexOf(match[1] ?? '') + 1;
      add('day', [String(number)], match, number === 1 ? 'early' : null);
    }
  }
  for (const [day, names] of WEEKDAYS.entries()) {
    for (const match of text.matchAll(names)) add('weekday', [String(day)], match);
  }
  for (const match of text.matchAll(MONTH_ALONE))
    add('month', [String(monthOf(match[1] ?? match[2] ?? ''))], match);
  for (const match of text.matchAll(YEAR_ALONE)) add('year', [match[0]], match);
  return found;
}

/** Month and day; a year only tells two such days apart where both have one. */
function dayOf(
  month: string | number | undefined,
  day: string | undefined,
  year: string | undefined,
): readonly string[] {
  const [inMonth, ofYear] = [Number(month), Number(day)];
  if (!(inMonth >= 1 && inMonth <= 12 && ofYear >= 1 && ofYear <= 31)) return [];
  const written = Number(year);
  const full = year === undefined ? '' : ` ${written < 100 ? longYear(written) : written}`;
  return [`${inMonth}-${ofYear}${full}`];
}

function monthOf(name: string): number {
  return MONTH_STARTS.findIndex((start) => new RegExp(`^${start}`, 'u').test(name)) + 1;
}
