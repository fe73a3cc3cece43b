import { CueTable } from '../../lexicons/qualities/cue-table.js';
import { FREQUENCIES, ROUTES } from '../../lexicons/drugs/frequencies.js';
import type { Word } from '../../text/words.js';

/** How often a drug is taken: what is known of it. */
export interface Frequency {
  /** Times a day; null where only that it is taken when needed, or once, is said. */
  readonly perDay: number | null;
  readonly isWhenNeeded: boolean;
  readonly isOnce: boolean;
  readonly times: ReadonlySet<string>;
}

/** A phrase about how often, or which way, and its place. */
export interface Found<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

const frequencies = new CueTable(FREQUENCIES);
const routes = new CueTable(ROUTES);
/** "1-0-1", "1-0-1-0": morning, noon, evening, night */
const SCHEME = /(?<![\d/.-])([\d½])-([\d½])-([\d½])(?:-([\d½]))?(?![\d/-])/gu;
/** "Morning: 1" in a row of a table */
const COLUMN =
  /(?<=^|[|;]\s?)(morning|mane|am|noon|midday|lunch|afternoon|evening|night|nocte|bedtime)\s?: ?(\d{1,2}(?:[.,/]\d)?|½|x|✓|✔|yes)(?=\s*(?:[|;]|$|tab|cap|puff))/gimu;
/** "Ramipril 5 mg | 1 | 0 | 1": columns without names */
const CELLS = /\|\s?([\d½])\s?\|\s?([\d½])\s?\|\s?([\d½])(?:\s?\|\s?([\d½]))?\s?(?=\||$)/u;
const SLOTS = ['morning', 'noon', 'evening', 'night'];
const COLUMN_SLOTS: Readonly<Record<string, string>> = {
  mane: 'morning',
  am: 'morning',
  midday: 'noon',
  lunch: 'noon',
  afternoon: 'noon',
  nocte: 'night',
  bedtime: 'night',
};
/** Rates are kept to three places. */
const CLOSE = 0.01;

/** Everything that is said of how often, in order. */
export function frequenciesIn(text: string, words: readonly Word[]): readonly Found<string>[] {
  return [...phrasesIn(words, frequencies), ...schemesIn(text)].toSorted(
    (one, other) => one.start - other.start,
  );
}

export function routesIn(words: readonly Word[]): readonly Found<string>[] {
  return phrasesIn(words, routes);
}

function phrasesIn(words: readonly Word[], table: CueTable): readonly Found<string>[] {
  const found: Found<string>[] = [];
  for (let at = 0; at < words.length;) {
    const [cue] = table.at(words, at);
    const last = words[at + (cue?.words.length ?? 1) - 1];
    const first = words[at];
    if (cue && first && last) found.push({ value: cue.value, start: first.start, end: last.end });
    at += cue?.words.length ?? 1;
  }
  return found;
}

function schemesIn(text: string): readonly Found<string>[] {
  const found: Found<string>[] = [];
  const add = (match: RegExpExecArray, counts: readonly (string | undefined)[]): void => {
    const slots = SLOTS.filter((_, at) => (counts[at] ?? '0') !== '0');
    const place = { start: match.index, end: match.index + match[0].length };
    for (const value of slots) found.push({ value, ...place });
  };
  for (const match of text.matchAll(SCHEME)) add(match, match.slice(1));
  const cells = CELLS.exec(text);
  if (cells) add(cells, cells.slice(1));
  for (const match of text.matchAll(COLUMN)) {
    const [whole, name = '', count] = match;
    const slot = COLUMN_SLOTS[name.toLowerCase()] ?? name.toLowerCase();
    if (count !== '0')
      found.push({ value: slot, start: match.index, end: match.index + whole.length });
  }
  return found;
}

/** All that is said of one drug, taken together; null where nothing is. */
export function frequencyOf(values: readonly string[]): Frequency | null {
  if (values.length === 0) return null;
  const times = new Set(values.filter((value) => SLOTS.includes(value)));
  const rates = values.map(Number).filter((value) => !Number.isNaN(value));
  return {
    perDay: rates.at(-1) ?? (times.size > 0 ? times.size : null),
    isWhenNeeded: values.includes('prn'),
    isOnce: values.includes('once'),
    times,
  };
}

/** Whether a draft may say the one where the source says the other; `partly` where it says more. */
export function compareFrequency(here: Frequency, there: Frequency): 'same' | 'partly' | 'other' {
  if (here.isOnce !== there.isOnce && here.perDay !== there.perDay) return 'other';
  if (here.perDay !== null && there.perDay !== null) {
    if (Math.abs(here.perDay - there.perDay) > CLOSE) return 'other';
    if (!areTimesAlike(here.times, there.times)) return 'other';
  }
  if (here.isWhenNeeded && !there.isWhenNeeded) return 'other';
  if (!here.isWhenNeeded && there.isWhenNeeded) return there.perDay === null ? 'other' : 'partly';
  const saysMore = here.times.size > 0 && there.times.size === 0;
  return saysMore || (here.perDay !== null && there.perDay === null) ? 'partly' : 'same';
}

/** Evening and night are seldom told apart. */
function areTimesAlike(here: ReadonlySet<string>, there: ReadonlySet<string>): boolean {
  if (here.size === 0 || there.size === 0) return true;
  const known = new Set([...there].map(plainTime));
  return [...here].every((time) => known.has(plainTime(time)));
}

function plainTime(time: string): string {
  return time === 'night' ? 'evening' : time;
}
