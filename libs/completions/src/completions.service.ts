import { AuditTrail, Refusals } from '@app/audit';
import { ClientsService } from '@app/auth';
import { KeyRing, notify, Notices, type Transaction, UnitOfWork } from '@app/database';
import { type Actor, Signal, type DomainError, newId } from '@app/platform';
import { type BeforeApplicationShutdown, Inject, Injectable } from '@nestjs/common';
import {
  type CompletionEvent,
  type CompletionRequest,
  keyOf,
  sealCall,
} from './completion-content.js';
import { Completion, type ServedModel } from './completion.entities.js';
import { CompletionAnswer } from './completion-answer.js';
import {
  CompletionFailed,
  CompletionsNotGranted,
  ModelNotServed,
  TooManyCompletions,
} from './completions.errors.js';
import { CompletionsRepository } from './completions.repository.js';

/** How many calls of a tenant are under way at once. */
export const COMPLETIONS_AT_ONCE = Symbol('CompletionsAtOnce');

export interface CompletionOrder extends CompletionRequest {
  readonly model: string;
}

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
    private readonly clients: ClientsService,
    private readonly keyRing: KeyRing,
    private readonly notices: Notices,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    @Inject(COMPLETIONS_AT_ONCE) private readonly atOnce: number,
  ) {}

  /**
   * Throws `CompletionsNotGranted`, `ModelNotServed`, `TooManyCompletions`. The events throw
   * `ContextLengthExceeded` and `CompletionFailed`; the call ends with `signal`.
   */
  async begin(actor: Actor, order: CompletionOrder, signal: AbortSignal): Promise<CompletionCall> {
    const placed = await this.unitOfWork.run(actor, (tx) => this.place(tx, actor, order));
    if (!(placed instanceof Completion)) return this.refuse(actor, placed);
    const answer = new CompletionAnswer(this.unitOfWork, this.completions, actor, placed);
    const until = AbortSignal.any([signal, this.closing.signal]);
    return {
      id: placed.id,
      createdAt: placed.createdAt,
      events: this.events(actor, placed, answer, until),
    };
  }

  /** What there is to ask. Throws `CompletionsNotGranted`. */
  async models(actor: Actor): Promise<readonly ServedModel[]> {
    const models = await this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.clients.mayComplete(tx, actor))) return null;
      const served = await this.completions.servedModels(tx);
      await this.audit.record(tx, actor, {
        action: 'model.listed',
        subject: { type: 'model', id: null },
        details: { count: served.length },
      });
      return served;
    });
    return models ?? this.refuse(actor, new CompletionsNotGranted());
  }

  beforeApplicationShutdown(): void {
    this.closing.abort();
  }

  private async place(
    tx: Transaction,
    actor: Actor,
    { model, ...request }: CompletionOrder,
  ): Promise<Completion | DomainError> {
    if (!(await this.clients.mayComplete(tx, actor))) return new CompletionsNotGranted();
    const served = await this.completions.servedModels(tx);
    if (!served.some((one) => one.model === model)) return new ModelNotServed();
    const { tenantId } = actor;
    if ((await this.completions.countUnderWay(tx, tenantId)) >= this.atOnce) {
      return new TooManyCompletions(this.atOnce);
    }
    const id = newId();
    const { keyVersion, keyWrapped, requestSealed } = await sealCall(
      tx,
      this.keyRing,
      { tenantId, id },
      request,
    );
    await tx.insert(Completion, {
      id,
      tenantId,
      clientId: actor.id,
      model,
      state: 'waiting',
      leaseUntil: null,
      keyVersion,
      keyWrapped,
      requestSealed,
      createdAt: new Date(),
      endedAt: null,
    });
    await this.audit.record(tx, actor, {
      action: 'completion.requested',
      subject: { type: 'completion', id },
      details: { model },
    });
    await notify(tx, 'completion_waiting', model);
    return tx.findOneByOrFail(Completion, { id });
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

  private async refuse(actor: Actor, error: DomainError): Promise<never> {
    await this.refusals.record(actor, {
      action: 'completion.refused',
      subject: { type: 'completion', id: null },
      reason: error.code,
    });
    throw error;
  }
}
