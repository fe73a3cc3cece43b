import { countEach, ngramsOf, wordsOf } from './words.js';

const RUN_OF_WORDS = 4;
const LOOP = 3;

/** Words of the summary for each word of the target. */
export function lengthRatio(target: string, summary: string): number | null {
  const wanted = wordsOf(target).length;
  return wanted === 0 ? null : wordsOf(summary).length / wanted;
}

/** 1 when any four neighbouring words stand in the summary three times or more, else 0. */
export function repeats(summary: string): number {
  const counts = countEach(ngramsOf(wordsOf(summary), RUN_OF_WORDS));
  return [...counts.values()].some((count) => count >= LOOP) ? 1 : 0;
}

/**
 * The share of the summary's runs of four words, each time it stands there, that stand in the source
 * anywhere; null when the summary has fewer than four words.
 */
export function copyRate(source: string, summary: string): number | null {
  const written = ngramsOf(wordsOf(summary), RUN_OF_WORDS);
  if (written.length === 0) return null;
  const known = new Set(ngramsOf(wordsOf(source), RUN_OF_WORDS));
  return written.filter((run) => known.has(run)).length / written.length;
}
