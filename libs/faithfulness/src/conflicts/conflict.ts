import type { Span } from '@app/text';

/** In what two documents differ, or one of itself: a drug that one stops and one lists, and so on. */
export const CONFLICT_CODES = ['stopped', 'dose', 'allergy', 'denied', 'side'] as const;
export type ConflictCode = (typeof CONFLICT_CODES)[number];

/** Two places that cannot both hold today. Offsets are of each document's text. */
export interface Conflict {
  readonly code: ConflictCode;
  readonly places: readonly [ConflictPlace, ConflictPlace];
}

export interface ConflictPlace extends Span {
  /** Which of the texts, counted from 0. */
  readonly text: number;
}
