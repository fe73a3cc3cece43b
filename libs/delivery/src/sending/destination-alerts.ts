import { Readers } from '@app/auth';
import type { Transaction } from '@app/database';
import { Notifier } from '@app/notifications';
import { Injectable } from '@nestjs/common';
import type { Destination } from '../delivery.entities.js';

/** Notifies those who look after destinations. */
@Injectable()
export class DestinationAlerts {
  constructor(
    private readonly notifier: Notifier,
    private readonly readers: Readers,
  ) {}

  /** A delivery was given up. */
  async deadLettered(
    tx: Transaction,
    { id: destinationId, tenantId, alerts }: Destination,
    reason: string | null,
  ): Promise<void> {
    if (!alerts) return;
    const people = await this.readers.allWith(tx, tenantId, 'destination:manage');
    if (people.length === 0) return;
    await this.notifier.notify(tx, tenantId, people, {
      kind: 'dead-lettered',
      destinationId,
      reason,
    });
  }
}
