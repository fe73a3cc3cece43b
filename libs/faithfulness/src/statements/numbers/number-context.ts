import type { Comparison } from '../comparison.js';
import type { Span } from '@app/text';
import { clauseAt } from './number-clauses.js';
import type { SentenceIndex } from '../../text/sentence-index.js';
import type { Term } from '../../text/terms.js';

/** Where the things stand in the source that a number of the draft stands beside. */
export interface NumberContext {
  /** The best units. */
  readonly units: readonly number[];
  scoreOf(unit: number): number;
  /** Of a number at this place of a unit: what its own clause names counts more than the rest of the unit. */
  scoreAt(unit: number, start: number): number;
}

interface Place extends Span {
  readonly unitEnd: number;
}

/** Things so many places away say what a number is about. */
const NEAREST = 4;
const FARTHEST = 1_000_000;
const MOST_UNITS = 12;
const MOST_MENTIONS = 300;
/** A reply names the number, its question what is asked. */
const NEIGHBOUR = 0.5;
/** What is lost of a thing that its unit names in another clause. */
const OTHER_CLAUSE = 0.3;

/** @param isOfClause whether things of its own clause tell alone what it is about, where there are any */
export function contextOf(
  place: Place,
  { sentence, source, mentions }: Comparison,
  isOfClause = false,
): NumberContext {
  const scores = new Map<number, number>();
  const add = (unit: number, score: number): void => {
    scores.set(unit, Math.max(scores.get(unit) ?? 0, score));
  };
  const totals = new Map<number, number>();
  const near = nearestTerms(place, sentence, isOfClause);
  const worths = near.map((term, rank) => {
    const places = (mentions.get(term) ?? []).slice(0, MOST_MENTIONS);
    const units = new Set(places.map(({ unit }) => unit));
    const worth = (term.weight * source.rarity(units.size)) / (1 + rank / NEAREST);
    scores.clear();
    for (const unit of units) {
      add(unit, worth);
      add(unit - 1, worth * NEIGHBOUR);
      add(unit + 1, worth * NEIGHBOUR);
    }
    for (const [unit, score] of scores) totals.set(unit, (totals.get(unit) ?? 0) + score);
    return { places, units, worth };
  });
  const units = [...totals]
    .toSorted(([unit, score], [other, otherScore]) => otherScore - score || unit - other)
    .slice(0, MOST_UNITS)
    .map(([unit]) => unit);
  const scoreOf = (unit: number): number => totals.get(unit) ?? 0;
  const scoreAt = (unit: number, start: number): number => {
    const read = source.units[unit];
    if (!read) return 0;
    const clause = clauseAt(read, start);
    const elsewhere = worths.filter(
      (one) =>
        one.units.has(unit) &&
        !one.places.some((mention) => {
          if (mention.unit !== unit) return false;
          const at = read.words[mention.word]?.start ?? -1;
          return at >= clause.start && at < clause.end;
        }),
    );
    return elsewhere.reduce((sum, { worth }) => sum - worth * OTHER_CLAUSE, scoreOf(unit));
  };
  return { units, scoreOf, scoreAt };
}

function nearestTerms(
  { start, end, unitEnd }: Place,
  sentence: SentenceIndex,
  isOfClause: boolean,
): readonly Term[] {
  const { terms, words } = sentence;
  const startOf = ({ from }: Term): number => words[from]?.start ?? 0;
  // "four weeks", "4 March": the unit and the month say least of what it is about
  const isUnit = (term: Term): boolean => startOf(term) >= start && startOf(term) < unitEnd;
  const distance = (term: Term): number => {
    if (isUnit(term)) return FARTHEST;
    const first = startOf(term);
    const last = words[term.to - 1]?.end ?? 0;
    return first >= end ? first - end : Math.max(0, start - last);
  };
  const clause = clauseAt(sentence, start);
  const own = terms.filter((term) => startOf(term) >= clause.start && startOf(term) < clause.end);
  const isAlone = isOfClause && own.some((term) => term.weight === 1 && !isUnit(term));
  return (isAlone ? own : terms)
    .toSorted((one, other) => distance(one) - distance(other))
    .slice(0, NEAREST);
}
