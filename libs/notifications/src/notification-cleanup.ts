import { UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Notification } from './notification.entities.js';

@Injectable()
export class NotificationCleanup {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** For one that is older than anybody looks back. */
  async drop(tenantId: string, id: string): Promise<void> {
    await this.unitOfWork.run(serviceActor('reconciler', tenantId), (tx) =>
      tx.delete(Notification, { id }),
    );
  }
}
