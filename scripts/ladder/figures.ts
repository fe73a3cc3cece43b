import {
  comparePairs,
  type Estimate,
  estimate,
  median,
  type PairedTest,
  perHundred,
  type Proportion,
  proportion,
  quantileOf,
} from '@app/model-ops';
import type { AnnotatedDraft } from './annotations.js';
import { Scores } from './scores.js';

/** What the scores of some items come to. */
export interface Figures {
  readonly items: number;
  readonly rouge1: Estimate | null;
  readonly rougeL: Estimate | null;
  readonly repeats: Proportion | null;
  readonly numbers: Estimate | null;
  /** On a hundred sentences of the drafts. */
  readonly supported: Estimate | null;
  readonly unsupported: Estimate | null;
  readonly omitted: Estimate | null;
  readonly toAnswer: Estimate | null;
  readonly tokensPerSecond: Estimate | null;
  /** A note from asked for to written. */
  readonly secondsMedian: number | null;
  readonly secondsP95: number | null;
  readonly failed: number;
  /** By an annotator; null where no draft is annotated. */
  readonly annotated: AnnotatedFigures | null;
}

/** What an annotator found, and what of it the check does not. */
export interface AnnotatedFigures {
  readonly drafts: number;
  /** On a hundred sentences. */
  readonly wrong: Estimate | null;
  readonly harmful: Estimate | null;
  readonly silent: Estimate | null;
  /** Drafts with a harmful sentence or omission of which the check says nothing. */
  readonly silentDrafts: Proportion | null;
  /** The same with the model that compares drafts; null where it was not asked of each draft. */
  readonly compared: {
    readonly silent: Estimate | null;
    readonly silentDrafts: Proportion | null;
  } | null;
}

export function figuresOf(scores: Scores): Figures {
  const { sentences } = scores;
  const rate = (parts: readonly number[]): Estimate | null =>
    perHundred(parts.map((part, at) => ({ part, whole: sentences[at] ?? 0 })));
  const seconds = present(scores.seconds);
  return {
    items: sentences.length,
    rouge1: estimate(scores.rouge1),
    rougeL: estimate(scores.rougeL),
    repeats: proportion(sum(scores.repeats), scores.repeats.length),
    numbers: estimate(present(scores.numbers)),
    supported: rate(scores.supported),
    unsupported: rate(scores.unsupported),
    omitted: rate(scores.omitted),
    toAnswer: rate(scores.toAnswer),
    tokensPerSecond: estimate(present(scores.tokensPerSecond)),
    secondsMedian: seconds.length === 0 ? null : median(seconds),
    secondsP95: seconds.length === 0 ? null : quantileOf(seconds, 0.95),
    failed: sum(scores.failed),
    annotated: annotatedFiguresOf(present(scores.annotated)),
  };
}

function annotatedFiguresOf(drafts: readonly AnnotatedDraft[]): AnnotatedFigures | null {
  if (drafts.length === 0) return null;
  const rate = (of: 'wrong' | 'harmful' | 'silent' | 'silentCompared'): Estimate | null =>
    perHundred(drafts.map((draft) => ({ part: draft[of] ?? 0, whole: draft.sentences })));
  const share = (of: 'silent' | 'silentCompared'): Proportion | null => {
    const some = drafts.filter((draft) => (draft[of] ?? 0) > 0 || draft.silentOmissions > 0);
    return proportion(some.length, drafts.length);
  };
  const isCompared = drafts.every(({ silentCompared }) => silentCompared !== null);
  return {
    drafts: drafts.length,
    wrong: rate('wrong'),
    harmful: rate('harmful'),
    silent: rate('silent'),
    silentDrafts: share('silent'),
    compared: isCompared
      ? { silent: rate('silentCompared'), silentDrafts: share('silentCompared') }
      : null,
  };
}

/** The scores of several sets as those of one, of each its first items, as many as the smallest has; null for none. */
export function together(some: readonly Scores[]): Scores | null {
  if (some.length === 0) return null;
  const count = Math.min(...some.map(({ sentences }) => sentences.length));
  const columns = Scores.keyof().options.map((name) => [
    name,
    some.flatMap((scores): unknown[] => scores[name].slice(0, count)),
  ]);
  return Scores.parse(Object.fromEntries(columns));
}

/** What two rungs are compared by, item by item. */
export const COMPARED = ['rouge1', 'rougeL', 'unsupported', 'omitted'] as const;
export type Compared = (typeof COMPARED)[number];

/** The second less the first on the same items: unsupported on a hundred sentences of each draft, omitted as facts a draft. */
export function compare(first: Scores, second: Scores, by: Compared): PairedTest | null {
  const [one, other] = [valuesOf(first, by), valuesOf(second, by)];
  return comparePairs(
    other.flatMap((value, at) => {
      const before = one[at] ?? null;
      return value === null || before === null ? [] : [value - before];
    }),
  );
}

function valuesOf(scores: Scores, by: Compared): readonly (number | null)[] {
  // what a draft leaves out is no less for many sentences
  if (by !== 'unsupported') return scores[by];
  return scores[by].map((part, at) => {
    const whole = scores.sentences[at] ?? 0;
    return whole === 0 ? null : (100 * part) / whole;
  });
}

function present<Value>(values: readonly (Value | null)[]): readonly Value[] {
  return values.filter((value) => value !== null);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
