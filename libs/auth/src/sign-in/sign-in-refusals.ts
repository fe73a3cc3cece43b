import { AuditTrail } from '@app/audit';
import { type Transaction, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { LOCK_AFTER } from './sign-in-attempts.js';
import { TenantSuspended } from '../tenants/tenants.errors.js';

/** Writes down who was not let in, where that is somebody who exists. */
@Injectable()
export class SignInRefusals {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  /** And that the name is locked, where it was the last free failure. */
  async record(
    actor: Actor,
    personId: string,
    { reason, failures }: { readonly reason: string; readonly failures: number },
  ): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      await this.inside(tx, actor, personId, reason);
      if (failures < LOCK_AFTER) return;
      await this.audit.record(tx, actor, {
        action: 'session.locked',
        subject: { type: 'person', id: personId },
        details: { failures },
      });
    });
  }

  /** What was rolled back because the organization is suspended is a refusal of its own. */
  async unlessSuspended<T>(
    actor: Actor,
    personId: string | null,
    work: () => Promise<T>,
  ): Promise<T> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof TenantSuspended) {
        await this.unitOfWork.run(actor, (tx) => this.inside(tx, actor, personId, error.code));
      }
      throw error;
    }
  }

  async inside(
    tx: Transaction,
    actor: Actor,
    personId: string | null,
    reason: string,
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action: 'session.refused',
      outcome: 'refused',
      subject: { type: 'person', id: personId },
      reason,
    });
  }
}
