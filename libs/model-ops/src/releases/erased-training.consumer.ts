import { AuditTrail } from '@app/audit';
import {
  type DomainEventConsumer,
  DomainEvents,
  type DomainEventType,
  type Transaction,
} from '@app/database';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { ModelRelease } from './release.entities.js';
import { ReleasesRepository } from './releases.repository.js';
import { Retirement } from './retirement.js';

/** Learns that rows of a data set were erased after it was handed out, and ends adapters where the tenant says so. */
@Injectable()
export class ErasedTrainingConsumer implements DomainEventConsumer {
  readonly name = 'releases.erased-training';
  readonly types = ['dataset.rows-erased'] as const;

  constructor(
    private readonly releases: ReleasesRepository,
    private readonly retirement: Retirement,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
  ) {}

  async consume(
    {
      tenantId,
      subjectId: datasetId,
    }: { readonly type: DomainEventType; readonly tenantId: string; readonly subjectId: string },
    tx: Transaction,
  ): Promise<() => Promise<void>> {
    const actor = serviceActor('erasure', tenantId);
    await this.releases.lock(tx);
    await this.retirement.note(tx, tenantId, datasetId);
    const concerned = [...(await this.retirement.erasedSince(tx)).keys()];
    for (const id of concerned) {
      await this.audit.record(tx, actor, {
        action: 'model.training-erased',
        subject: { type: 'model-release', id },
        related: [{ type: 'dataset', id: datasetId }],
      });
    }
    // nobody has to be told of what is over already
    const inUse = await tx.findBy(ModelRelease, {
      id: In(concerned),
      state: In(['approved', 'proposed']),
    });
    const events: string[] = [];
    for (const { id } of inUse) {
      events.push(await this.events.emit(tx, tenantId, 'model.training-erased', id));
    }
    if (await this.retirement.isOn(tx, tenantId)) await this.retirement.retire(tx, actor);
    // what is not settled now, because the process ends, the reconciler finds
    return async () => {
      for (const event of events) await this.events.settle(tenantId, event);
    };
  }
}
