import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { createLiveUpdates, type LiveUpdates } from './live-updates.js';
import { invalidateChangedQueries } from './query-invalidation.js';

const LiveUpdatesContext = createContext<LiveUpdates | null>(null);

interface LiveUpdatesProviderProps {
  /** Called once when the service says that the session has ended, or refuses the stream with 401. */
  readonly onSignedOut: () => void;
  /** Only for tests: what to read from instead of the service. */
  readonly updates?: LiveUpdates;
  readonly children: ReactNode;
}

/**
 * Holds the event stream open as long as it is on the page. The layout puts it around everything
 * that a signed-in person sees, with the person's id as its `key`, so that another person at the
 * same tab starts with nothing.
 *
 * `<LiveUpdatesProvider key={session.person.id} onSignedOut={…}>…</LiveUpdatesProvider>`
 */
export function LiveUpdatesProvider({ onSignedOut, updates, children }: LiveUpdatesProviderProps) {
  const queries = useQueryClient();
  const signedOut = useRef(onSignedOut);
  useEffect(() => {
    signedOut.current = onSignedOut;
  }, [onSignedOut]);
  const [held] = useState(() => updates ?? createLiveUpdates());
  useEffect(() => {
    const stopCaches = invalidateChangedQueries(held.store, queries);
    held.stream.start(() => signedOut.current());
    return () => {
      held.stream.stop();
      stopCaches();
      held.store.clear();
    };
  }, [held, queries]);
  return <LiveUpdatesContext value={held}>{children}</LiveUpdatesContext>;
}

export function useLiveUpdates(): LiveUpdates {
  const updates = useContext(LiveUpdatesContext);
  if (!updates)
    throw new Error('Updates are read inside LiveUpdatesProvider only; the layout puts it there.');
  return updates;
}
