import type { Span } from '@app/text';

const WORD = /\p{L}{3,}/gu;
/** So that a line of one rare word is not worth more than a sentence. */
const SHORTEST = 2;

/**
 * Indexes of the lines, those first whose words the text has in the fewest other lines (their inverse document
 * frequency): in a chart of a hundred pages what is said every day is routine, and what is said once is news.
 */
export function byNovelty(text: string, lines: readonly Span[]): readonly number[] {
  const wordsOf = lines.map(
    ({ start, end }) => new Set(text.slice(start, end).toLowerCase().match(WORD)),
  );
  const frequency = new Map<string, number>();
  for (const words of wordsOf) {
    for (const word of words) frequency.set(word, (frequency.get(word) ?? 0) + 1);
  }
  const weights = wordsOf.map((words) => {
    let sum = 0;
    for (const word of words) sum += Math.log(lines.length / (frequency.get(word) ?? 1));
    return sum / (words.size + SHORTEST);
  });
  return [...lines.keys()].toSorted((a, b) => (weights[b] ?? 0) - (weights[a] ?? 0) || a - b);
}
