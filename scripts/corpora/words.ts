/** Words as they are, letters with their compatibility forms unfolded (ligatures, presentation forms). */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** How far two bags of words are the same. */
export interface Agreement {
  readonly common: number;
  readonly words: number;
}

export function agreement(one: readonly string[], other: readonly string[]): Agreement {
  const common = one.length - missingWords(one, other).length;
  return { common, words: one.length + other.length };
}

/** The harmonic mean of precision and recall; 1 for empty texts. */
export function tokenF1({ common, words }: Agreement): number {
  return words === 0 ? 1 : (2 * common) / words;
}

/** Those words of `wanted` that `found` has not, each as often as it is missing. */
export function missingWords(
  wanted: readonly string[],
  found: readonly string[],
): readonly string[] {
  const left = countsOf(found);
  return wanted.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
}

export function visibleLength(text: string): number {
  return text.replaceAll(/\s/gu, '').length;
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
