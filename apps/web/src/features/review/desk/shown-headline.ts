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
  omissions,
  editing,
  isMine,
}: Pick<ReviewDesk, 'review' | 'shown' | 'omissions' | 'editing' | 'isMine'>): ShownHeadline {
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
  // what was edited before is on its way: until then the saved version is on the screen
  const isLoading = isMine && review.workingCopy !== null && !editing.session && !editing.outdated;
  return {
    headline: headlineOf(shown.version.evidence, omissions, (index) => settled.has(index)),
    isChecking: shown.version.evidence !== null && (isLoading || editing.state?.isJudged === false),
  };
}
