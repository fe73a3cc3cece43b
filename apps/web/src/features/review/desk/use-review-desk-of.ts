import { useMemo } from 'react';
import type { Summary } from '@app/api-client';
import { useReviewActions } from '../actions/use-review-actions.js';
import { toEdited } from '../editing/edited-draft.js';
import { shownDraft } from '../editing/shown-draft.js';
import { useEditing } from '../editing/use-editing.js';
import { useModelText } from '../editing/use-model-text.js';
import type { ReviewDesk } from './review-desk.js';
import { shownOmissions } from '../omissions/shown-omissions.js';
import { useReview } from './use-review.js';

export interface OpenedReview {
  readonly desk: ReviewDesk | null;
  /** The summary with its text as it reads now, which is what the page shows. */
  readonly summary: Summary | null;
  /** It is edited, or was: its sentences are shown as a reviewer sees them. */
  readonly isEdited: boolean;
  readonly problem: unknown;
  readonly refetch: () => void;
}

/** Everything that the review of a summary takes; no desk where there is nothing to review. */
export function useReviewDeskOf(
  summary: Summary | null,
  {
    onRegenerated,
    openSigning,
  }: {
    readonly onRegenerated: (summary: Summary) => void;
    readonly openSigning: () => void;
  },
): OpenedReview {
  const { review, version, isMine, problem, refetch } = useReview(summary);
  const editing = useEditing(review, version, isMine);
  const modelWords = useModelText(summary?.id ?? null, version);
  const actions = useReviewActions({ summaryId: summary?.id ?? '', onRegenerated });
  const asItIs = useMemo(
    () => version && shownDraft(version, toEdited(version), new Map()),
    [version],
  );
  const shown = editing.state?.shown ?? asItIs;
  const edited = shown?.version ?? null;
  // an unedited version is shown as it came: both say the same
  const isEdited = editing.session !== null || (version !== null && version.number > 1);
  const isNewest = edited !== null && edited.number === summary?.version?.number;
  const ofCopy = editing.state?.omissions ?? null;
  const omissions = useMemo(() => shownOmissions(review, ofCopy), [review, ofCopy]);
  const withText = useMemo(
    () =>
      summary && edited && isNewest
        ? {
            ...summary,
            version: {
              ...(isEdited ? edited : (summary.version ?? edited)),
              omissions: [...omissions],
            },
          }
        : summary,
    [summary, edited, isEdited, isNewest, omissions],
  );
  if (!summary || !review || !version || !shown) {
    return { desk: null, summary, isEdited: false, problem, refetch };
  }
  const desk = {
    summary,
    review,
    version,
    shown,
    omissions,
    isMine,
    editing,
    modelWords,
    actions,
    openSigning,
  };
  return { desk, summary: withText, isEdited: isEdited && isNewest, problem, refetch };
}
