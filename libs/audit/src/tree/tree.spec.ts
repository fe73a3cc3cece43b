import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { Frontier } from './frontier.js';
import { leafHash, nodeHash } from './hashing.js';
import { type Subtree, splitOf } from './subtrees.js';
import { proveConsistency, proveInclusion, type ReadHashes, rootOf } from './proofs.js';
import { verifyConsistency, verifyInclusion } from './verify-proofs.js';

const LARGEST = 70;

/** The definition, RFC 6962 2.1, word for word. */
function treeHash(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (!first) return createHash('sha256').digest();
  if (leaves.length === 1) return leafHash(first);
  const split = splitOf(leaves.length);
  return nodeHash(treeHash(leaves.slice(0, split)), treeHash(leaves.slice(split)));
}

const key = ({ level, index }: Subtree): string => `${level}/${index}`;

function grown(size: number): {
  readonly leaves: readonly Buffer[];
  readonly roots: readonly Buffer[];
  readonly read: ReadHashes;
} {
  const kept = new Map<string, Buffer>();
  const frontier = Frontier.empty();
  const roots = [frontier.root()];
  const leaves = Array.from({ length: size }, (_, index) => Buffer.from(`entry ${index}`));
  for (const leaf of leaves) {
    for (const node of frontier.append(leafHash(leaf))) kept.set(key(node), node.hash);
    roots.push(frontier.root());
  }
  const read: ReadHashes = async (places) =>
    places.map((place) => {
      const hash = kept.get(key(place));
      if (!hash) throw new Error(`nothing is kept at ${key(place)}`);
      return hash;
    });
  return { leaves, roots, read };
}

describe('the tree', () => {
  const { leaves, roots, read } = grown(LARGEST);
  const rootAt = (size: number): Buffer => roots[size] ?? Buffer.alloc(0);

  it('has the roots of the definition, at every size', async () => {
    for (let size = 0; size <= LARGEST; size += 1) {
      expect(rootAt(size)).toEqual(treeHash(leaves.slice(0, size)));
      expect(await rootOf(size, read)).toEqual(rootAt(size));
    }
  });

  it('goes on from its right edge alone', async () => {
    for (let size = 0; size < LARGEST; size += 1) {
      let kept: readonly Buffer[] = [];
      await rootOf(size, async (places) => (kept = await read(places)));
      const frontier = Frontier.of(size, kept);
      frontier.append(leafHash(leaves[size] ?? Buffer.alloc(0)));
      expect(frontier.root()).toEqual(rootAt(size + 1));
    }
    expect(() => Frontier.of(3, [rootAt(1)])).toThrow(RangeError);
  });

  it('proves every leaf in every size, and of no other leaf', async () => {
    for (let size = 1; size <= LARGEST; size += 1) {
      for (let index = 0; index < size; index += 1) {
        const proof = await proveInclusion(index, size, read);
        const claim = {
          index,
          size,
          leafHash: leafHash(leaves[index] ?? Buffer.alloc(0)),
          root: rootAt(size),
          proof,
        };
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, index: index + 1 })).toBe(false);
        expect(verifyInclusion({ ...claim, proof: [...proof, rootAt(1)] })).toBe(false);
        expect(verifyInclusion({ ...claim, leafHash: rootAt(0) })).toBe(false);
      }
    }
  });

  it('proves every size to be the beginning of every later one', async () => {
    for (let second = 1; second <= LARGEST; second += 1) {
      for (let first = 1; first <= second; first += 1) {
        const proof = await proveConsistency(first, second, read);
        const claim = {
          first,
          second,
          firstRoot: rootAt(first),
          secondRoot: rootAt(second),
          proof,
        };
        expect(verifyConsistency(claim)).toBe(true);
        expect(verifyConsistency({ ...claim, firstRoot: rootAt(first + 1) })).toBe(false);
        expect(verifyConsistency({ ...claim, proof: [...proof, rootAt(1)] })).toBe(false);
        if (first < second)
          expect(verifyConsistency({ ...claim, proof: proof.slice(1) })).toBe(false);
      }
    }
  });

  it('refuses to prove what is not in it', async () => {
    for (const [index, size] of [
      [3, 3],
      [-1, 3],
      [0.5, 3],
      [0, 0],
    ] as const)
      await expect(proveInclusion(index, size, read)).rejects.toThrow(RangeError);
    for (const [first, second] of [
      [0, 3],
      [4, 3],
      [1.5, 3],
    ] as const)
      await expect(proveConsistency(first, second, read)).rejects.toThrow(RangeError);
  });

  it('needs twenty hashes for one entry in a million, and reads few', async () => {
    let reads = 0;
    const counting: ReadHashes = async (places) => {
      reads += places.length;
      return places.map(() => Buffer.alloc(32));
    };
    for (const index of [0, 1, 524_287, 524_288, 999_998, 999_999]) {
      expect((await proveInclusion(index, 1_000_000, counting)).length).toBeLessThanOrEqual(20);
      expect(reads).toBeLessThanOrEqual(40);
      reads = 0;
    }
  });
});
