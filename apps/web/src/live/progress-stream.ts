import { watchTabVisibility } from './tab-visibility.js';
import type { WorkEvent } from './progress-event.js';

/** One opened stream: resolves when it ends, throws when it breaks. */
export type OpenStream = (how: {
  readonly watch: readonly string[];
  readonly lastEventId: string | null;
  readonly signal: AbortSignal;
  readonly onMessage: (message: { readonly id: string | null; readonly event: unknown }) => void;
}) => Promise<void>;

export type Connection = 'connecting' | 'live' | 'reconnecting' | 'offline' | 'signed-out';

/** Thrown by an `OpenStream` that was answered 401. */
export class SignedOut extends Error {
  override readonly name = 'SignedOut';
}

/** Thrown by an `OpenStream` for which the service does not know a watched summary or the cursor. */
export class StreamRefused extends Error {
  override readonly name = 'StreamRefused';
}

/** The limit of the service for one stream. */
export const WATCHED_MAX = 20;

const FIRST_WAIT_MS = 1_000;
const LONGEST_WAIT_MS = 30_000;
// the service writes a comment every 15 s: after three of them left out the line is dead
const SILENCE_MS = 45_000;
// pages that change hands watch and unwatch within moments
const REOPEN_MS = 150;

/**
 * The one event stream of this tab: opens it again when it breaks, at the event where it broke, and
 * says meanwhile that what is shown may be old. A tab out of sight closes it: a browser opens no more
 * than six connections to one service, and many tabs would take them all.
 */
export class ProgressStream {
  private readonly listeners = new Set<() => void>();
  private readonly watched = new Map<string, number>();
  private state: Connection = 'connecting';
  private lastEventId: string | null = null;
  private refusedWatch: string | null = null;
  private tries = 0;
  private current: AbortController | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private started = false;
  private resting = false;
  private unwatchTabVisibility: () => void = () => {};
  private onSignedOut: () => void = () => {};

  constructor(
    private readonly open: OpenStream,
    private readonly onEvent: (event: WorkEvent) => void,
  ) {}

  get connection(): Connection {
    return this.state;
  }

  subscribe(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** @param onSignedOut called once when the session has ended; the stream stays closed then */
  start(onSignedOut: () => void): void {
    this.onSignedOut = onSignedOut;
    if (this.started) return;
    this.started = true;
    addEventListener('online', this.tryAtOnce);
    addEventListener('offline', this.goOffline);
    this.unwatchTabVisibility = watchTabVisibility(this.rest, this.wake);
    this.connect();
  }

  stop(): void {
    this.started = false;
    removeEventListener('online', this.tryAtOnce);
    removeEventListener('offline', this.goOffline);
    this.unwatchTabVisibility();
    this.resting = false;
    this.close();
    this.lastEventId = null;
    this.tries = 0;
    this.become('connecting');
  }

  /** Adds summaries of other people to the stream until the returned function is called. */
  watch(summaryIds: readonly string[]): () => void {
    const before = this.watchedIds().join();
    for (const id of summaryIds) this.watched.set(id, (this.watched.get(id) ?? 0) + 1);
    this.reopenIfNot(before);
    return () => {
      const held = this.watchedIds().join();
      for (const id of summaryIds) {
        const left = (this.watched.get(id) ?? 0) - 1;
        if (left > 0) this.watched.set(id, left);
        else this.watched.delete(id);
      }
      this.reopenIfNot(held);
    };
  }

  /** The newest ones where more are wanted than one stream carries. */
  private watchedIds(): readonly string[] {
    const ids = [...this.watched.keys()].slice(-WATCHED_MAX).toSorted();
    // one's own work is not given up for a summary that is gone
    return ids.join() === this.refusedWatch ? [] : ids;
  }

  private reopenIfNot(watched: string): void {
    if (!this.started || this.resting || this.state === 'signed-out') return;
    if (this.watchedIds().join() === watched) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.connect(), REOPEN_MS);
  }

  private readonly tryAtOnce = (): void => {
    if (this.resting || this.state === 'live' || this.state === 'signed-out') return;
    this.tries = 0;
    this.connect();
  };

  private readonly rest = (): void => {
    if (this.state === 'signed-out') return;
    this.resting = true;
    this.close();
    this.become('connecting');
  };

  private readonly wake = (): void => {
    this.resting = false;
    this.tryAtOnce();
  };

  private readonly goOffline = (): void => {
    if (this.state === 'signed-out') return;
    this.close();
    this.become('offline');
  };

  private close(): void {
    clearTimeout(this.timer);
    this.current?.abort();
    this.current = null;
  }

  private connect(): void {
    this.close();
    const controller = new AbortController();
    this.current = controller;
    const { signal } = controller;
    void this.hold(signal);
  }

  private async hold(signal: AbortSignal): Promise<void> {
    const end = await this.follow(signal);
    if (signal.aborted) return;
    if (end === 'signed-out') this.signOut();
    else this.tryLater();
  }

  private async follow(signal: AbortSignal): Promise<'broken' | 'signed-out'> {
    const line = new AbortController();
    const giveUp = (): void => line.abort();
    signal.addEventListener('abort', giveUp);
    let silence = setTimeout(giveUp, SILENCE_MS);
    let signedOut = false;
    try {
      await this.open({
        watch: this.watchedIds(),
        lastEventId: this.lastEventId,
        signal: line.signal,
        onMessage: ({ id, event }) => {
          if (signal.aborted) return;
          clearTimeout(silence);
          silence = setTimeout(giveUp, SILENCE_MS);
          this.lastEventId = id ?? this.lastEventId;
          this.tries = 0;
          this.become('live');
          if (!isWorkEvent(event)) return;
          if (event.kind === 'signed-out') signedOut = true;
          else this.onEvent(event);
        },
      });
    } catch (error) {
      signedOut ||= error instanceof SignedOut;
      if (error instanceof StreamRefused) {
        this.lastEventId = null;
        this.refusedWatch = [...this.watched.keys()].slice(-WATCHED_MAX).toSorted().join();
      }
    } finally {
      clearTimeout(silence);
      signal.removeEventListener('abort', giveUp);
    }
    return signedOut ? 'signed-out' : 'broken';
  }

  private signOut(): void {
    this.close();
    this.become('signed-out');
    this.onSignedOut();
  }

  private tryLater(): void {
    this.become(navigator.onLine ? 'reconnecting' : 'offline');
    const wait = Math.min(FIRST_WAIT_MS * 2 ** this.tries, LONGEST_WAIT_MS);
    this.tries += 1;
    // spread, or every tab of the organization knocks at the same moment after a restart
    this.timer = setTimeout(() => this.connect(), wait * (0.5 + Math.random() / 2));
  }

  private become(state: Connection): void {
    if (this.state === state) return;
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}

function isWorkEvent(value: unknown): value is WorkEvent {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
