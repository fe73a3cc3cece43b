import type { Mismatch } from '../statements/comparison.js';
import type { GermanMention, GermanSource } from './german-source.js';
import type { GermanUnit } from './unit.js';

/** A sentence of a draft beside the source. */
export interface GermanComparison {
  readonly sentence: GermanUnit;
  readonly source: GermanSource;
  /** Of each word of the sentence. */
  readonly mentions: readonly (readonly GermanMention[])[];
  /** By unit how much of the sentence it names; what stands beside it counts half. */
  readonly scores: ReadonlyMap<number, number>;
  readonly bestScore: number;
  readonly aligned: readonly number[];
  readonly coverage: number | null;
}

export type GermanCheck = (comparison: GermanComparison) => readonly Mismatch[];

const NEIGHBOUR = 0.4;
const MOST_UNITS = 4;
const MOST_CANDIDATES = 40;
const NUMBER_WEIGHT = 1;

export function compareGerman(sentence: GermanUnit, source: GermanSource): GermanComparison {
  const mentions = sentence.words.map(({ key, weight }) =>
    weight === 0 ? [] : source.mentions(key),
  );
  const evidence = [
    ...sentence.words.flatMap(({ weight }, at) =>
      weight === 0
        ? []
        : [{ weight, units: new Set((mentions[at] ?? []).map(({ unit }) => unit)) }],
    ),
    ...sentence.measures.map((measure) => ({
      weight: NUMBER_WEIGHT,
      units: new Set(source.measured(measure).map(({ unit }) => unit)),
    })),
  ];
  const scores = new Map<number, number>();
  for (const { weight, units } of evidence) {
    const worth = weight * (0.2 + source.rarity(units.size));
    for (const unit of units) {
      scores.set(unit, (scores.get(unit) ?? 0) + worth);
    }
  }
  const near = new Map(scores);
  for (const [unit, score] of scores) {
    for (const beside of [unit - 1, unit + 1]) {
      if (beside < 0 || beside >= source.units.length) continue;
      near.set(beside, (near.get(beside) ?? 0) + score * NEIGHBOUR);
    }
  }
  const aligned = choose(scores, evidence);
  const total = evidence.reduce((sum, { weight }) => sum + weight, 0);
  const covered = evidence.filter(({ units }) => aligned.some((unit) => units.has(unit)));
  return {
    sentence,
    source,
    mentions,
    scores: near,
    bestScore: [...near.values()].reduce((best, score) => Math.max(best, score), 0),
    aligned: aligned.toSorted((one, other) => one - other),
    coverage: total === 0 ? null : covered.reduce((sum, { weight }) => sum + weight, 0) / total,
  };
}

function choose(
  scores: ReadonlyMap<number, number>,
  evidence: readonly { readonly weight: number; readonly units: ReadonlySet<number> }[],
): readonly number[] {
  const candidates = [...scores]
    .toSorted(([unit, score], [other, otherScore]) => otherScore - score || unit - other)
    .slice(0, MOST_CANDIDATES)
    .map(([unit]) => unit);
  const chosen: number[] = [];
  let open = evidence.filter(({ weight, units }) => weight === 1 && units.size > 0);
  while (chosen.length < MOST_UNITS && open.length > 0) {
    const gains = candidates.map((unit) => open.filter(({ units }) => units.has(unit)).length);
    const unit = candidates[gains.indexOf(Math.max(...gains))];
    if (unit === undefined || Math.max(...gains) === 0) break;
    chosen.push(unit);
    open = open.filter(({ units }) => !units.has(unit));
  }
  return chosen;
}
