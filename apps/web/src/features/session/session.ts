import { type QueryClient, queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { getSessionOptions, getSessionQueryKey } from '@app/api-client/react-query';
import type { Session } from '@app/api-client';
import { setCsrfToken } from '../../service.js';

/** Who is signed in here. Asked once; it changes by signing in and out. */
export const sessionQuery = queryOptions({
  ...getSessionOptions(),
  staleTime: Infinity,
  gcTime: Infinity,
  retry: false,
});

/** The session of the signed-in person: for what stands inside the layout. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** What every answer that begins or renews a session is good for. */
export function keepSession(queries: QueryClient, session: Session): void {
  setCsrfToken(session.csrfToken);
  queries.setQueryData(getSessionQueryKey(), session);
}

export function knownSession(queries: QueryClient): Session | undefined {
  return queries.getQueryData(getSessionQueryKey());
}
