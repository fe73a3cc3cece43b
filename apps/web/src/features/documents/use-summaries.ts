import { useQuery } from '@tanstack/react-query';
import { getSummaryOptions, listSummariesOptions } from '@app/api-client/react-query';
import type { Summary } from '@app/api-client';
import { useWatch } from '../../live/use-progress.js';

/** As many as one answer holds; a document with more of them shows its newest. */
const SUMMARIES_MAX = 200;

export interface ChosenSummary {
  /** Newest first, without their texts. */
  readonly list: readonly Summary[];
  /** The one in the address, or the newest; with its text once that is there. */
  readonly chosen: Summary | null;
  readonly isPending: boolean;
  readonly problem: unknown;
  readonly refetch: () => void;
}

/** The summaries of a document, and the one that is shown, followed while it comes about. */
export function useSummaries(documentId: string, wanted: string | undefined): ChosenSummary {
  const query = { documentId, limit: SUMMARIES_MAX, order: 'newest' as const };
  const summaries = useQuery(listSummariesOptions({ query }));
  const list = summaries.data?.items ?? [];
  const listed = list.find(({ id }) => id === wanted) ?? list[0] ?? null;
  const summary = useQuery({
    ...getSummaryOptions({ path: { summaryId: listed?.id ?? '' } }),
    enabled: listed !== null,
  });
  const whole = summary.data?.id === listed?.id ? (summary.data ?? null) : null;
  const isUnderWay = whole?.state === 'queued' || whole?.state === 'running';
  useWatch(listed && isUnderWay ? [listed.id] : []);
  return {
    list,
    chosen: whole,
    isPending: summaries.isPending || (listed !== null && summary.isPending),
    problem: summaries.error ?? summary.error ?? null,
    refetch: () => {
      void summaries.refetch();
      if (listed) void summary.refetch();
    },
  };
}
