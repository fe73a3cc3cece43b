import { AuditTrail } from '@app/audit';
import { UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { FactorRule } from './factor-rule.js';

/** What a tenant demands of the second factors of its people; it holds from their next request on. */
@Injectable()
export class FactorRuleService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly rule: FactorRule,
  ) {}

  async isRequired(actor: Actor): Promise<boolean> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.audit.record(tx, actor, { action: 'factor-rule.read', subject: tenantOf(actor) });
      return this.rule.isRequired(tx, actor.tenantId);
    });
  }

  async change(actor: Actor, required: boolean): Promise<void> {
    await this.unitOfWork.run(actor, async (tx) => {
      const before = await this.rule.change(tx, actor.tenantId, required);
      await this.audit.record(tx, actor, {
        action: 'factor-rule.changed',
        subject: tenantOf(actor),
        details: { before: inWords(before), after: inWords(required) },
      });
    });
  }
}

function tenantOf({ tenantId }: Actor): { readonly type: string; readonly id: string } {
  return { type: 'tenant', id: tenantId };
}

function inWords(required: boolean): string {
  return required ? 'required' : 'optional';
}
