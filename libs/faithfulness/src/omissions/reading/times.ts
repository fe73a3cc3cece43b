import { type Measure, measuresOf } from '../../statements/numbers/measures.js';

/** A date, or a time from now, in a text. */
export interface TimeMention {
  /** By what it is compared: any of these. `day 2/3`, `month 3`, `in 10080` (minutes), `on monday`. */
  readonly keys: readonly string[];
  readonly start: number;
  readonly end: number;
}

/** A day of a text, with its year where it gives one. */
export interface DayMention {
  readonly day: number;
  readonly month: number;
  readonly year: number | null;
  readonly start: number;
}

const MONTHS =
  'jan(?:uary|uar)?|feb(?:ruary|ruar)?|mar(?:ch)?|märz|apr(?:il)?|may|mai|june?|juni|july?|juli|aug(?:ust)?|sept?(?:ember)?|o[ck]t(?:ober)?|nov(?:ember)?|de[cz](?:ember)?';
/** How any of them begins: most texts have none. */
const ANY_MONTH = /jan|feb|mar|mär|apr|ma[yi]|ju[nl]|aug|sep|o[ck]t|nov|de[cz]/i;
const ORDER = ['ja', 'fe', 'ma', 'ap', 'm', 'jun', 'jul', 'au', 'se', 'o', 'n', 'd'];
const ISO = /\b(?:19|20)\d\d-(\d\d)-(\d\d)(?!\d)/g;
const NUMERIC = /(?<![\d./-])(\d{1,2})([./-])(\d{1,2})\2(?:(?:19|20)?\d\d)(?![\d./-]\d)/g;
/** "Oncology on 3/5", "clips out 04/12", without its year. */
const SHORT =
  /(?:(?<=\b(?:on|by|until|from|before)\s(?:the\s)?)|(?<![\d/.])(?=0\d\/))(\d{1,2})[/.](\d{1,2})(?!\d|[./]\d|%)/g;
const DAY_MONTH = new RegExp(
  String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?[\s-](?:of\s)?(${MONTHS})\b`,
  'gi',
);
const MONTH_DAY = new RegExp(String.raw`\b(${MONTHS})\.?\s(\d{1,2})(?:st|nd|rd|th)?(?!\d)`, 'gi');
const MONTH = new RegExp(
  String.raw`\b(?:in|by|until|before|from|early|late|mid|(?:end|start|beginning) of)\s(${MONTHS})\b`,
  'gi',
);
const WEEKDAY =
  /\b(?:(?:next|this|on|by|before|coming|every)\s)(monday|tuesday|wednesday|thursday|friday|saturday|sunday)\b|\b(tomorrow)\b/gi;
const NEXT = /\b(?:next|the following)\s(week|month|year)\b/gi;
const SINGLE =
  /\b(?:in|within|after|for)\s(?:a|an|the next)\s(day|week|fortnight|month|year)(?:'s|s')?\b/gi;
const SHORTHAND = /(?<![\d/])(?!0)(\d{1,2})\/(7|52|12)(?![\d/])/g;
const MINUTES: Readonly<Record<string, number>> = {
  day: 1440,
  week: 10_080,
  fortnight: 20_160,
  month: 43_200,
  year: 518_400,
  '7': 1440,
  '52': 10_080,
  '12': 43_200,
};

/** Dates in any spelling and stretches of time; a number alone is none. */
export function timesIn(
  text: string,
  measures: readonly Measure[] = measuresOf(text),
): readonly TimeMention[] {
  const found: TimeMention[] = [];
  const add = (match: RegExpExecArray, keys: readonly string[]): void => {
    if (keys.length > 0)
      found.push({ keys, start: match.index, end: match.index + match[0].length });
  };
  const hasDigit = /\d/.test(text);
  const hasMonth = ANY_MONTH.test(text);
  for (const match of hasDigit ? text.matchAll(ISO) : [])
    add(match, [`day ${Number(match[2])}/${Number(match[1])}`]);
  for (const match of hasDigit ? text.matchAll(NUMERIC) : []) {
    const [one, other] = [Number(match[1]), Number(match[3])];
    add(match, [...dayKey(one, other), ...dayKey(other, one)]);
  }
  for (const match of hasDigit ? text.matchAll(SHORT) : []) {
    const [one, other] = [Number(match[1]), Number(match[2])];
    add(match, [...dayKey(one, other), ...dayKey(other, one)]);
  }
  for (const match of hasDigit && hasMonth ? text.matchAll(DAY_MONTH) : [])
    add(match, dayKey(Number(match[1]), monthOf(match[2])));
  for (const match of hasDigit && hasMonth ? text.matchAll(MONTH_DAY) : [])
    add(match, dayKey(Number(match[2]), monthOf(match[1])));
  for (const match of hasMonth ? text.matchAll(MONTH) : [])
    add(match, [`month ${monthOf(match[1])}`]);
  for (const match of text.matchAll(WEEKDAY))
    add(match, [`on ${(match[1] ?? match[2] ?? '').toLowerCase()}`]);
  for (const pattern of [NEXT, SINGLE]) {
    for (const match of text.matchAll(pattern)) add(match, stretch(1, match[1]));
  }
  for (const match of hasDigit ? text.matchAll(SHORTHAND) : [])
    add(match, stretch(Number(match[1]), match[2]));
  for (const { unit, values, start, unitEnd } of measures) {
    if (unit?.kind !== 'time' || unit.size === null) continue;
    const { size } = unit;
    found.push({ keys: values.map((value) => `in ${value * size}`), start, end: unitEnd });
  }
  return found;
}

/** The days that a text names, with their years where it gives them; a day before a month as Europe writes them. */
export function daysAmong(text: string, times: readonly TimeMention[]): readonly DayMention[] {
  return times.flatMap(({ keys: [key], start, end }) => {
    const [, day, month] = /^day (\d+)\/(\d+)$/.exec(key ?? '') ?? [];
    if (day === undefined || month === undefined) return [];
    const written = text.slice(start, end);
    const year =
      /^((?:19|20)\d\d)-/.exec(written)?.[1] ??
      /[./-]((?:19|20)?\d\d)$/.exec(written)?.[1] ??
      /^[,.\s-]{0,2}((?:19|20)\d\d)\b/.exec(text.slice(end, end + 8))?.[1];
    const long = year === undefined ? null : Number(year.length === 2 ? `20${year}` : year);
    return [{ day: Number(day), month: Number(month), year: long, start }];
  });
}

function dayKey(day: number, month: number): readonly string[] {
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? [`day ${day}/${month}`] : [];
}

function stretch(count: number, unit: string | undefined): readonly string[] {
  const minutes = MINUTES[unit?.toLowerCase() ?? ''];
  return minutes === undefined ? [] : [`in ${count * minutes}`];
}

function monthOf(name: string | undefined): number {
  const lower = (name ?? '').toLowerCase();
  if (lower.startsWith('mar') || lower.startsWith('mär')) return 3;
  if (lower === 'may' || lower === 'mai') return 5;
  return (
    ORDER.findIndex((start) =>
      start.length > 1 ? lower.startsWith(start) : lower.startsWith(start) && start !== 'm',
    ) + 1
  );
}
