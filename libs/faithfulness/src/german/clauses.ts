import {
  CIRCUMSTANCES,
  DENIES_AFTER,
  DENIES_CLAUSE,
  OPEN_AFTER_DENIAL,
  TURNS,
} from '../lexicons/de/denial-words.js';
import * as qualities from '../lexicons/de/qualities.js';
import type { GermanWord } from './words.js';

export type Side = 'left' | 'right' | 'both';

/** What is said of a word by the clause in which it stands. Null: nothing. */
export interface Qualities {
  /** Affirmed (1), denied (-1), left open (0). */
  readonly polarity: -1 | 0 | 1;
  /** Null where it is only hinted at. */
  readonly isSuspected: boolean | null;
  readonly time: 'past' | 'current' | null;
  /** The patient, or a member of the family. */
  readonly who: string;
  readonly side: Side | null;
  readonly change: string | null;
  readonly permission: 'permitted' | 'forbidden' | null;
}

// not after a digit or a letter of shorthand: "2,5", "Z.n.", "V.a."
const BREAK = /[;:!?|\n]|(?<!\d|(?<!\p{L})\p{L}{1,3})\.(?!\d)|,(?!\d)/gu;
/** "Fieber: nein", "Ödeme: keine" */
const ANSWERED_NO = /^: ?(?:nein|kein\p{L}*|negativ|nicht vorhanden|verneint|ø)\s*(?:$|[.;,\n|])/u;
const NOT_DONE =
  /(?<!\p{L})(?:nicht|kein\p{L}*)(?! (?:mehr |weiter)?(?:weitergeführt|fortgeführt|fortgesetzt|einnehmen))(?!\p{L})/u;
/** Most clauses tell of none: asked once, not once a change. */
const ANY_CHANGE = new RegExp(qualities.CHANGES.map(([, { source }]) => source).join('|'), 'u');
const SWITCHED_TO = new Set(['auf', 'durch', 'zu']);
const SIDES: readonly (readonly [Side, RegExp])[] = [
  ['both', /^(?:bds|beidseits|beidseitig\w*|bilateral\w*|beide\w?)$/],
  ['left', /^(?:links\w*|linke\w?|li)$/],
  ['right', /^(?:rechts\w*|rechte\w?|re)$/],
];

/**
 * Reads the qualities of each word.
 * @param text one unit: a sentence or a line
 * @param heading the heading under which it stands, in lower case
 */
export function qualitiesOf(
  text: string,
  words: readonly GermanWord[],
  heading: string,
): readonly Qualities[] {
  const breaks = [...text.matchAll(BREAK)].map(({ index }) => index);
  const clauseOf = (word: GermanWord): number => firstAfter(breaks, word.start);
  const clauses = Map.groupBy(words, clauseOf);
  const relative = relativeIn(text.toLowerCase());
  const read = new Map<GermanWord, Qualities>();
  const isList = /(?<!\p{L})(?:oder|noch|bzw)(?!\p{L})/iu.test(text);
  let carried: -1 | 0 = 0;
  let label = '';
  let labelSide: Side | null = null;
  for (const [number, clause] of clauses) {
    const from = number === 0 ? 0 : (breaks[number - 1] ?? 0);
    const own = text.slice(from, breaks[number] ?? text.length).toLowerCase();
    // "Neu: Ramipril": what stands before the colon holds for what follows
    const said = `${label} ${own}`;
    const mark = text[breaks[number] ?? -1];
    const isLabel = mark === ':';
    if (isLabel) label = own;
    else if (mark !== ',') label = '';
    const isAfterComma = text[from] === ',';
    const whole = wholeOf(said, relative, heading);
    const polarities = polaritiesOf(clause, said, isAfterComma ? carried : 0, isList, whole);
    if (isLabel) labelSide = sideOf(clause, clause.length);
    const isCarried: boolean =
      clause.some((word) => DENIES_AFTER.has(word.text)) || (isAfterComma && carried === -1);
    carried = isCarried && polarities.at(-1) !== 1 ? -1 : 0;
    const isAnswered = isLabel && ANSWERED_NO.test(text.slice(breaks[number]).toLowerCase());
    for (const [at, word] of clause.entries()) {
      const polarity = isAnswered ? -1 : (polarities[at] ?? 1);
      read.set(word, {
        ...whole,
        ...switched(whole.change, clause, at),
        polarity,
        side: sideOf(clause, at) ?? labelSide,
      });
    }
  }
  return words.map((word) => read.get(word) ?? NOTHING);
}

const NOTHING: Qualities = {
  polarity: 1,
  isSuspected: false,
  time: null,
  who: 'patient',
  side: null,
  change: null,
  permission: null,
};

