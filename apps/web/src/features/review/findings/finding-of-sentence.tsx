import type { ReviewDesk } from '../desk/review-desk.js';
import type { ShownSentence } from '../editing/shown-draft.js';
import { Answered } from './answered.js';
import { OverrideForm } from './override-form.js';

/** Below a sentence in doubt: who answers for it, or the way to do so. */
export function FindingOfSentence({
  desk,
  sentence: { from, change },
  number,
}: {
  readonly desk: ReviewDesk;
  readonly sentence: ShownSentence;
  readonly number: number;
}) {
  const { review } = desk;
  const finding =
    change === 'same' ? review.findings.find(({ sentenceId }) => sentenceId === from) : undefined;
  if (!finding) return null;
  if (finding.override) return <Answered override={finding.override} />;
  if (review.state !== 'in_review') return null;
  return (
    <OverrideForm
      key={finding.sentenceId}
      desk={desk}
      sentenceId={finding.sentenceId}
      number={number}
    />
  );
}
