import { AuditTrail } from '@app/audit';
import type { DomainEventConsumer, DomainEventType, Transaction } from '@app/database';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
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
  ) {}

  async consume(
    {
      tenantId,
      subjectId: datasetId,
    }: { readonly type: DomainEventType; readonly tenantId: string; readonly subjectId: string },
    tx: Transaction,
  ): Promise<undefined> {
    const actor = serviceActor('erasure', tenantId);
    await this.releases.lock(tx);
    await this.retirement.note(tx, tenantId, datasetId);
    for (const id of (await this.retirement.erasedSince(tx)).keys()) {
      await this.audit.record(tx, actor, {
        action: 'model.training-erased',
        subject: { type: 'model-release', id },
        related: [{ type: 'dataset', id: datasetId }],
      });
    }
    if (await this.retirement.isOn(tx, tenantId)) await this.retirement.retire(tx, actor);
    return undefined;
  }
}
