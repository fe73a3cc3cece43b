/** A run of words that two texts share, as long as it goes. */
export interface Copy {
  /** Of its first word, in the text that was copied from and in the other one. */
  readonly from: number;
  readonly at: number;
  readonly words: readonly string[];
}

/**
 * What `into` holds of `from`, in runs of at least `length` words. Words that belong to a longer run are
 * no run of their own, also where `from` has them a second time.
 */
export function copiesOf(
  from: readonly string[],
  into: readonly string[],
  length: number,
): readonly Copy[] {
  const copies: Copy[] = [];
  for (let at = 0; at < into.length; at++) {
    for (let start = 0; start < from.length; start++) {
      if (from[start] !== into[at]) continue;
      // one that begins earlier has been found already
      if (start > 0 && at > 0 && from[start - 1] === into[at - 1]) continue;
      const shared = sharedWords(from, start, into, at);
      if (shared < length) continue;
      copies.push({ from: start, at, words: from.slice(start, start + shared) });
    }
  }
  return copies.filter((copy) => !copies.some((other) => isWithin(copy, other)));
}

function sharedWords(
  from: readonly string[],
  start: number,
  into: readonly string[],
  at: number,
): number {
  const most = Math.min(from.length - start, into.length - at);
  let shared = 1;
  while (shared < most && from[start + shared] === into[at + shared]) shared++;
  return shared;
}

function isWithin(one: Copy, other: Copy): boolean {
  const [end, otherEnd] = [one.at + one.words.length, other.at + other.words.length];
  return other.words.length > one.words.length && other.at <= one.at && otherEnd >= end;
}
