import type { ReviewDesk } from '../desk/review-desk.js';
import type { ShownSentence } from '../editing/shown-draft.js';
import { Answered } from './answered.js';
import { OverrideForm } from './override-form.js';

/** Below a sentence in doubt: who answers for it, or the way to do so. */
export function DoubtOfSentence({
  desk,
  sentence: { from, change },
  number,
}: {
  readonly desk: ReviewDesk;
  readonly sentence: ShownSentence;
  readonly number: number;
}) {
  const { review } = desk;
  const doubt =
    change === 'same' ? review.doubts.find(({ sentenceId }) => sentenceId === from) : undefined;
  if (!doubt) return null;
  if (doubt.override) return <Answered override={doubt.override} />;
  if (review.state !== 'in_review') return null;
  return (
    <OverrideForm
      key={doubt.sentenceId}
      desk={desk}
      sentenceId={doubt.sentenceId}
      number={number}
    />
  );
}
