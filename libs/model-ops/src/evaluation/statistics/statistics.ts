import { seededRandom } from './random.js';

const SEED = 1;
const RESAMPLES = 2000;
// Smallest p that can come out is 1 in 10,001.
const SHUFFLES = 10_000;
/** The middle 95 % of the resamples. */
const TAIL = 0.025;

export interface Estimate {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** How many items it is the mean of. */
  readonly items: number;
}

export interface PairedTest {
  /** Mean of the differences, with the interval of that mean. */
  readonly difference: Estimate;
  /** How often chance alone gives a difference at least as large. */
  readonly p: number;
}

/** Mean and 95 % interval by bootstrap over items; null when there are no items. The same every time. */
export function estimate(values: readonly number[]): Estimate | null {
  if (values.length === 0) return null;
  const random = seededRandom(SEED);
  const means = Array.from({ length: RESAMPLES }, () => resampledMean(values, random)).toSorted(
    (a, b) => a - b,
  );
  return {
    mean: mean(values),
    low: quantile(means, TAIL),
    high: quantile(means, 1 - TAIL),
    items: values.length,
  };
}

/** Something that is counted in a draft, and among how many. */
export interface Counted {
  readonly part: number;
  readonly whole: number;
}

/**
 * How many come on a hundred over all drafts together, with a 95 % interval by bootstrap over drafts: a
 * draft's sentences are right or wrong together. Null where there is nothing to count among.
 */
export function perHundred(drafts: readonly Counted[]): Estimate | null {
  const rate = (draw: (at: number) => Counted | undefined): number | null => {
    let [part, whole] = [0, 0];
    for (let at = 0; at < drafts.length; at++) {
      const draft = draw(at);
      part += draft?.part ?? 0;
      whole += draft?.whole ?? 0;
    }
    return whole === 0 ? null : (100 * part) / whole;
  };
  const all = rate((at) => drafts[at]);
  if (all === null) return null;
  const random = seededRandom(SEED);
  const rates = Array.from({ length: RESAMPLES }, () =>
    rate(() => drafts[Math.floor(random() * drafts.length)]),
  )
    // a resample of drafts without a sentence says nothing
    .filter((each) => each !== null)
    .toSorted((a, b) => a - b);
  return {
    mean: all,
    low: quantile(rates, TAIL),
    high: quantile(rates, 1 - TAIL),
    items: drafts.length,
  };
}

/**
 * Approximate randomisation over pairs: if two runs were equally good, each item's two scores could be
 * exchanged. p counts the exchanges that give a difference at least as large as the one observed.
 */
export function comparePairs(differences: readonly number[]): PairedTest | null {
  const difference = estimate(differences);
  if (!difference) return null;
  const random = seededRandom(SEED);
  const observed = Math.abs(sum(differences));
  // sums of the same numbers in another order may differ in the last bits
  const asLarge = observed - 1e-9 * Math.max(1, observed);
  let reached = 0;
  for (let shuffle = 0; shuffle < SHUFFLES; shuffle++) {
    let total = 0;
    for (const value of differences) total += random() < 0.5 ? value : -value;
    if (Math.abs(total) >= asLarge) reached++;
  }
  return { difference, p: (reached + 1) / (SHUFFLES + 1) };
}

export function median(values: readonly number[]): number {
  return quantileOf(values, 0.5);
}

/** @param share 0.95 for what 95 of a hundred do not exceed */
export function quantileOf(values: readonly number[], share: number): number {
  return quantile(
    values.toSorted((a, b) => a - b),
    share,
  );
}

function resampledMean(values: readonly number[], random: () => number): number {
  let total = 0;
  for (let drawn = 0; drawn < values.length; drawn++) {
    total += values[Math.floor(random() * values.length)] ?? 0;
  }
  return total / values.length;
}

/** Linear between neighbours, as numpy's default. */
function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? 0;
  const above = sorted[Math.ceil(place)] ?? 0;
  return below + (above - below) * (place - Math.floor(place));
}

export function mean(values: readonly number[]): number {
  return sum(values) / values.length;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
