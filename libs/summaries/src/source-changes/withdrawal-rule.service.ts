import { AuditTrail } from '@app/audit';
import { changeSetting, readSetting, type TenantSetting, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

/** What a rule may withdraw by itself; everything else a person weighs. */
export const WITHDRAWING_STATUSES = ['cancelled', 'wrong-patient'] as const;
export type WithdrawingStatus = (typeof WITHDRAWING_STATUSES)[number];

/** Which statuses of a source withdraw what was signed of it. */
export const WITHDRAWS_ON: TenantSetting<readonly string[]> = {
  name: 'withdraws-on',
  schema: z.array(z.string()),
  unset: [],
};

/** Which statuses of a source withdraw what was signed of it, without a person. None, unless a tenant says so. */
@Injectable()
export class WithdrawalRule {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async get(actor: Actor): Promise<readonly WithdrawingStatus[]> {
    const { tenantId } = actor;
    return this.unitOfWork.run(actor, async (tx) => {
      const withdrawsOn = await readSetting(tx, tenantId, WITHDRAWS_ON);
      const subject = { type: 'tenant', id: tenantId };
      await this.audit.record(tx, actor, { action: 'withdrawal-rule.read', subject });
      return WITHDRAWING_STATUSES.filter((status) => withdrawsOn.includes(status));
    });
  }

  /** For changes from now on: what has changed before waits for a person. */
  async change(actor: Actor, statuses: readonly WithdrawingStatus[]): Promise<void> {
    const { tenantId } = actor;
    await this.unitOfWork.run(actor, async (tx) => {
      const withdrawsOn = WITHDRAWING_STATUSES.filter((status) => statuses.includes(status));
      const before = await changeSetting(tx, tenantId, WITHDRAWS_ON, withdrawsOn);
      await this.audit.record(tx, actor, {
        action: 'withdrawal-rule.changed',
        subject: { type: 'tenant', id: tenantId },
        details: { before: inWords(before), after: inWords(withdrawsOn) },
      });
    });
  }
}

function inWords(statuses: readonly string[]): string {
  return statuses.join(' ') || 'none';
}
