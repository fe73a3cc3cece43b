/**
 * A full subtree: on level 0 the leaf `index`, above it the 2^level leaves from `index * 2^level`.
 * It never changes once its last leaf is there, so its hash is written once and kept.
 */
export interface Subtree {
  readonly level: number;
  readonly index: number;
}

/** The full subtrees that leaves from `start` up to `end` are made of, the largest first. */
export function subtreesOf(start: number, end: number): readonly Subtree[] {
  const places: Subtree[] = [];
  for (let from = start; from < end;) {
    let level = 0;
    // numbers go beyond 32 bits, which shifts would cut
    while (from % 2 ** (level + 1) === 0 && from + 2 ** (level + 1) <= end) level += 1;
    places.push({ level, index: from / 2 ** level });
    from += 2 ** level;
  }
  return places;
}

/** Where a tree of more than one leaf is parted: the largest power of two below its size. */
export function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}
