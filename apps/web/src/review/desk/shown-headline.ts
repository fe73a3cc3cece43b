import { type Headline, headlineOf } from '../../documents/headline/headline.js';
import type { ReviewDesk } from './review-desk.js';

/** The headline of the text on the screen, and whether something of it still waits for its check. */
export interface ShownHeadline {
  readonly headline: Headline | null;
  readonly isChecking: boolean;
}

/** Of the text as it reads now, edits that are not saved included; a reason goes with a sentence as it was saved. */
export function shownHeadline({
  review,
  shown,
}: Pick<ReviewDesk, 'review' | 'shown'>): ShownHeadline {
  const answered = new Set(
    review.findings.flatMap(({ sentenceId, override }) => (override ? [sentenceId] : [])),
  );
  const settled = new Set(
    shown.sentences.flatMap(({ from, change, evidence }) =>
      change === 'same' && from !== null && answered.has(from) && evidence
        ? Array.from({ length: evidence.count }, (_, index) => evidence.first + index)
        : [],
    ),
  );
  return {
    headline: headlineOf(shown.version.evidence, [], (index) => settled.has(index)),
    isChecking:
      shown.version.evidence !== null && shown.sentences.some(({ evidence }) => evidence === null),
  };
}
