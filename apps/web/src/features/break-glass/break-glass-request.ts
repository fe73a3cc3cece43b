import { useSyncExternalStore } from 'react';

const listeners = new Set<() => void>();
let asked: string | null = null;

/** Opens the dialog of emergency access; `identifier` is what was sought in vain, or empty. */
export function requestBreakGlass(identifier: string): void {
  set(identifier);
}

export function closeBreakGlass(): void {
  set(null);
}

/** Null: nobody asks. */
export function useRequestedBreakGlass(): string | null {
  return useSyncExternalStore(subscribe, () => asked);
}

function set(next: string | null): void {
  asked = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
