import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let reachable = true;

/** Whether the last thing asked of the service got an answer, of whatever kind. */
export function useReachable(): boolean {
  return useSyncExternalStore(subscribe, () => reachable);
}

export function setReachable(now: boolean): void {
  if (now === reachable) return;
  reachable = now;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
