import { AuditTrail } from '@app/audit';
import { changeSetting, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { ReleasesRepository } from './releases.repository.js';
import { RETIRES_ADAPTERS, Retirement } from './retirement.js';

/** Whether a tenant ends adapters of which training rows were erased. It does not, unless it says so. */
@Injectable()
export class RetirementRule {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly releases: ReleasesRepository,
    private readonly retirement: Retirement,
    private readonly audit: AuditTrail,
  ) {}

  async isOn(actor: Actor): Promise<boolean> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.audit.record(tx, actor, {
        action: 'retirement-rule.read',
        subject: { type: 'tenant', id: actor.tenantId },
      });
      return this.retirement.isOn(tx, actor.tenantId);
    });
  }

  /** Holds at once, for what was erased before, too. What is retired stays so when it is taken back. */
  async change(actor: Actor, on: boolean): Promise<void> {
    const { tenantId } = actor;
    await this.unitOfWork.run(actor, async (tx) => {
      await this.releases.lock(tx);
      const before = await changeSetting(tx, tenantId, RETIRES_ADAPTERS, on);
      await this.audit.record(tx, actor, {
        action: 'retirement-rule.changed',
        subject: { type: 'tenant', id: tenantId },
        details: { before: inWords(before), after: inWords(on) },
      });
      if (on) await this.retirement.retire(tx, actor);
    });
  }
}

function inWords(on: boolean): string {
  return on ? 'retire' : 'list';
}
