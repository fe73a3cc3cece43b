import type { Comparison, Mismatch } from '../comparison.js';
import { hasHalfDenial } from './denials/half-denials.js';
import type { SourceIndex } from '../../text/source-index.js';
import type { Term } from '../../text/terms.js';
import type { Word } from '../../text/words.js';

const MOST_PLACES = 100;
const OPENS = /^(?:if|once)$/;
const ENDS = /^(?:then|and|we|which)$/;
const DENIES = /^(?:not|no|never|n't|without|\w+n't)$/;
/** "Asked if he smokes": that is no condition. */
const ASKS = /^(?:ask|wonder|know|knew|see|sure|unclear|unknown|remember|tell|told|check)/;

interface Condition {
  readonly terms: readonly Term[];
  /** Null where it is denied in part. */
  readonly isDenied: boolean | null;
  readonly start: number;
  readonly end: number;
}

/** "If the swelling does not go down" against "if it goes down": neither is said, and yet one is not the other. */
export function changedConditions(comparison: Comparison): readonly Mismatch[] {
  const { sentence, source, mentions } = comparison;
  return conditionsIn(sentence.words, sentence.terms).flatMap((condition): Mismatch[] => {
    const { terms, isDenied, start, end } = condition;
    const [first] = terms;
    if (!first) return [];
    const units = new Set(
      (mentions.get(first) ?? []).slice(0, MOST_PLACES).map(({ unit }) => unit),
    );
    const said = [...units].flatMap((unit) => saidLike(condition, unit, source));
    const isChanged =
      isDenied !== null && said.length > 0 && said.every((each) => each === !isDenied);
    return isChanged ? [{ code: 'negation', says: 'contradicted', start, end }] : [];
  });
}

/** Whether the conditions of a unit that name all of another are denied. */
function saidLike(
  { terms }: Condition,
  unit: number,
  { units }: SourceIndex,
): readonly (boolean | null)[] {
  const read = units[unit];
  if (!read) return [];
  return conditionsIn(read.words, read.terms).flatMap((there) => {
    const isSame = terms.every(({ keys }) =>
      there.terms.some((term) => term.keys.some((key) => keys.includes(key))),
    );
    return isSame ? [there.isDenied] : [];
  });
}

function conditionsIn(words: readonly Word[], terms: readonly Term[]): readonly Condition[] {
  return words.flatMap(({ text, start }, at): Condition[] => {
    if (!OPENS.test(text) || isAsked(words, at)) return [];
    const border = words.findIndex(
      (next, place) => place > at && (/[.;!?,]/.test(next.before) || ENDS.test(next.text)),
    );
    const to = border === -1 ? words.length : border;
    const own = terms.filter(({ from }) => from > at && from < to);
    const clause = words.slice(at + 1, to);
    const isDenied = hasHalfDenial(clause) ? null : clause.some((word) => DENIES.test(word.text));
    const end = words[to - 1]?.end ?? start;
    return own.length === 0 ? [] : [{ terms: own, isDenied, start, end }];
  });
}

function isAsked(words: readonly Word[], at: number): boolean {
  return words.slice(Math.max(0, at - 2), at).some(({ text }) => ASKS.test(text));
}
