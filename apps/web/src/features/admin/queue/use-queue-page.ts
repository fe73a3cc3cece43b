import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { PAGE_SIZE } from '../../documents/documents-search.js';
import { listQueueOptions, listUnreadDocumentsOptions } from '@app/api-client/react-query';
import type { QueueSearch } from './queue-search.js';

/** Each look is an entry of the audit trail, so it is not taken more often. */
const LOOK_AGAIN_MS = 30_000;

function pageOf({ limit, cursor }: QueueSearch) {
  return { limit: limit ?? PAGE_SIZE, ...(cursor && { cursor }) };
}

/** A page of the line of summaries. */
export function useSummaryLine(search: QueueSearch, part: 'under-way' | 'ended') {
  const query = { ...pageOf(search), part, ...(search.priority && { priority: search.priority }) };
  return useQuery({
    ...listQueueOptions({ query }),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN_MS,
  });
}

/** A page of the documents that are still to be read. */
export function useUnreadDocuments(search: QueueSearch) {
  return useQuery({
    ...listUnreadDocumentsOptions({ query: pageOf(search) }),
    placeholderData: keepPreviousData,
    refetchInterval: LOOK_AGAIN_MS,
  });
}