function firstAfter(places: readonly number[], place: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What holds for the whole clause. A member of the family holds for the sentence. */
function wholeOf(
  clause: string,
  relative: string | null,
  heading: string,
): Omit<Qualities, 'polarity' | 'side'> {
  const named = ANY_CHANGE.test(clause)
    ? (qualities.CHANGES.find(([, said]) => said.test(clause))?.[0] ?? null)
    : null;
  const change = named !== null && NOT_DONE.test(clause) ? denied(named) : named;
  return {
    isSuspected: suspicionOf(clause),
    time: timeOf(clause),
    who: relative ?? (/familien/.test(heading) ? 'family' : 'patient'),
    change,
    permission: permissionOf(clause),
  };
}

/** What is not stopped goes on. */
function denied(change: string): string {
  return { stop: 'continue', continue: 'stop' }[change] ?? `not ${change}`;
}

/** "bestätigte sich", and not "konnte noch nicht gesichert werden": of the suspicion that it names. */
function isConfirmed(clause: string): boolean {
  return /verdacht|v\.\s?a\./u.test(clause) && qualities.CONFIRMED.test(clause);
}

function suspicionOf(clause: string): boolean | null {
  if (qualities.SUSPECTED.test(clause)) return !isConfirmed(clause);
  return qualities.HINTED.test(clause) ? null : false;
}

function timeOf(clause: string): Qualities['time'] {
  if (qualities.CURRENT.test(clause)) return 'current';
  if (qualities.PAST.test(clause)) return 'past';
  return qualities.PRESENT.test(clause) ? 'current' : null;
}

function permissionOf(clause: string): Qualities['permission'] {
  const forbids = qualities.FORBIDS.test(clause);
  if (!forbids && !qualities.PERMITS.test(clause)) return null;
  const isDenied = qualities.NOT_PERMITTED.test(clause);
  if (forbids) return isDenied || /aufgehoben/.test(clause) ? 'permitted' : 'forbidden';
  return isDenied ? 'forbidden' : 'permitted';
}

function relativeIn(sentence: string): string | null {
  const said = sentence.match(/\p{L}+/gu) ?? [];
  const found = qualities.RELATIVES.filter(([, pattern]) =>
    said.some((word) => pattern.test(word)),
  );
  return (found.find(([who]) => who !== 'family') ?? found[0])?.[0] ?? null;
}

function polaritiesOf(
  clause: readonly GermanWord[],
  said: string,
  carried: -1 | 0,
  isList: boolean,
  { isSuspected, permission, change }: Omit<Qualities, 'polarity' | 'side'>,
): readonly (-1 | 0 | 1)[] {
  const denial = clause.find(({ text }) => DENIES_CLAUSE.has(text));
  const isOpen = clause.some(
    ({ text }, at) => text === 'nicht' && OPEN_AFTER_DENIAL.has(clause[at + 1]?.text ?? ''),
  );
  const isExcluded =
    said.includes('ausschlu') &&
    /(?<!zum )(?<!\p{L})ausschlu(?:ss|ß)(?! von differ)/u.test(said) &&
    isSuspected !== true;
  const isNormal = said.includes('o.') && /(?<!\p{L})o\.\s?b\./u.test(said);
  // "darf nicht", "nicht fortgeführt": read as what is permitted and changed
  if (permission !== null) return clause.map(() => 0);
  if (change !== null && denial?.text === 'nicht') return clause.map(() => 0);
  let polarity: -1 | 0 | 1 = carried === 0 ? 1 : isList ? -1 : 0;
  let isCircumstance = false;
  return clause.map(({ text }) => {
    if (TURNS.has(text)) polarity = 1;
    if (DENIES_AFTER.has(text)) {
      polarity = -1;
      isCircumstance = false;
    }
    if (CIRCUMSTANCES.has(text)) isCircumstance = true;
    const isDenied =
      polarity === -1 || isExcluded || isNormal || (denial !== undefined && isSuspected !== true);
    if (polarity === 0 && !isDenied) return 0;
    if (!isDenied) return 1;
    return isOpen || isCircumstance ? 0 : -1;
  });
}

/** "von Marcumar auf Eliquis umgestellt", "Marcumar wurde durch Eliquis ersetzt": one stops, one starts. */
function switched(
  change: string | null,
  clause: readonly GermanWord[],
  at: number,
): { readonly change: string | null } {
  if (change !== 'switch' || clause[at]?.drug === null) return { change };
  const isTo = clause.slice(Math.max(0, at - 3), at).some(({ text }) => SWITCHED_TO.has(text));
  return { change: isTo ? 'start' : 'stop' };
}

/** The nearest side of the clause; one that stands before its part before one behind it. */
function sideOf(clause: readonly GermanWord[], at: number): Side | null {
  let best: Side | null = null;
  let least = Infinity;
  for (const [place, { text }] of clause.entries()) {
    const side = SIDES.find(([, said]) => said.test(text))?.[0];
    if (side === undefined) continue;
    const distance = place < at ? at - place : place - at + 0.5;
    if (distance < least) [best, least] = [side, distance];
  }
  return best;
}
