import type { NoteVerifier } from '@app/crypto';
import { type Mark, openMark } from '../mark/mark-file.js';
import type { Problems } from './trail-problem.js';

/** How a trail was compared with the mark of the host that verifies. */
export interface MarkReport {
  readonly state: 'compared' | 'none' | 'not-trusted';
  /** Entries that it covers. */
  readonly size: number | null;
}

/** The high-water mark of this host, which whoever has nothing but the database cannot change. */
export class ComparedMark {
  private readonly said: Mark | null;
  private counted = 0;

  /** @param note null where there is none */
  constructor(
    private readonly note: string | null,
    keys: readonly NoteVerifier[],
    private readonly problems: Problems,
  ) {
    this.said = note === null ? null : openMark(note, keys);
    if (note !== null && this.said === null) {
      problems.add(
        'mark-not-trusted',
        'The high-water mark of this host is not signed with a key of this trail: it was altered, or the key was replaced.',
      );
    }
  }

  get report(): MarkReport {
    if (this.said) return { state: 'compared', size: this.said.size };
    return { state: this.note === null ? 'none' : 'not-trusted', size: null };
  }

  /** The sizes of checkpoints that are kept. */
  count(sizes: readonly number[]): void {
    this.counted += sizes.filter((size) => size <= (this.said?.size ?? 0)).length;
  }

  /** Where its size lies among these leaves. */
  compare(first: number, end: number, rootAt: (size: number) => Buffer): void {
    const { said } = this;
    if (!said || said.size <= first || said.size > end || said.root.equals(rootAt(said.size)))
      return;
    this.problems.add(
      'forked',
      `This host has seen a different tree of ${said.size} entries signed: among leaves 0 to ${said.size - 1} this trail was rewritten.`,
      { leaf: said.size - 1 },
    );
  }

  compareSize(size: number, isKnown: boolean): void {
    if (this.note === null && isKnown) {
      this.problems.add(
        'mark-missing',
        'The high-water mark that this host kept of the trail is missing from the data folder.',
      );
    }
    const { said, counted } = this;
    if (!said) return;
    if (counted < said.checkpoints && said.size <= size) {
      this.problems.add(
        'checkpoint-missing',
        `This host has seen ${said.checkpoints} checkpoints of up to ${said.size} entries signed, but ${counted} are stored.`,
      );
    }
    if (said.size <= size) return;
    this.problems.add(
      'set-back',
      `This host has seen ${said.size} entries signed, but the trail has ${size}: its end was cut off, or an older state was restored.`,
      { leaf: size },
    );
  }
}
