import { SentencesNotUsable } from '../review.errors.js';
import type { BaseVersion } from '../versions/edited-text.js';

export const OPEN_EDITS_MAX = 50;

/** A sentence in an editor, neither applied nor cancelled: no part of the text yet. */
export interface OpenEdit {
  /** Which sentence of the base version is rewritten, from 1; null of one that a reviewer adds or added. */
  readonly from: number | null;
  readonly section: string | null;
  /** What an added sentence reads that is rewritten; null of every other. */
  readonly was: string | null;
  /** Which sentence of the base version a new one follows, from 1; null where it is the first. */
  readonly behind: number | null;
  /** As it was typed: it may be empty. */
  readonly text: string;
}

/** Throws `SentencesNotUsable` where an edit names what the version does not have. */
export function checkOpenEdits(
  { sections, sentences }: BaseVersion,
  edits: readonly OpenEdit[],
): void {
  const known = sections.length > 0 ? sections.map(({ id }): string | null => id) : [null];
  for (const { from, behind, section } of edits) {
    if (!known.includes(section)) throw new SentencesNotUsable('section');
    if ([from, behind].some((number) => number !== null && !sentences[number - 1])) {
      throw new SentencesNotUsable('unknown');
    }
  }
}
