import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ServiceProblem } from './service.js';
import { endsSession, sessionEnded } from './session/session-end.js';

const RETRIES = 2;
const FRESH_MS = 10_000;
const WORTH_ANOTHER_TRY = new Set([0, 502, 503]);

/** What the pages have asked the service for. */
export function createQueries(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: noticeSessionEnd }),
    mutationCache: new MutationCache({ onError: noticeSessionEnd }),
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
}

function noticeSessionEnd(error: unknown): void {
  if (endsSession(error)) sessionEnded();
}
