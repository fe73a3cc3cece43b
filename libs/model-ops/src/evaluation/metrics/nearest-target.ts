import type { SetItem } from '../evaluation-set.js';
import { countEach, wordsOf } from './words.js';

type Vector = ReadonlyMap<string, number>;

/**
 * Answers a source with the target of the training item whose source is most like it: cosine of
 * (1 + ln count) * idf, with idf = ln((1 + N) / (1 + df)) + 1 over the training sources. The first of equals.
 */
export class NearestTarget {
  private readonly vectors: readonly { readonly item: SetItem; readonly vector: Vector }[];
  private readonly documentsWith: ReadonlyMap<string, number>;

  constructor(private readonly training: readonly SetItem[]) {
    this.documentsWith = countEach(training.flatMap(({ source }) => [...new Set(wordsOf(source))]));
    this.vectors = training.map((item) => ({ item, vector: this.vectorOf(item.source) }));
  }

  targetFor(source: string): string {
    const vector = this.vectorOf(source);
    let best = { target: '', likeness: -1 };
    for (const { item, vector: other } of this.vectors) {
      const likeness = dot(vector, other);
      if (likeness > best.likeness) best = { target: item.target, likeness };
    }
    return best.target;
  }

  private vectorOf(text: string): Vector {
    const weights = [...countEach(wordsOf(text))].map(
      ([word, count]) => [word, (1 + Math.log(count)) * this.rarity(word)] as const,
    );
    const length = Math.hypot(...weights.map(([, weight]) => weight));
    return new Map(weights.map(([word, weight]) => [word, weight / length]));
  }

  private rarity(word: string): number {
    return Math.log((1 + this.training.length) / (1 + (this.documentsWith.get(word) ?? 0))) + 1;
  }
}

function dot(one: Vector, other: Vector): number {
  let total = 0;
  for (const [word, weight] of one) total += weight * (other.get(word) ?? 0);
  return total;
}
