/** Words as they are, letters with their compatibility forms unfolded (ligatures, presentation forms). */
export function wordsOf(text: string): readonly string[] {
  return text.normalize('NFKC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

/** The harmonic mean of precision and recall over bags of words; 1 for two empty texts. */
export function tokenF1(one: readonly string[], other: readonly string[]): number {
  if (one.length === 0 && other.length === 0) return 1;
  return (2 * common(one, other)) / (one.length + other.length);
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

function common(one: readonly string[], other: readonly string[]): number {
  return one.length - missingWords(one, other).length;
}

function countsOf(words: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
