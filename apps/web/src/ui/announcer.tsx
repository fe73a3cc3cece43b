import { VisuallyHidden } from '@mantine/core';
import { useSyncExternalStore } from 'react';

interface Announcement {
  readonly text: string;
  /** Counts up, so that the same words twice are said twice. */
  readonly turn: number;
}

const listeners = new Set<() => void>();
let last: Announcement = { text: '', turn: 0 };

/** Says something to screen readers when they come to a rest: progress, results, what was done. */
export function announce(text: string): void {
  last = { text, turn: last.turn + 1 };
  for (const listener of listeners) listener();
}

/** The one live region; the layout holds it. */
export function Announcer() {
  const { text, turn } = useSyncExternalStore(subscribe, () => last);
  return (
    <VisuallyHidden role="status" aria-live="polite">
      <span key={turn}>{text}</span>
    </VisuallyHidden>
  );
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
