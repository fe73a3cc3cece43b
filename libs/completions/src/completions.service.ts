import { KeyRing, Notices, UnitOfWork } from '@app/database';
import { type Actor, Signal } from '@app/platform';
import { type BeforeApplicationShutdown, Injectable } from '@nestjs/common';
import { CompletionAnswer } from './completion-answer.js';
import { type CompletionEvent, keyOf } from './completion-content.js';
import { Completion } from './completion.entities.js';
import { type CompletionOrder, CompletionOrders } from './completion-orders.js';
import { CompletionRefusals } from './completion-refusals.js';
import { CompletionFailed } from './completions.errors.js';
import { CompletionsRepository } from './completions.repository.js';

export interface CompletionCall {
  readonly id: string;
  readonly createdAt: Date;
  /** To be read to its end, or left: either way nothing of the call stays. */
  readonly events: AsyncIterable<CompletionEvent>;
}

/** Lets clients that may do so ask the model of the worker. */
@Injectable()
export class CompletionsService implements BeforeApplicationShutdown {
  private readonly closing = new AbortController();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly completions: CompletionsRepository,
    private readonly orders: CompletionOrders,
    private readonly keyRing: KeyRing,
    private readonly notices: Notices,
    private readonly refusals: CompletionRefusals,
  ) {}

  /**
   * Throws `CompletionsNotGranted`, `ModelNotServed`, `TooManyCompletions`. The events throw
   * `ContextLengthExceeded` and `CompletionFailed`; the call ends with `signal`.
   */
  async begin(actor: Actor, order: CompletionOrder, signal: AbortSignal): Promise<CompletionCall> {
    const placed = await this.unitOfWork.run(actor, (tx) => this.orders.place(tx, actor, order));
    if (!(placed instanceof Completion)) return this.refusals.refuse(actor, placed);
    const answer = new CompletionAnswer(this.unitOfWork, this.completions, actor, placed);
    const until = AbortSignal.any([signal, this.closing.signal]);
    return {
      id: placed.id,
      createdAt: placed.createdAt,
      events: this.events(actor, placed, answer, until),
    };
  }

  beforeApplicationShutdown(): void {
    this.closing.abort();
  }

  private async *events(
    actor: Actor,
    call: Completion,
    answer: CompletionAnswer,
    signal: AbortSignal,
  ): AsyncGenerator<CompletionEvent> {
    const changes = new Signal();
    const stopListening = this.notices.on('completion', call.id, changes.notify);
    signal.addEventListener('abort', changes.notify, { once: true });
    try {
      const key = await this.unitOfWork.run(actor, (tx) => keyOf(tx, this.keyRing, call));
      yield* answer.read(key, changes, signal);
      if (this.closing.signal.aborted && !answer.isOver) {
        throw new CompletionFailed('service-stopping');
      }
    } finally {
      signal.removeEventListener('abort', changes.notify);
      stopListening();
      await answer.forget();
    }
  }
}
