import type { Cue, CueTable } from '../../lexicons/qualities/cue-table.js';
import { type Segment, segmentsOf, SUBJECTS } from './segments.js';
import { wordList } from '../../lexicons/word-lists.js';
import type { Word } from '../../text/words.js';

/** How the words of a text are meant in one respect: planned or done, permitted or forbidden. */
export interface Qualities {
  /** Of each word what the nearest cue says; null where none reaches it. */
  readonly values: readonly (string | null)[];
  /** The words that are cues themselves. */
  readonly isCue: readonly boolean[];
  /** What any cue says, whatever it rules. */
  readonly cuedValues: ReadonlySet<string>;
}

/** What a value becomes after "not"; what is not listed says nothing then. */
export type Negations = Readonly<Record<string, string>>;

const NEGATION_REACH = 4;
/** Before the first word of an order. */
const OPENERS = wordList(`and or please also then kindly`);
const NEGATES = wordList(
  `not no never without neither nor isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't won't wouldn't n't`,
);

interface Hit extends Cue {
  readonly from: number;
  readonly to: number;
  readonly segment: number;
}

export function readQualities(
  words: readonly Word[],
  table: CueTable,
  negations: Negations,
  reach: number,
): Qualities {
  const values = words.map((): string | null => null);
  const isCue = words.map(() => false);
  const segments = segmentsOf(words);
  const hits = hitsOf(words, table, negations, segments);
  if (hits.length === 0) return { values, isCue, cuedValues: new Set() };
  const distances = words.map(() => Infinity);
  const taken = new Set(hits.map(({ segment }) => segment));
  for (const hit of hits) {
    isCue.fill(true, hit.from, hit.to);
    for (const [at, distance] of reached(hit, reach, segments, taken)) {
      if (distance >= (distances[at] ?? 0)) continue;
      distances[at] = distance;
      values[at] = hit.value;
    }
  }
  return { values, isCue, cuedValues: new Set(hits.map(({ value }) => value)) };
}

function hitsOf(
  words: readonly Word[],
  table: CueTable,
  negations: Negations,
  segments: readonly Segment[],
): readonly Hit[] {
  const hits: Hit[] = [];
  let segment = 0;
  for (let at = 0; at < words.length;) {
    while (at >= (segments[segment]?.to ?? Infinity)) segment++;
    const from = segments[segment]?.from ?? 0;
    const isFirst = words.slice(from, at).every(({ text }) => OPENERS.has(text));
    const cues = table.at(words, at).filter(({ direction }) => direction !== 'start' || isFirst);
    const start = Math.max(from, at - NEGATION_REACH);
    const isNegated = isNegatedBefore(words.slice(start, at));
    const to = at + (cues[0]?.words.length ?? 1);
    for (const cue of cues) {
      const value = isNegated ? (negations[cue.value] ?? 'open') : cue.value;
      hits.push({ ...cue, value, from: at, to, segment });
    }
    at = to;
  }
  return hits;
}

/** "Symptoms don't improve, we can": what somebody else does not do is not meant. */
function isNegatedBefore(words: readonly Word[]): boolean {
  const negation = words.findLastIndex(({ text }) => NEGATES.has(text));
  return negation !== -1 && !words.slice(negation).some(({ text }) => SUBJECTS.has(text));
}

/** The words that a cue rules, and how far away they are. */
function* reached(
  { from, to, direction, segment }: Hit,
  reach: number,
  segments: readonly Segment[],
  taken: ReadonlySet<number>,
): Iterable<readonly [number, number]> {
  if (direction !== 'before') {
    let last = segment;
    while (segments[last + 1]?.goesOn === true && !taken.has(last + 1)) last++;
    const end = Math.min(segments[last]?.to ?? to, to + reach);
    for (let at = to; at < end; at++) yield [at, at - to + 1];
  }
  if (direction === 'before' || direction === 'both') {
    let first = segment;
    while (segments[first]?.goesOn === true && !taken.has(first - 1)) first--;
    const start = Math.max(segments[first]?.from ?? from, from - reach);
    for (let at = from - 1; at >= start; at--) yield [at, from - at];
  }
}
