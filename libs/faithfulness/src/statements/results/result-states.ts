import {
  NAMED_HIGH,
  NAMED_LOW,
  NOT_SO,
  NOTHING_ABNORMAL,
  OTHERWISE_NORMAL,
  STATE_WORDS,
} from '../../lexicons/results/result-words.js';

export type ResultState = (typeof STATE_WORDS)[number][0];

const FLAGS: readonly (readonly [ResultState, RegExp])[] = [
  ['high', /^(?:hh?|high|above|\+|↑+|elevated|raised|critical(?:ly)? high)$/],
  ['low', /^(?:ll?|low|below|-|↓+|decreased|reduced|critical(?:ly)? low)$/],
  ['normal', /^(?:n|normal|ok|(?:with)?in (?:normal |the )?(?:range|limits)|wnl)$/],
  ['positive', /^(?:pos(?:itive)?|reactive|detected)$/],
  ['negative', /^(?:neg(?:ative)?|non-?reactive|not detected|no growth)$/],
];
const BOUNDS = /(\d+(?:[.,]\d+)?)\s?(?:-|–|to)\s?(\d+(?:[.,]\d+)?)/;
const BOUND = /([<>≤≥])=?\s?(\d+(?:[.,]\d+)?)/;

/** What words near a value say of it; null where they say nothing, deny it, or say two things. */
export function stateIn(text: string): ResultState | null {
  if (OTHERWISE_NORMAL.test(text)) return 'abnormal';
  if (NOTHING_ABNORMAL.test(text)) return 'normal';
  const said = STATE_WORDS.filter(([, words]) => words.test(text));
  const [first] = said;
  if (said.length !== 1 || !first) return null;
  if (first[0] !== 'negative' && NOT_SO.test(text)) return null;
  return first[0];
}

/** "Hyperkalaemia of 6.1" */
export function stateOfName(name: string): ResultState | null {
  if (NAMED_HIGH.test(name)) return 'high';
  return NAMED_LOW.test(name) ? 'low' : null;
}

export function stateOfFlag(flag: string): ResultState | null {
  const written = flag.trim().toLowerCase();
  return FLAGS.find(([, words]) => words.test(written))?.[0] ?? null;
}

/** How a value lies to the bounds that are written beside it. */
export function stateByRange(value: number, range: string): ResultState | null {
  const [, low, high] = BOUNDS.exec(range) ?? [];
  if (low !== undefined && high !== undefined) {
    if (value < numberOf(low)) return 'low';
    return value > numberOf(high) ? 'high' : 'normal';
  }
  const [, sign = '', bound] = BOUND.exec(range) ?? [];
  if (bound === undefined) return null;
  const isBelow = value < numberOf(bound);
  if (/[<≤]/.test(sign)) return isBelow ? 'normal' : 'high';
  return isBelow ? 'low' : 'normal';
}

function numberOf(text: string): number {
  return Number(text.replace(',', '.'));
}

const TESTED: ReadonlySet<ResultState> = new Set<ResultState>(['positive', 'negative']);

/** Whether both cannot be said of one value: "high" is "abnormal", and neither is "normal". */
export function areOpposed(one: ResultState, other: ResultState): boolean {
  if (one === other || TESTED.has(one) !== TESTED.has(other)) return false;
  return (one !== 'abnormal' && other !== 'abnormal') || one === 'normal' || other === 'normal';
}
