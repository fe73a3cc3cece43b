import { joined } from './frontier.js';
import { type Subtree, subtreesOf, splitOf } from './subtrees.js';

/** Neighbouring leaves, from `start` up to `end`, whose common hash is one step of a proof. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Looks kept hashes up: one for each place, in their order. */
export type ReadHashes = (places: readonly Subtree[]) => Promise<readonly Buffer[]>;

/** The hashes beside the way from a leaf to the root (RFC 9162, 2.1.3.1). */
export async function proveInclusion(
  index: number,
  size: number,
  read: ReadHashes,
): Promise<readonly Buffer[]> {
  if (!isBelow(index, size)) throw new RangeError(`Leaf ${index} is not in a tree of ${size}.`);
  const spans: Span[] = [];
  for (let start = 0, end = size; end - start > 1;) {
    const split = start + splitOf(end - start);
    if (index < split) {
      spans.push({ start: split, end });
      end = split;
    } else {
      spans.push({ start, end: split });
      start = split;
    }
  }
  return hashesOf(spans.toReversed(), read);
}

/** What shows that the tree of `first` leaves is the beginning of that of `second` (RFC 9162, 2.1.4.1). */
export async function proveConsistency(
  first: number,
  second: number,
  read: ReadHashes,
): Promise<readonly Buffer[]> {
  if (first === second) return [];
  if (first < 1 || !isBelow(first, second)) {
    throw new RangeError(`A tree of ${first} leaves is not the beginning of one of ${second}.`);
  }
  const spans: Span[] = [];
  let start = 0;
  for (let end = second; first !== end;) {
    const split = start + splitOf(end - start);
    if (first <= split) {
      spans.push({ start: split, end });
      end = split;
    } else {
      spans.push({ start, end: split });
      start = split;
    }
  }
  // where the old tree is one full subtree from the first leaf on, the verifier has its hash already
  if (start > 0) spans.push({ start, end: first });
  return hashesOf(spans.toReversed(), read);
}

export async function rootOf(size: number, read: ReadHashes): Promise<Buffer> {
  return joined(await read(subtreesOf(0, size)));
}

/** One look-up for the whole proof. */
async function hashesOf(spans: readonly Span[], read: ReadHashes): Promise<readonly Buffer[]> {
  const places = spans.map(({ start, end }) => subtreesOf(start, end));
  const hashes = await read(places.flat());
  let taken = 0;
  return places.map(({ length }) => {
    taken += length;
    return joined(hashes.slice(taken - length, taken));
  });
}

function isBelow(number: number, limit: number): boolean {
  return (
    Number.isSafeInteger(number) && Number.isSafeInteger(limit) && number >= 0 && number < limit
  );
}
