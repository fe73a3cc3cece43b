import { GERMAN_MONTHS, GERMAN_NUMBER_WORDS, GERMAN_UNITS } from '../lexicons/de/times.js';
import { SI_UNITS } from '../lexicons/results/si-units.js';

export interface GermanMeasure {
  readonly value: number;
  /** "1-0-1-0": then `value` means nothing. */
  readonly schedule: string | null;
  readonly unit: {
    readonly name: string;
    readonly kind: string;
    readonly size: number | null;
  } | null;
  readonly start: number;
  readonly end: number;
  readonly unitEnd: number;
  /** "38-jährig", "38 J." */
  readonly isAge: boolean;
  /** "from 5 mg to 10 mg": what was before. */
  readonly isFormer: boolean;
}

/** Kinds of units of when something is, or how long; no amount. */
export const KINDS_OF_TIME: ReadonlySet<string> = new Set(['time', 'date', 'clock']);

const UNITS = [...SI_UNITS, ...GERMAN_UNITS];
const UNIT = new RegExp(
  `^[ \\u00a0-]{0,2}(?:${UNITS.map(([, , , spelled]) => `(${spelled})`).join('|')})(?![\\p{L}\\p{N}])`,
  'iu',
);
const DOSE = String.raw`(?:\d{1,2}(?:[,.]5)?|½|¼|1\/2)`;
const SCHEDULE = new RegExp(
  `(?<![\\p{L}\\d,.-])${DOSE}(?: ?[-–] ?${DOSE}){2,3}(?![\\p{L}\\d-])`,
  'gu',
);
const NUMBER =
  /(?<![\p{L}\d.,])\d{1,12}(?:\.\d{3})*(?:,\d+)?(?![\d])|(?<![\p{L}\d.,])\d{1,12}\.\d{1,6}(?![\d])/gu;
const WORD_NUMBER =
  /(?<!\p{L})(?:eine[mnrs]?|ein|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)(?= (?:tag|woche|monat|jahr|stunde|minute|tablette|hub|hübe))/giu;
const DATE = /(?<![\d.])(\d{1,2})\.(\d{1,2})\.(\d{4}|\d{2})?(?!\d)/gu;
/** "4. April 2024" */
const NAMED_DATE = new RegExp(
  `(?<![\\d.])(\\d{1,2})\\. (${GERMAN_MONTHS.join('|')})(?: (\\d{4}))?(?![\\p{L}\\d])`,
  'giu',
);
/** "22:15", "7.30 Uhr", "8 Uhr" */
const CLOCK =
  /(?<![\p{L}\d.,:])([01]?\d|2[0-4])(?::([0-5]\d)(?!:?\d)(?: ?uhr(?!\p{L}))?|(?:\.([0-5]\d))? ?uhr(?!\p{L}))/giu;
const FORMER = /(?:(?<!dosis )\bvon|zuvor|bisher|vorher|früher|statt|anstatt) $/u;
/** "40 -> 80 mg": what was before, and what is now. */
export const ARROW = /^ ?(?:->|=>|→|›) ?$/u;
const PLAN = /(Morgens?|Mittags?|Abends?|(?:Zur )?Nachts?)(?: \(?\w{0,8}\)?)?: ?([^|\n]*)/giu;
const LONGEST_UNIT = 24;

/** The numbers of a German text: decimal comma, full stops of thousands, schedules, dates. */
export function germanMeasures(text: string): readonly GermanMeasure[] {
  const hasDigit = /[\d½¼]/u.test(text);
  const found: GermanMeasure[] = [
    ...schedules(text),
    ...(hasDigit ? [...dates(text), ...clocks(text)] : []),
  ];
  const isTaken = (start: number, end: number): boolean =>
    found.some((one) => start < one.end && end > one.start);
  const numbers: GermanMeasure[] = [];
  for (const { 0: written, index } of hasDigit ? text.matchAll(NUMBER) : []) {
    if (isTaken(index, index + written.length)) continue;
    numbers.push(measure(text, valueOf(written), index, index + written.length));
  }
  for (const { 0: written, index } of text.matchAll(WORD_NUMBER)) {
    const value = GERMAN_NUMBER_WORDS.get(written.toLowerCase());
    if (value !== undefined) numbers.push(measure(text, value, index, index + written.length));
  }
  const inOrder = [...found, ...numbers].toSorted((one, other) => one.start - other.start);
  return inOrder.map((one, at) => {
    const next = inOrder[at + 1];
    // "von 5 auf 10 mg", "10-20 mg": the first has the unit of the second
    if (!next?.unit || one.unit || one.schedule !== null) return one;
    const between = text.slice(one.end, next.start);
    if (ARROW.test(between)) return { ...one, unit: next.unit, isFormer: true };
    return /^ ?(?:-|–|\/|auf|bis|und|oder) ?$/u.test(between) ? { ...one, unit: next.unit } : one;
  });
}

