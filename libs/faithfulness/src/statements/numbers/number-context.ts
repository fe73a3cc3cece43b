import type { Comparison } from '../comparison.js';
import type { Measure } from './measures.js';
import type { Term } from '../../text/terms.js';

/** Units of the source in which the things stand that a number stands beside. */
export interface NumberContext {
  /** The best of them. */
  readonly units: readonly number[];
  scoreOf(unit: number): number;
}

/** Things so many places away say what a number is about. */
const NEAREST = 4;
const MOST_UNITS = 12;
const MOST_MENTIONS = 300;
/** A reply names the number, its question what is asked. */
const NEIGHBOUR = 0.5;

export function contextOf(
  measure: Measure,
  { sentence, source, mentions }: Comparison,
): NumberContext {
  const scores = new Map<number, number>();
  const add = (unit: number, score: number): void => {
    scores.set(unit, Math.max(scores.get(unit) ?? 0, score));
  };
  const totals = new Map<number, number>();
  for (const [rank, term] of nearestTerms(measure, sentence.terms, sentence.words).entries()) {
    const units = new Set(
      (mentions.get(term) ?? []).slice(0, MOST_MENTIONS).map(({ unit }) => unit),
    );
    const worth = (term.weight * source.rarity(units.size)) / (1 + rank / NEAREST);
    scores.clear();
    for (const unit of units) {
      add(unit, worth);
      add(unit - 1, worth * NEIGHBOUR);
      add(unit + 1, worth * NEIGHBOUR);
    }
    for (const [unit, score] of scores) totals.set(unit, (totals.get(unit) ?? 0) + score);
  }
  const units = [...totals]
    .toSorted(([unit, score], [other, otherScore]) => otherScore - score || unit - other)
    .slice(0, MOST_UNITS)
    .map(([unit]) => unit);
  return { units, scoreOf: (unit) => totals.get(unit) ?? 0 };
}

function nearestTerms(
  { start, end }: Measure,
  terms: readonly Term[],
  words: readonly { readonly start: number; readonly end: number }[],
): readonly Term[] {
  const distance = ({ from, to }: Term): number => {
    const first = words[from]?.start ?? 0;
    const last = words[to - 1]?.end ?? 0;
    return first >= end ? first - end : Math.max(0, start - last);
  };
  return terms.toSorted((one, other) => distance(one) - distance(other)).slice(0, NEAREST);
}
