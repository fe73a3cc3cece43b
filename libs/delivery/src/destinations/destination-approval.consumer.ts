import { Readers } from '@app/auth';
import type { DomainEventConsumer, DomainEventType, Transaction } from '@app/database';
import { Notifier } from '@app/notifications';
import { Injectable } from '@nestjs/common';
import { Destination } from '../delivery.entities.js';

/** Notifies whoever may approve a destination that one waits for them. */
@Injectable()
export class DestinationApprovalConsumer implements DomainEventConsumer {
  readonly name = 'delivery.approval';
  readonly types = ['destination.requested'] as const;

  constructor(
    private readonly notifier: Notifier,
    private readonly readers: Readers,
  ) {}

  async consume(
    {
      tenantId,
      subjectId: destinationId,
    }: { readonly type: DomainEventType; readonly tenantId: string; readonly subjectId: string },
    tx: Transaction,
  ): Promise<undefined> {
    const isWaiting = await tx.existsBy(Destination, { id: destinationId, state: 'requested' });
    if (!isWaiting) return undefined; // it has gone on since
    const people = await this.readers.allWith(tx, tenantId, 'destination:manage');
    const request = { kind: 'requested', destinationId, reason: null } as const;
    await this.notifier.notifyUnlessUnread(tx, tenantId, people, request);
    return undefined;
  }
}
