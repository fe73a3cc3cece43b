import { diffWordsWithSpace } from 'diff';

/** A stretch of words that two texts share, or that one of them has. */
export interface DiffPiece {
  readonly kind: 'kept' | 'added' | 'removed';
  readonly text: string;
}

/** Two texts that differ in more places are told as one that gave way to the other. */
const EDITS_MAX = 2_000;

/** Word by word: what was taken away, and what came in its place. */
export function wordDiff(before: string, after: string): readonly DiffPiece[] {
  const changes = diffWordsWithSpace(before, after, { maxEditLength: EDITS_MAX });
  if (!changes) {
    return [
      { kind: 'removed', text: before },
      { kind: 'added', text: after },
    ];
  }
  return changes.map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'kept',
    text: value,
  }));
}
