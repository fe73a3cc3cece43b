import type { Semaphore } from '@app/platform';
import type { GenerateRequest, GenerationEvent, PromptSession } from '../engines/engine.js';
import { SessionClosed } from '../engines/engine.errors.js';
import { unlessAborted } from './waiting.js';

/** What a reading has done for it by its engine. */
export interface SessionWork {
  /** `onLettingGo` gets a promise for the moment when the engine has let go of the call. */
  answer(
    request: GenerateRequest,
    signal: AbortSignal,
    onLettingGo: (done: Promise<void>) => void,
  ): AsyncGenerator<GenerationEvent>;
  /** Ends what still runs of the reading, and clears what was read. */
  release(): Promise<void>;
}

export interface PromptSessionLimits {
  /** A reading without a call for so long gives its place back. */
  readonly idleMs: number;
  /** After so long it goes behind those that wait, between two calls. */
  readonly turnMs: number;
}

/**
 * A reading that keeps one place of its engine from call to call. Where it has to give the place back,
 * its next call waits for another one and reads its prompt from the start: that costs time, never text.
 */
export class HeldSession implements PromptSession {
  private readonly closing = new AbortController();
  private held: { readonly permit: Disposable; readonly since: number } | null = null;
  private busy = false;
  private cancelled = false;
  private idle: NodeJS.Timeout | undefined;
  /** Resolves when the engine has let go of what was done last. */
  private done: Promise<void> = Promise.resolve();

  constructor(
    private readonly places: Semaphore,
    private readonly limits: PromptSessionLimits,
    private readonly work: SessionWork,
  ) {}

  async *generate(request: GenerateRequest, signal: AbortSignal): AsyncGenerator<GenerationEvent> {
    if (this.busy || this.closing.signal.aborted) throw new SessionClosed();
    this.busy = true;
    const until = AbortSignal.any([signal, this.closing.signal]);
    try {
      await unlessAborted(this.done, until);
      clearTimeout(this.idle);
      await this.takePlace(until);
      yield* this.work.answer(request, until, (done) => {
        this.done = done;
      });
    } finally {
      this.busy = false;
      this.cancelled = until.aborted;
      this.done = this.done.then(() => this.rest());
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.closing.abort(new SessionClosed());
    clearTimeout(this.idle);
    const cleared = Promise.all([this.giveBack(), this.done]);
    // Nobody gets the place before it is clear. Whoever cancelled a call is not kept waiting for that.
    if (!this.cancelled) await cleared;
  }

  private async takePlace(signal: AbortSignal): Promise<void> {
    if (this.held) return;
    const permit = await this.places.take(signal);
    this.held = { permit, since: performance.now() };
  }

  private async rest(): Promise<void> {
    if (!this.held) return;
    const heldMs = performance.now() - this.held.since;
    const othersAreDue = this.places.waiting > 0 && heldMs >= this.limits.turnMs;
    if (this.closing.signal.aborted || othersAreDue) return this.giveBack();
    this.idle = setTimeout(() => {
      if (!this.busy) this.done = this.done.then(() => this.giveBack());
    }, this.limits.idleMs);
    this.idle.unref();
  }

  private async giveBack(): Promise<void> {
    if (!this.held) return;
    using _permit = this.held.permit;
    this.held = null;
    await this.work.release();
  }
}
