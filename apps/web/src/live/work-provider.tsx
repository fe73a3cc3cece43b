import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useRef, useState } from 'react';
import { createWork, type Work } from './work.js';
import { keepCachesFresh } from './work-caches.js';

const WorkContext = createContext<Work | null>(null);

interface WorkProviderProps {
  /** Called once when the service says that the session has ended, or refuses the stream with 401. */
  readonly onSignedOut: () => void;
  /** Only for tests: what to read from instead of the service. */
  readonly work?: Work;
  readonly children: ReactNode;
}

/**
 * Holds the event stream open as long as it is on the page. The frame puts it around everything
 * that a signed-in person sees, with the person's id as its `key`, so that another person at the
 * same tab starts with nothing.
 *
 * `<WorkProvider key={session.person.id} onSignedOut={…}>…</WorkProvider>`
 */
export function WorkProvider({ onSignedOut, work, children }: WorkProviderProps) {
  const queries = useQueryClient();
  const signedOut = useRef(onSignedOut);
  useEffect(() => {
    signedOut.current = onSignedOut;
  }, [onSignedOut]);
  const [held] = useState(() => work ?? createWork());
  useEffect(() => {
    const stopCaches = keepCachesFresh(held.store, queries);
    held.stream.start(() => signedOut.current());
    return () => {
      held.stream.stop();
      stopCaches();
      held.store.clear();
    };
  }, [held, queries]);
  return <WorkContext value={held}>{children}</WorkContext>;
}

export function useWork(): Work {
  const work = useContext(WorkContext);
  if (!work) throw new Error('Work is told inside WorkProvider only; the frame puts it there.');
  return work;
}
