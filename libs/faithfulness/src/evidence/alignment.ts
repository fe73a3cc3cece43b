import type { Comparison } from '../statements/comparison.js';
import { isHeadingAlone } from '../text/headings/heading-alone.js';
import type { SentenceIndex } from '../text/sentence-index.js';
import type { Mention, SourceIndex } from '../text/source-index.js';
import type { Term } from '../text/terms.js';

/** Where the source speaks of what a sentence says. */
export interface Alignment extends Comparison {
  /** The share of what the sentence names that the aligned units name, by weight; null where it names nothing. */
  readonly coverage: number | null;
  /** Whether the source names anything of it at all. */
  readonly isNamed: boolean;
}

const MOST_UNITS = 4;
const MOST_CANDIDATES = 60;
/** A further unit has to add this share of the sentence. */
const LEAST_GAIN = 0.12;
const NUMBER_WEIGHT = 1;

const known = new WeakMap<SourceIndex, Set<number>>();

interface Evidence {
  readonly weight: number;
  readonly units: ReadonlySet<number>;
}

/** Finds the few units of the source that together say most of a sentence. */
export function align(sentence: SentenceIndex, source: SourceIndex): Alignment {
  const mentions = new Map<Term, readonly Mention[]>();
  for (const term of sentence.terms) mentions.set(term, source.mentions(term.keys));
  const headings = headingsAlone(source);
  const evidence = [
    ...[...mentions].map(([{ weight }, places]) => evidenceOf(weight, places, headings)),
    ...sentence.measures.map((measure) =>
      evidenceOf(NUMBER_WEIGHT, source.measured(measure), headings),
    ),
  ];
  const aligned = choose(evidence, source);
  const total = evidence.reduce((sum, { weight }) => sum + weight, 0);
  const covered = evidence
    .filter(({ units }) => aligned.some((unit) => units.has(unit)))
    .reduce((sum, { weight }) => sum + weight, 0);
  return {
    sentence,
    source,
    aligned: aligned.toSorted((one, other) => one - other),
    mentions,
    coverage: total === 0 ? null : covered / total,
    isNamed: evidence.some(({ weight, units }) => weight === 1 && units.size > 0),
  };
}

function evidenceOf(
  weight: number,
  places: readonly { readonly unit: number }[],
  headings: ReadonlySet<number>,
): Evidence {
  const units = places.map(({ unit }) => unit).filter((unit) => !headings.has(unit));
  return { weight, units: new Set(units) };
}

/** Names of parts and fields: they vouch for nothing. */
function headingsAlone(source: SourceIndex): ReadonlySet<number> {
  const read = known.get(source) ?? new Set<number>();
  if (known.has(source)) return read;
  for (const [at, { text, speaker }] of source.units.entries()) {
    if (speaker === '' && isHeadingAlone(text)) read.add(at);
  }
  known.set(source, read);
  return read;
}

/** Greedy: the unit that adds most, again and again. */
function choose(evidence: readonly Evidence[], source: SourceIndex): readonly number[] {
  const worth = evidence.map(({ weight, units }) => weight * (0.2 + source.rarity(units.size)));
  const total = worth.reduce((sum, each) => sum + each, 0);
  const scores = new Map<number, number>();
  for (const [at, { units }] of evidence.entries()) {
    for (const unit of units) scores.set(unit, (scores.get(unit) ?? 0) + (worth[at] ?? 0));
  }
  const candidates = [...scores]
    .toSorted(([unit, score], [other, otherScore]) => otherScore - score || unit - other)
    .slice(0, MOST_CANDIDATES)
    .map(([unit]) => unit);
  const chosen: number[] = [];
  const open = new Set(evidence.keys());
  while (chosen.length < MOST_UNITS) {
    const gains = candidates.map((unit) =>
      [...open].reduce(
        (sum, at) => sum + (evidence[at]?.units.has(unit) ? (worth[at] ?? 0) : 0),
        0,
      ),
    );
    const best = gains.indexOf(Math.max(...gains));
    const unit = candidates[best];
    if (unit === undefined || (gains[best] ?? 0) < Math.max(LEAST_GAIN * total, 0.01)) break;
    chosen.push(unit);
    for (const at of open) if (evidence[at]?.units.has(unit)) open.delete(at);
  }
  return chosen;
}
