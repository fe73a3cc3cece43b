import { AuditTrail } from '@app/audit';
import { changeSetting, readSetting, type TenantSetting, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

/** Whether signed summaries may become training rows. */
export const TRAINING_USE: TenantSetting<boolean> = {
  name: 'training-use',
  schema: z.boolean(),
  unset: false,
};

/** Whether a tenant allows that its signed summaries become training rows. It does not, unless it says so. */
@Injectable()
export class TrainingUseService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async isAllowed(actor: Actor): Promise<boolean> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.audit.record(tx, actor, { action: 'training-use.read', subject: tenantOf(actor) });
      return readSetting(tx, actor.tenantId, TRAINING_USE);
    });
  }

  /** Holds at once: what was approved before is neither made nor exported any more. */
  async change(actor: Actor, allowed: boolean): Promise<void> {
    const { tenantId } = actor;
    await this.unitOfWork.run(actor, async (tx) => {
      const before = await changeSetting(tx, tenantId, TRAINING_USE, allowed);
      await this.audit.record(tx, actor, {
        action: 'training-use.changed',
        subject: tenantOf(actor),
        details: { before: inWords(before), after: inWords(allowed) },
      });
    });
  }
}

function tenantOf({ tenantId }: Actor): { readonly type: string; readonly id: string } {
  return { type: 'tenant', id: tenantId };
}

function inWords(allowed: boolean): string {
  return allowed ? 'allowed' : 'not-allowed';
}
