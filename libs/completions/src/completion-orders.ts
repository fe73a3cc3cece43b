import { AuditTrail } from '@app/audit';
import { ClientsService } from '@app/auth';
import { KeyRing, notify, type Transaction } from '@app/database';
import { type Actor, type DomainError, newId } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { COMPLETIONS_AT_ONCE } from './completion-bounds.js';
import { type CompletionRequest, sealCall } from './completion-content.js';
import { Completion } from './completion.entities.js';
import { CompletionsNotGranted, ModelNotServed, TooManyCompletions } from './completions.errors.js';
import { CompletionsRepository } from './completions.repository.js';

export interface CompletionOrder extends CompletionRequest {
  readonly model: string;
}

/** Has calls wait for a worker. */
@Injectable()
export class CompletionOrders {
  constructor(
    private readonly completions: CompletionsRepository,
    private readonly clients: ClientsService,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    @Inject(COMPLETIONS_AT_ONCE) private readonly atOnce: number,
  ) {}

  /** The call, or why there is none: nothing was written then. */
  async place(
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
}
