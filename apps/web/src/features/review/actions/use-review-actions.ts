import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  addCommentMutation,
  amendSummaryMutation,
  answerOmissionMutation,
  claimSummaryMutation,
  discardWorkingCopyMutation,
  getReviewQueryKey,
  getSummaryQueryKey,
  handOverSummaryMutation,
  keepDespiteRecallMutation,
  overrideFindingMutation,
  overrideSourceChangeMutation,
  regenerateSummaryMutation,
  rejectSummaryMutation,
  releaseSummaryMutation,
  returnSummaryMutation,
  saveVersionMutation,
  signSummaryMutation,
  withdrawSummaryMutation,
} from '@app/api-client/react-query';
import type { Review, Summary } from '@app/api-client';
import { announce } from '../../../ui/announcer.js';
import type { ReviewSaid } from '../review-labels.js';

interface ReviewActionsOptions {
  readonly summaryId: string;
  readonly onRegenerated?: (summary: Summary) => void;
}

/** What a reviewer can do to a summary. Each action answers with the review as it is after it. */
export function useReviewActions({ summaryId, onRegenerated }: ReviewActionsOptions) {
  const { t } = useTranslation('review');
  const queries = useQueryClient();
  const said = (done: ReviewSaid) => ({
    onSuccess: (review: Review) => {
      keepReview(queries, review);
      announce(t(`done.${done}`, { number: review.version ?? 0 }));
    },
    onSettled: () => forgetReview(queries, summaryId),
  });
  return {
    claim: useMutation({ ...claimSummaryMutation(), ...said('claimed') }),
    handOver: useMutation({ ...handOverSummaryMutation(), ...said('handedOver') }),
    release: useMutation({ ...releaseSummaryMutation(), ...said('released') }),
    return: useMutation({ ...returnSummaryMutation(), ...said('returned') }),
    reject: useMutation({ ...rejectSummaryMutation(), ...said('rejected') }),
    override: useMutation({ ...overrideFindingMutation(), ...said('overridden') }),
    // the list says it itself, and how many are left
    answerOmission: useMutation({
      ...answerOmissionMutation(),
      onSuccess: (review: Review) => keepReview(queries, review),
      onSettled: () => forgetReview(queries, summaryId),
    }),
    overrideSource: useMutation({ ...overrideSourceChangeMutation(), ...said('overridden') }),
    keepRecalled: useMutation({ ...keepDespiteRecallMutation(), ...said('overridden') }),
    saveVersion: useMutation({ ...saveVersionMutation(), ...said('saved') }),
    amend: useMutation({ ...amendSummaryMutation(), ...said('amended') }),
    withdraw: useMutation({ ...withdrawSummaryMutation(), ...said('withdrawn') }),
    comment: useMutation({
      ...addCommentMutation(),
      onSuccess: () => announce(t('done.commented')),
      onSettled: () => forgetReview(queries, summaryId),
    }),
    discard: useMutation({
      ...discardWorkingCopyMutation(),
      onSuccess: () => announce(t('done.discarded')),
      onSettled: () => forgetReview(queries, summaryId),
    }),
    sign: useMutation({
      ...signSummaryMutation(),
      onSettled: () => forgetReview(queries, summaryId),
    }),
    regenerate: useMutation({
      ...regenerateSummaryMutation(),
      onSuccess: (summary) => {
        announce(t('done.regenerated'));
        onRegenerated?.(summary);
      },
      onSettled: () => forgetReview(queries, summaryId),
    }),
  };
}

export type ReviewActions = ReturnType<typeof useReviewActions>;

const LISTS: ReadonlySet<string> = new Set([
  'listReviews',
  'listSummaries',
  'listDocuments',
  'getDocument',
  'getDocumentHistory',
]);
const OF_SUMMARY: ReadonlySet<string> = new Set([
  'getReview',
  'getSummaryRecall',
  'getSummary',
  'listVersions',
  'previewSigning',
]);

/** What was asked of the review before is out of date; what is on the screen is asked for again. */
export function forgetReview(queries: QueryClient, summaryId: string): void {
  void queries.invalidateQueries({
    predicate: ({ queryKey: [key] }) =>
      isGenerated(key) &&
      (LISTS.has(key._id) || (OF_SUMMARY.has(key._id) && key.path?.summaryId === summaryId)),
  });
}

function keepReview(queries: QueryClient, review: Review): void {
  const path = { summaryId: review.summaryId };
  queries.setQueryData(getReviewQueryKey({ path }), review);
  void queries.invalidateQueries({ queryKey: getSummaryQueryKey({ path }) });
}

interface GeneratedKey {
  readonly _id: string;
  readonly path?: { readonly summaryId?: string };
}

function isGenerated(key: unknown): key is GeneratedKey {
  return typeof key === 'object' && key !== null && '_id' in key && typeof key._id === 'string';
}
