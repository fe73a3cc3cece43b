import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { listReviewsOptions } from '@app/api-client/react-query';
import { useWatch } from '../../live/use-progress.js';
import type { InboxSearch } from './inbox-search.js';
import { toInboxQuery } from './inbox-query.js';

/** Drafts that other people asked for appear without a word from the stream. */
const ASK_AGAIN_MS = 30_000;
/** As many as a stream carries. */
const FOLLOWED = 20;

/** A page of the inbox: what is on it is followed by the stream, what comes to it is asked for. */
export function useInboxPage(search: InboxSearch) {
  const page = useQuery({
    ...listReviewsOptions({ query: toInboxQuery(search) }),
    placeholderData: keepPreviousData,
    refetchInterval: ASK_AGAIN_MS,
  });
  useWatch((page.data?.items ?? []).slice(0, FOLLOWED).map(({ summaryId }) => summaryId));
  return page;
}
