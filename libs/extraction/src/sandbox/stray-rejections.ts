let heard: (() => void) | null = null;

/** While it is in use, a promise that fails and that nobody waits for does not end the process. */
export function toleratingStrays(onStray: () => void): Disposable {
  heard = onStray;
  return { [Symbol.dispose]: () => (heard = null) };
}

/** Whether somebody is there who can live with it. */
export function reportStray(): boolean {
  heard?.();
  return heard !== null;
}
