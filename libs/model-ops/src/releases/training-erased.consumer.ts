import { Readers } from '@app/auth';
import type { DomainEventConsumer, DomainEventType, Transaction } from '@app/database';
import { Notifier } from '@app/notifications';
import { Injectable } from '@nestjs/common';
import { ModelRelease } from './release.entities.js';

/** Notifies whoever looks after models that rows which a release was trained on were erased. */
@Injectable()
export class TrainingErasedConsumer implements DomainEventConsumer {
  readonly name = 'releases.training-erased';
  readonly types = ['model.training-erased'] as const;

  constructor(
    private readonly notifier: Notifier,
    private readonly readers: Readers,
  ) {}

  async consume(
    {
      tenantId,
      subjectId: releaseId,
    }: { readonly type: DomainEventType; readonly tenantId: string; readonly subjectId: string },
    tx: Transaction,
  ): Promise<undefined> {
    const release = await tx.findOneBy(ModelRelease, { id: releaseId });
    if (!release) return undefined;
    const people = await this.readers.allWith(tx, tenantId, 'model:manage');
    const reason = release.state === 'retired' ? 'retired' : null;
    const erased = { kind: 'training-erased', releaseId, reason } as const;
    await this.notifier.notifyUnlessUnread(tx, tenantId, people, erased);
    return undefined;
  }
}