function measure(text: string, value: number, start: number, end: number): GermanMeasure {
  const match = UNIT.exec(text.slice(end, end + LONGEST_UNIT));
  const [name, kind, size] = UNITS[match ? match.slice(1).findIndex(Boolean) : -1] ?? [];
  return {
    value,
    schedule: null,
    unit: name !== undefined && kind !== undefined ? { name, kind, size: size ?? null } : null,
    start,
    end,
    unitEnd: end + (match?.[0].length ?? 0),
    isAge: /^[-\s\u00a0]?(?:jährig|jahre alt|j\.)/iu.test(text.slice(end, end + 12)),
    isFormer: FORMER.test(text.slice(Math.max(0, start - 12), start).toLowerCase()),
  };
}

/** "1.000" is a thousand, "1.5" of a machine one and a half, "0.125" an eighth. */
function valueOf(written: string): number {
  if (/^\d+\.\d+$/.test(written) && !/^[1-9]\d{0,2}\.\d{3}$/.test(written)) return Number(written);
  return Number(written.replaceAll('.', '').replace(',', '.'));
}

function schedules(text: string): readonly GermanMeasure[] {
  const written = [...text.matchAll(SCHEDULE)].map(({ 0: said, index }) =>
    schedule(said.split(/[-–]/), index, index + said.length),
  );
  if (!text.includes('|')) return written;
  const cells = [...text.matchAll(PLAN)];
  const [first] = cells;
  const last = cells.at(-1);
  if (!first || !last) return written;
  const times = ['0', '0', '0', '0'];
  for (const [, name = '', count = ''] of cells) {
    const at = ['mor', 'mit', 'abe'].indexOf(name.toLowerCase().slice(0, 3));
    times[at < 0 ? 3 : at] = /[\d½¼]+(?:[.,/]\d)?/u.exec(count)?.[0] ?? '0';
  }
  return [...written, schedule(times, first.index, last.index + last[0].length)];
}

function schedule(times: readonly string[], start: number, end: number): GermanMeasure {
  const plain = times.map((time) =>
    time
      .trim()
      .replace('1/2', '½')
      .replace(/^0[,.]5$/, '½'),
  );
  const name = (plain.length === 3 ? [...plain, '0'] : plain).join('-');
  return {
    value: NaN,
    schedule: name,
    unit: null,
    start,
    end,
    unitEnd: end,
    isAge: false,
    isFormer: false,
  };
}

/** A date is one number: year, month and day in a row. */
function dates(text: string): readonly GermanMeasure[] {
  const inNumbers = [...text.matchAll(DATE)].map(
    ({ 0: written, 1: day, 2: month, 3: year, index }) => {
      const long = year === undefined ? 0 : year.length === 2 ? 2000 + Number(year) : Number(year);
      return date(long, Number(month), Number(day), { start: index, end: index + written.length });
    },
  );
  const inWords = [...text.matchAll(NAMED_DATE)].map(
    ({ 0: written, 1: day, 2: month = '', 3: year = '0', index }) => {
      const number = 1 + GERMAN_MONTHS.indexOf(month.toLowerCase());
      return date(Number(year), number, Number(day), { start: index, end: index + written.length });
    },
  );
  return [...inNumbers, ...inWords];
}

function date(
  year: number,
  month: number,
  day: number,
  { start, end }: { readonly start: number; readonly end: number },
): GermanMeasure {
  return moment('date', year * 10_000 + month * 100 + day, start, end);
}

/** A time of day is one number: the minutes since midnight. */
function clocks(text: string): readonly GermanMeasure[] {
  return [...text.matchAll(CLOCK)].map(
    ({ 0: written, 1: hours, 2: minutes, 3: behindDot, index }) =>
      moment(
        'clock',
        Number(hours) * 60 + Number(minutes ?? behindDot ?? 0),
        index,
        index + written.length,
      ),
  );
}

function moment(kind: 'date' | 'clock', value: number, start: number, end: number): GermanMeasure {
  return {
    value,
    schedule: null,
    unit: { name: kind, kind, size: null },
    start,
    end,
    unitEnd: end,
    isAge: false,
    isFormer: false,
  };
}

/** The same schedule, date, or amount. */
export function isSameMeasure(one: GermanMeasure, other: GermanMeasure): boolean {
  if (one.schedule !== null || other.schedule !== null) return one.schedule === other.schedule;
  if (one.unit === null || other.unit === null) return one.value === other.value;
  if (one.unit.name === other.unit.name) return one.value === other.value;
  return (
    one.unit.kind === other.unit.kind &&
    one.unit.size !== null &&
    other.unit.size !== null &&
    Math.abs(one.value * one.unit.size - other.value * other.unit.size) < 1e-6
  );
}
