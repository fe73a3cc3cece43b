import { UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Delivery } from './delivery.entities.js';

/** Takes away what was acknowledged long ago: the trail has its entry. */
@Injectable()
export class DeliveryCleanup {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async drop(tenantId: string, id: string): Promise<void> {
    await this.unitOfWork.run(serviceActor('reconciler', tenantId), (tx) =>
      tx.delete(Delivery, { id, state: 'acknowledged' }),
    );
  }
}
