import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listDocumentsOptions } from '@app/api-client/react-query';
import type { DocumentsSearch } from '../documents-search.js';
import { toDocumentsQuery } from './documents-query.js';

/**
 * A page of the list. The one before stays on the screen until the next is there, and the next is
 * fetched ahead when the browser has nothing to do.
 */
export function useDocumentsPage(search: DocumentsSearch) {
  const queries = useQueryClient();
  const page = useQuery({
    ...listDocumentsOptions({ query: toDocumentsQuery(search) }),
    placeholderData: keepPreviousData,
  });
  const nextCursor = page.isPlaceholderData ? null : (page.data?.nextCursor ?? null);
  useEffect(() => {
    if (nextCursor === null) return;
    const query = toDocumentsQuery({ ...search, cursor: nextCursor });
    return whenIdle(() => {
      void queries.prefetchQuery(listDocumentsOptions({ query }));
    });
  }, [queries, search, nextCursor]);
  return page;
}

/** Safari has no idle callback; there a task of its own comes close. */
function whenIdle(work: () => void): () => void {
  if (!('requestIdleCallback' in globalThis)) {
    const timer = setTimeout(work);
    return () => clearTimeout(timer);
  }
  const handle = requestIdleCallback(work);
  return () => cancelIdleCallback(handle);
}
