import type { Span } from './sentences.js';

const WORD = /[\p{L}\p{N}]+/gu;
/** Two sentences that share more of their words than this say the same. */
const SAME = 0.7;

interface Candidate {
  readonly index: number;
  readonly terms: ReadonlySet<string>;
  readonly score: number;
}

/**
 * Indexes of the sentences, the most telling first. A word weighs more the more sentences have it,
 * up to half of them, and less beyond: those are the words of every sentence. A sentence weighs what
 * its different words do, set against its length, so that long ones do not win by length alone.
 * Sentences that repeat a better one are left out. The same text always gives the same order.
 */
export function rankSentences(text: string, spans: readonly Span[]): readonly number[] {
  const termsOf = spans.map(({ start, end }) => terms(text.slice(start, end)));
  const frequency = new Map<string, number>();
  for (const set of termsOf)
    for (const term of set) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const candidates = termsOf
    .map((set, index): Candidate => ({
      index,
      terms: set,
      score: score(set, frequency, spans.length, index),
    }))
    .filter(({ terms: set }) => set.size > 1)
    .toSorted((a, b) => b.score - a.score || a.index - b.index);
  return withoutRepetitions(candidates).map(({ index }) => index);
}

function terms(sentence: string): ReadonlySet<string> {
  return new Set(sentence.toLowerCase().match(WORD) ?? []);
}

function score(
  set: ReadonlySet<string>,
  frequency: ReadonlyMap<string, number>,
  sentences: number,
  index: number,
): number {
  let sum = 0;
  for (const term of set) {
    const count = frequency.get(term) ?? 0;
    if (term.length > 2 && count > 1) sum += count * Math.log((sentences + 1) / count);
  }
  // the first sentences of a document state what it is about
  const place = 1 + 0.2 / (1 + index);
  return (sum / Math.sqrt(set.size + 4)) * place;
}

function withoutRepetitions(candidates: readonly Candidate[]): readonly Candidate[] {
  const kept: Candidate[] = [];
  // Only the best are compared: no summary is longer, and a book's sentences would be compared by the million.
  for (const candidate of candidates.slice(0, 400)) {
    if (!kept.some((better) => overlap(candidate.terms, better.terms) > SAME)) kept.push(candidate);
  }
  return kept;
}

function overlap(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0;
  for (const term of a) if (b.has(term)) shared++;
  return shared / Math.min(a.size, b.size);
}
