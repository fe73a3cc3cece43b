import { emptyRoot, nodeHash } from './hashing.js';
import { type Subtree, subtreesOf } from './subtrees.js';

export interface PlacedHash extends Subtree {
  readonly hash: Buffer;
}

/**
 * The right edge of a growing tree: the hashes of its full subtrees, at most one for each level.
 * They are all that is needed to add leaves and to know the root.
 */
export class Frontier {
  private constructor(
    private leaves: number,
    private readonly hashes: Buffer[],
  ) {}

  static empty(): Frontier {
    return new Frontier(0, []);
  }

  /** @param hashes those of `placesOf(0, size)`, in that order */
  static of(size: number, hashes: readonly Buffer[]): Frontier {
    if (hashes.length !== subtreesOf(0, size).length) {
      throw new RangeError(`A tree of ${size} leaves has another number of full subtrees.`);
    }
    return new Frontier(size, [...hashes]);
  }

  get size(): number {
    return this.leaves;
  }

  /** Adds a leaf; what is complete with it, the leaf itself first. */
  append(leaf: Buffer): readonly PlacedHash[] {
    const complete: PlacedHash[] = [{ level: 0, index: this.leaves, hash: leaf }];
    let { level, index, hash }: PlacedHash = { level: 0, index: this.leaves, hash: leaf };
    for (; index % 2 === 1; level += 1, index = (index - 1) / 2) {
      const left = this.hashes.pop();
      if (!left) throw new Error('A full subtree is missing.');
      hash = nodeHash(left, hash);
      complete.push({ level: level + 1, index: (index - 1) / 2, hash });
    }
    this.hashes.push(hash);
    this.leaves += 1;
    return complete;
  }

  root(): Buffer {
    return joined(this.hashes);
  }
}

/** The hash over neighbouring subtrees, the largest of which is first. */
export function joined(hashes: readonly Buffer[]): Buffer {
  if (hashes.length === 0) return emptyRoot();
  return hashes.reduceRight((right, left) => nodeHash(left, right));
}
