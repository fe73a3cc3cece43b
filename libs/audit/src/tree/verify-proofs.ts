import { HASH_BYTES, nodeHash } from './hashing.js';
import { subtreesOf } from './subtrees.js';

export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Buffer;
  readonly root: Buffer;
  readonly proof: readonly Buffer[];
}

export interface ConsistencyClaim {
  readonly first: number;
  readonly second: number;
  readonly firstRoot: Buffer;
  readonly secondRoot: Buffer;
  readonly proof: readonly Buffer[];
}

/** RFC 9162, 2.1.3.2. */
export function verifyInclusion({ index, size, leafHash, root, proof }: InclusionClaim): boolean {
  if (!isCount(index) || !isCount(size) || index >= size) return false;
  if (![leafHash, root, ...proof].every(isHash)) return false;
  let [at, last, hash] = [index, size - 1, leafHash];
  for (const step of proof) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      hash = nodeHash(step, hash);
      [at, last] = risen(at, last);
    } else {
      hash = nodeHash(hash, step);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && hash.equals(root);
}

/** RFC 9162, 2.1.4.2. An empty tree is the beginning of every tree, so that it is proves nothing. */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  const { first, second, firstRoot, secondRoot, proof } = claim;
  if (!isCount(first) || !isCount(second) || first === 0 || first > second) return false;
  if (first === second) return proof.length === 0 && firstRoot.equals(secondRoot);
  if (![firstRoot, secondRoot, ...proof].every(isHash)) return false;
  const isFull = subtreesOf(0, first).length === 1;
  const [seed, ...steps] = isFull ? [firstRoot, ...proof] : proof;
  if (!seed) return false;
  let [at, last] = [first - 1, second - 1];
  while (isOdd(at)) [at, last] = [half(at), half(last)];
  let [old, young] = [seed, seed];
  for (const step of steps) {
    if (last === 0) return false;
    if (isOdd(at) || at === last) {
      old = nodeHash(step, old);
      young = nodeHash(step, young);
      [at, last] = risen(at, last);
    } else {
      young = nodeHash(young, step);
    }
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && old.equals(firstRoot) && young.equals(secondRoot);
}

/** Past the levels on which the last node has no neighbour to the right. */
function risen(at: number, last: number): [number, number] {
  let [here, end] = [at, last];
  while (!isOdd(here) && here !== 0) [here, end] = [half(here), half(end)];
  return [here, end];
}

function isCount(number: number): boolean {
  return Number.isSafeInteger(number) && number >= 0;
}

function isHash(bytes: Buffer): boolean {
  return bytes.length === HASH_BYTES;
}

function isOdd(number: number): boolean {
  return number % 2 === 1;
}

function half(number: number): number {
  return Math.floor(number / 2);
}
