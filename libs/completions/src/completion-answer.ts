import type { ObjectKey } from '@app/crypto';
import type { UnitOfWork } from '@app/database';
import type { Actor, Signal } from '@app/platform';
import { type CompletionEvent, openEvent } from './completion-content.js';
import type { Completion } from './completion.entities.js';
import { CompletionFailed, ContextLengthExceeded, ModelRecalled } from './completions.errors.js';
import type { CompletionsRepository } from './completions.repository.js';

// A notice may be lost.
const LOOK_AGAIN_MS = 1000;
/** So long a call waits for a worker to take it; then for its turn at the engine as long as it takes. */
const UNTAKEN_SECONDS = 30;

/** The client's side of one call: reads what the worker writes, and leaves nothing behind. */
export class CompletionAnswer {
  private promptTokens = 0;
  private ended = false;

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly completions: CompletionsRepository,
    private readonly actor: Actor,
    private readonly call: Completion,
  ) {}

  /** Whether its end has been read. */
  get isOver(): boolean {
    return this.ended;
  }

  /** Throws `ContextLengthExceeded` and `CompletionFailed`; just ends when `signal` aborts. */
  async *read(key: ObjectKey, bell: Signal, signal: AbortSignal): AsyncGenerator<CompletionEvent> {
    let seq = 0;
    while (!signal.aborted) {
      const { rows, abandoned } = await this.unitOfWork.run(this.actor, async (tx) => ({
        // asked first: what a worker wrote before it was given up is still there afterwards
        abandoned: await this.completions.isAbandoned(tx, this.call.id, UNTAKEN_SECONDS),
        rows: await this.completions.eventsAfter(tx, this.call.id, seq),
      }));
      for (const row of rows) {
        seq = row.seq;
        const event = openEvent(key, this.call, row.seq, row.sealed);
        if (event.kind === 'started') ({ promptTokens: this.promptTokens } = event);
        this.ended = event.kind !== 'started' && event.kind !== 'text';
        if (event.kind === 'too-long') {
          throw new ContextLengthExceeded(event.promptTokens, event.maxTokens, event.contextTokens);
        }
        if (event.kind === 'failed') throw failureOf(event.code);
        yield event;
        if (this.ended) return;
      }
      if (rows.length > 0) continue;
      if (abandoned) {
        await this.end('worker-lost');
        throw new CompletionFailed('worker-lost');
      }
      await bell.wait(LOOK_AGAIN_MS);
    }
  }

  /** A call that has not ended is ended: nobody reads on. */
  async forget(): Promise<void> {
    if (!this.ended) await this.end('client-gone');
    await this.unitOfWork.run(this.actor, (tx) => this.completions.remove(tx, this.call.id));
  }

  private async end(reason: string): Promise<void> {
    this.ended = true;
    await this.unitOfWork.run(this.actor, (tx) =>
      this.completions.end(tx, this.actor, this.call, {
        outcome: 'failed',
        reason,
        details: { promptTokens: this.promptTokens },
      }),
    );
  }
}

function failureOf(code: string): CompletionFailed | ModelRecalled {
  return code === 'model-recalled' ? new ModelRecalled() : new CompletionFailed(code);
}
