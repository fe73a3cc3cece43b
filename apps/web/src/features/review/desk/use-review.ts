import { useQuery } from '@tanstack/react-query';
import { getReviewOptions, getVersionOptions } from '@app/api-client/react-query';
import type { Review, Summary, VersionDetails } from '@app/api-client';
import { useMay, useMe } from '../../session/use-may.js';
import { useWatch } from '../../../live/use-progress.js';

/** What has no review: there is no text yet, or none any more. */
const WITHOUT: ReadonlySet<Summary['state']> = new Set([
  'queued',
  'running',
  'failed',
  'cancelled',
  'erased',
]);

export interface ReviewOfSummary {
  /** Null while it is not known, and where there is none. */
  readonly review: Review | null;
  /** The newest version, sentence by sentence. */
  readonly version: VersionDetails | null;
  /** The person who is signed in has claimed it. */
  readonly isMine: boolean;
  readonly problem: unknown;
  readonly refetch: () => void;
}

/** How the review of a summary stands. */
export function useReview(summary: Summary | null): ReviewOfSummary {
  const me = useMe();
  const may = useMay('summary:read');
  const has = may && summary !== null && summary.version !== null && !WITHOUT.has(summary.state);
  const summaryId = summary?.id ?? '';
  const review = useQuery({ ...getReviewOptions({ path: { summaryId } }), enabled: has });
  const shown = has && review.data?.summaryId === summaryId ? review.data : null;
  const newest = shown?.version ?? summary?.version?.number ?? 1;
  const version = useQuery({
    // asked for beside the review, not after it
    ...getVersionOptions({ path: { summaryId, versionNumber: newest } }),
    enabled: has,
    staleTime: Number.POSITIVE_INFINITY, // a version is never changed
  });
  // somebody else may be quicker; their actions come by the stream
  const isOpen = shown?.state === 'draft' || shown?.state === 'in_review';
  useWatch(isOpen ? [summaryId] : []);
  return {
    review: shown,
    version: version.data?.number === shown?.version ? (version.data ?? null) : null,
    isMine: shown?.state === 'in_review' && shown.assignee !== null && shown.assignee.id === me?.id,
    problem: has ? (review.error ?? version.error ?? null) : null,
    refetch: () => {
      void review.refetch();
      if (version.isError) void version.refetch();
    },
  };
}
