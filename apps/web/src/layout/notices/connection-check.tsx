import { useQuery } from '@tanstack/react-query';
import { getStartOptions } from '@app/api-client/react-query';
import { useConnection } from '../../live/use-progress.js';
import { ASK_AGAIN_MS } from './offline-notice.js';

/** Where the stream has broken, asks whether the service is still there: nothing else may ask for long. */
export function ConnectionCheck() {
  const broken = ['offline', 'reconnecting'].includes(useConnection());
  useQuery({
    ...getStartOptions(),
    enabled: broken,
    staleTime: 0,
    refetchInterval: ASK_AGAIN_MS,
    retry: false,
  });
  return null;
}
