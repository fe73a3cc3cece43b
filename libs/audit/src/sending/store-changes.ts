import { AcrossTenants, UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import type { DataSource } from 'typeorm';
import type { AuditTrail } from '../audit-trail.js';
import { StoreRow } from './store-row.entity.js';

const ACTION = {
  ok: 'checkpoint.sent',
  failing: 'checkpoint.delayed',
  inconsistent: 'checkpoint.contradicted',
} as const;

/** Keeps how a store stands. A change of that is recorded. */
export class StoreChanges {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly acrossTenants: AcrossTenants,
    private readonly audit: AuditTrail,
  ) {}

  async keep(row: StoreRow, state: StoreRow['state'], values: Partial<StoreRow>): Promise<void> {
    const tenant = state === row.state ? null : await this.acrossTenants.defaultTenant();
    if (!tenant) {
      await this.dataSource.manager.update(StoreRow, { name: row.name }, values);
      return;
    }
    const actor = serviceActor('checkpoints', tenant.tenantId);
    await this.unitOfWork.run(actor, async (tx) => {
      await tx.update(StoreRow, { name: row.name }, values);
      await this.audit.record(tx, actor, {
        action: ACTION[state],
        outcome: state === 'ok' ? 'success' : 'failed',
        subject: { type: 'checkpoint-store', id: row.name },
        ...(values.reason && { reason: values.reason }),
        details: { size: Number(values.sentSize ?? row.sentSize) },
      });
    });
  }
}
