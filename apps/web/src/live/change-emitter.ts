type Schedule = (flush: () => void) => void;

const HIDDEN_FLUSH_MS = 500;

/**
 * Who wants to know of which change. They learn of it once for each picture of the screen, however
 * often a thing changed meanwhile, and each learns only of its own: a hundred files at work cost no
 * more than the rows that are seen.
 */
export class ChangeEmitter<Key extends string> {
  private readonly listeners = new Map<Key, Set<() => void>>();
  private readonly watchers = new Set<(changed: ReadonlySet<Key>) => void>();
  private changed = new Set<Key>();
  private scheduled = false;

  constructor(private readonly schedule: Schedule = nextPicture) {}

  subscribe(key: Key, listener: () => void): () => void {
    const listeners = this.listeners.get(key) ?? new Set();
    listeners.add(listener);
    this.listeners.set(key, listeners);
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0) this.listeners.delete(key);
    };
  }

  /** For what must learn of every change, such as the caches of queries. */
  watch(watcher: (changed: ReadonlySet<Key>) => void): () => void {
    this.watchers.add(watcher);
    return () => this.watchers.delete(watcher);
  }

  mark(key: Key): void {
    this.changed.add(key);
    if (this.scheduled) return;
    this.scheduled = true;
    this.schedule(() => {
      this.scheduled = false;
      this.flush();
    });
  }

  /** At once: for what a person types, which must not lag behind the keys. */
  flush(): void {
    const { changed } = this;
    if (changed.size === 0) return;
    this.changed = new Set();
    for (const watcher of this.watchers) watcher(changed);
    for (const key of changed) {
      for (const listener of this.listeners.get(key) ?? []) listener();
    }
  }
}

/** A hidden tab draws no pictures; what changed must still reach the caches there. */
function nextPicture(flush: () => void): void {
  if (document.hidden) setTimeout(flush, HIDDEN_FLUSH_MS);
  else requestAnimationFrame(flush);
}
