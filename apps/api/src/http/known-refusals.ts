import { AuditTrail } from '@app/audit';
import { UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** Refusals, before a service was reached, of callers that are known: one audit entry each. */
@Injectable()
export class KnownRefusals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async record(actor: Actor, reason: string): Promise<void> {
    await this.unitOfWork.run(actor, (tx) =>
      this.audit.record(tx, actor, {
        action: 'access.refused',
        outcome: 'refused',
        subject: { type: 'api', id: null },
        reason,
      }),
    );
  }
}
