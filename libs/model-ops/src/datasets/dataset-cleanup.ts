import { AuditTrail } from '@app/audit';
import { UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Dataset } from './dataset.entities.js';
import { DatasetAccess } from './dataset-access.js';
import { DatasetRemoval } from './dataset-removal.js';

/** Ends data sets, and requests for one, whose time is over. */
@Injectable()
export class DatasetCleanup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly access: DatasetAccess,
    private readonly removal: DatasetRemoval,
    private readonly audit: AuditTrail,
  ) {}

  /** Its rows are gone with the return. Changes nothing where it is over already. */
  async expire(tenantId: string, id: string): Promise<void> {
    const actor = serviceActor('retention', tenantId);
    await this.unitOfWork.run(actor, async (tx) => {
      const dataset = await this.access.hold(tx, id);
      if (!isDue(dataset)) return;
      await this.removal.end(tx, dataset, { state: 'expired' });
      await this.audit.record(tx, actor, {
        action: 'dataset.expired',
        subject: { type: 'dataset', id },
        details: { was: dataset.state, rows: dataset.rowCount },
      });
    });
  }
}

function isDue({ state, expiresAt }: Dataset): boolean {
  const isLiving = state === 'requested' || state === 'approved' || state === 'ready';
  return isLiving && expiresAt.getTime() <= Date.now();
}
