import i18next from 'i18next';
import { useSyncExternalStore } from 'react';
import { setReachable } from '../../reachability.js';
import { problemText } from './problem-text.js';

const listeners = new Set<() => void>();
let wanted = false;

/** For the failure of an action that has no place of its own on the page, such as a menu's. */
export function showProblem(error: unknown): void {
  void show(error);
}

async function show(error: unknown): Promise<void> {
  const { title, text } = problemText(i18next.getFixedT(null, 'common'), error);
  try {
    const { notifications } = await import('@mantine/notifications');
    notifications.show({ color: 'red', title, message: text, autoClose: false });
  } catch {
    setReachable(false); // not even the code for it arrives: that is what the layout says then
    return;
  }
  wanted = true;
  for (const listener of listeners) listener();
}

/** Whether there has been anything to show: before that, the place for it need not be there. */
export function useToastsWanted(): boolean {
  return useSyncExternalStore(subscribe, () => wanted);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
