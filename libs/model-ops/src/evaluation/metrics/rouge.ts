import { countEach, ngramsOf, wordsOf } from './words.js';

/** ROUGE-N: F1 of the n-grams that target and summary share, each counted as often as both have it. */
export function rougeN(target: string, summary: string, length: number): number {
  const wanted = ngramsOf(wordsOf(target), length);
  const written = ngramsOf(wordsOf(summary), length);
  const available = countEach(written);
  let shared = 0;
  for (const [ngram, count] of countEach(wanted)) {
    shared += Math.min(count, available.get(ngram) ?? 0);
  }
  return f1(shared, wanted.length, written.length);
}

/** ROUGE-L: F1 of the longest common subsequence of words, over the whole texts. */
export function rougeL(target: string, summary: string): number {
  const wanted = wordsOf(target);
  const written = wordsOf(summary);
  return f1(commonPlaces(wanted, written).length, wanted.length, written.length);
}

/**
 * ROUGE-Lsum: the same line by line. A line of the target is matched with the union of its longest
 * common subsequences with every line of the summary (section 3.2 of the ROUGE paper), and no word
 * counts more often than it stands in each text, as in ROUGE 1.5.5.
 */
export function rougeLsum(target: string, summary: string): number {
  const wanted = linesOf(target);
  const written = linesOf(summary);
  const unusedOfTarget = countEach(wanted.flat());
  const unusedOfSummary = countEach(written.flat());
  let hits = 0;
  for (const line of wanted) {
    const union = new Set(written.flatMap((other) => commonPlaces(line, other)));
    for (const place of [...union].toSorted((a, b) => a - b)) {
      const word = line[place] ?? '';
      const inTarget = unusedOfTarget.get(word) ?? 0;
      const inSummary = unusedOfSummary.get(word) ?? 0;
      if (inTarget === 0 || inSummary === 0) continue;
      hits++;
      unusedOfTarget.set(word, inTarget - 1);
      unusedOfSummary.set(word, inSummary - 1);
    }
  }
  return f1(hits, wanted.flat().length, written.flat().length);
}

function linesOf(text: string): readonly (readonly string[])[] {
  return text.split('\n').map((line) => wordsOf(line));
}

function f1(shared: number, wanted: number, written: number): number {
  if (shared === 0) return 0;
  const recall = shared / wanted;
  const precision = shared / written;
  return (2 * precision * recall) / (precision + recall);
}

/**
 * The places in `wanted` of one longest common subsequence. Where several are equally long, the walk
 * back decides as the public implementation does, because the union of a line depends on it.
 */
function commonPlaces(wanted: readonly string[], written: readonly string[]): readonly number[] {
  const width = written.length + 1;
  const lengths = new Uint32Array((wanted.length + 1) * width);
  const at = (row: number, column: number): number => lengths[row * width + column] ?? 0;
  for (let row = 1; row <= wanted.length; row++) {
    for (let column = 1; column < width; column++) {
      lengths[row * width + column] =
        wanted[row - 1] === written[column - 1]
          ? at(row - 1, column - 1) + 1
          : Math.max(at(row - 1, column), at(row, column - 1));
    }
  }
  const places: number[] = [];
  let row = wanted.length;
  let column = written.length;
  while (row > 0 && column > 0) {
    if (wanted[row - 1] === written[column - 1]) {
      places.push(row - 1);
      row--;
      column--;
    } else if (at(row, column - 1) > at(row - 1, column)) {
      column--;
    } else {
      row--;
    }
  }
  return places.toReversed();
}
