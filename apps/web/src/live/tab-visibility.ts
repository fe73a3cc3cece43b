/** A tab that is looked at again within this time has missed nothing and asks for nothing. */
export const TAB_HIDDEN_MS = 60_000;

/**
 * Calls `rest` once this tab has been out of sight for a minute, and `wake` when it is seen again.
 * Returns how to stop.
 */
export function watchTabVisibility(rest: () => void, wake: () => void): () => void {
  let resting = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const onChange = (): void => {
    clearTimeout(timer);
    if (document.visibilityState === 'hidden') {
      timer = setTimeout(() => {
        resting = true;
        rest();
      }, TAB_HIDDEN_MS);
    } else if (resting) {
      resting = false;
      wake();
    }
  };
  document.addEventListener('visibilitychange', onChange);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', onChange);
  };
}
