import { joined } from '../tree/frontier.js';
import { HASH_BYTES, leafHash, nodeHash } from '../tree/hashing.js';
import { subtreesOf } from '../tree/subtrees.js';
import type { EntryRow } from './entry-row.js';
import type { Problems } from './trail-problem.js';
import type { HashRow, Stretch } from './trail-reader.js';

// A stretch of 4096 leaves: what is complete below this level is not needed after it.
export const STRETCH_LEVEL = 12;

/**
 * Compares every kept hash with what is below it. Together that is the whole tree: where each leaf
 * is the hash of its entry and each node that of the two below, the roots are those of the entries.
 * Going on with the kept hash instead of the computed one leaves each fault one place.
 */
export class CheckedHashes {
  private readonly upper = new Map<string, Buffer>();
  /** Of the present stretch, by level: the index of the first, and what it goes on with. */
  private lower: { readonly first: number; readonly hashes: (Buffer | undefined)[] }[] = [];
  private kept: readonly HashRow[] = [];

  constructor(private readonly problems: Problems) {}

  /** Goes on to the next stretch, whose entries come one by one. */
  begin({ levels }: Stretch): void {
    this.kept = levels;
    this.lower = levels
      .filter(({ level }) => level < STRETCH_LEVEL)
      .map(({ first, hashes: { length } }) => ({
        first,
        hashes: Array.from<Buffer | undefined>({ length }),
      }));
  }

  leaf({ leaf, id, canonical }: EntryRow): void {
    const [kept, checked] = [this.kept[0], this.lower[0]];
    if (!kept || !checked || leaf - kept.first >= kept.hashes.length) return;
    const [hash, was] = [leafHash(canonical), kept.hashes[leaf - kept.first]];
    checked.hashes[leaf - kept.first] = was ?? hash;
    if (was && !hash.equals(was)) {
      this.problems.add(
        'entry-altered',
        `Entry ${id}, leaf ${leaf}, is not the entry that was numbered: its bytes have a different hash.`,
        { leaf, entryId: id },
      );
    }
  }

  /** All entries of the stretch were there. */
  end(): void {
    for (const { level, first, hashes } of this.kept) {
      for (const [place, kept] of hashes.entries()) {
        if (level === 0) this.leafOrGap(first, place, kept);
        else this.node(level, first + place, kept);
      }
    }
  }

  /** Of the first `size` leaves, the last of which is in the last stretch. */
  rootAt(size: number): Buffer {
    return joined(subtreesOf(0, size).map(({ level, index }) => this.at(level, index)));
  }

  private leafOrGap(first: number, place: number, kept: Buffer | null): void {
    if (!kept) this.missing(0, first + place);
    const checked = this.lower[0]?.hashes;
    if (checked) checked[place] ??= kept ?? Buffer.alloc(HASH_BYTES);
  }

  private node(level: number, index: number, kept: Buffer | null): void {
    const hash = nodeHash(this.at(level - 1, index * 2), this.at(level - 1, index * 2 + 1));
    if (!kept) this.missing(level, index);
    else if (!hash.equals(kept)) {
      const [first, last] = [index * 2 ** level, (index + 1) * 2 ** level - 1];
      this.problems.add(
        'hash-wrong',
        `The stored hash over leaves ${first} to ${last} does not match the two hashes below it.`,
        { leaf: first },
      );
    }
    const lower = this.lower[level];
    if (lower) lower.hashes[index - lower.first] = kept ?? hash;
    else this.upper.set(`${level}/${index}`, kept ?? hash);
  }

  private missing(level: number, index: number): void {
    const leaf = index * 2 ** level;
    const what =
      level === 0 ? `of leaf ${leaf}` : `over leaves ${leaf} to ${leaf + 2 ** level - 1}`;
    this.problems.add('hash-missing', `The stored hash ${what} is missing.`, { leaf });
  }

  private at(level: number, index: number): Buffer {
    const lower = this.lower[level];
    const hash = lower ? lower.hashes[index - lower.first] : this.upper.get(`${level}/${index}`);
    if (!hash) throw new Error(`Nothing was checked at ${level}/${index}.`);
    return hash;
  }
}
