import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { getSessionQueryKey } from '@app/api-client/react-query';
import { ServiceProblem } from './service.js';
import { demandsFactor, endsSession, sessionEnded } from './features/session/session-end.js';

const RETRIES = 2;
const FRESH_MS = 10_000;
const WORTH_ANOTHER_TRY = new Set([0, 502, 503]);

/** What the pages have asked the service for. */
export function createQueries(): QueryClient {
  const queries = new QueryClient({
    queryCache: new QueryCache({ onError: notice }),
    mutationCache: new MutationCache({ onError: notice }),
    defaultOptions: {
      queries: {
        staleTime: FRESH_MS,
        // the service may be this machine: whether the browser sees the internet says nothing
        networkMode: 'always',
        // an answer that refuses stays a refusal; only silence and faults are worth another try
        retry: (failures, error) => {
          const worth = error instanceof ServiceProblem && WORTH_ANOTHER_TRY.has(error.status);
          return worth && failures < RETRIES;
        },
      },
      mutations: { networkMode: 'always' },
    },
  });
  return queries;

  function notice(error: unknown): void {
    if (endsSession(error)) sessionEnded();
    // asked again, the session says that a factor is missing, and the layout leads to where one is added
    if (demandsFactor(error)) void queries.invalidateQueries({ queryKey: getSessionQueryKey() });
  }
}
