import { type QueryClient, queryOptions, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { listOwnBreakGlassOptions } from '@app/api-client/react-query';
import type { BreakGlass } from '@app/api-client';
import { useNow } from '../../ui/formats/use-now.js';
import { sessionQuery } from '../session/session.js';

/** The own emergency accesses that are open. They change by actions of this person, and by time. */
export const openingsQuery = queryOptions({
  ...listOwnBreakGlassOptions({ query: { state: 'active' } }),
  staleTime: Infinity,
});

/** Those that are open at this moment. When one has run out, what it opened is asked for again. */
export function useOpenings(): readonly BreakGlass[] {
  const queries = useQueryClient();
  const now = useNow();
  const known = useQuery(openingsQuery).data?.items ?? [];
  const open = known.filter(({ expiresAt }) => Date.parse(expiresAt) > now);
  const hasEnded = open.length < known.length;
  useEffect(() => {
    if (hasEnded) void forgetWhatWasOpened(queries);
  }, [queries, hasEnded]);
  return open;
}

/** What is on the page goes at once, and is asked for again with the rights that are left. */
export async function forgetWhatWasOpened(queries: QueryClient): Promise<void> {
  const [session] = sessionQuery.queryKey;
  await queries.resetQueries({
    predicate: ({ queryKey: [asked] }) => JSON.stringify(asked) !== JSON.stringify(session),
  });
}
