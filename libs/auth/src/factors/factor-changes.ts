import { AuditTrail, Refusals } from '@app/audit';
import { type Transaction, UnitOfWork } from '@app/database';
import type { Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Person } from '../accounts/person.entities.js';
import { FactorRule } from './factor-rule.js';
import { LastFactorStays } from './factors.errors.js';
import { SecondFactors } from './second-factors.js';

/** Shown once; null where the person has some already. */
export interface NewCodes {
  readonly recoveryCodes: readonly string[] | null;
}

interface ChangedFactor {
  readonly factor: 'totp' | 'passkey';
  /** Its id, where it is a passkey. */
  readonly passkey?: string;
}

/** What each change of a person's second factors has in common: the rule of the tenant, the codes, the trail. */
@Injectable()
export class FactorChanges {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly factors: SecondFactors,
    private readonly rule: FactorRule,
  ) {}

  /** Inside the transaction in which the person was given what makes a factor, once it is shown. */
  async begun(tx: Transaction, actor: Actor, factor: 'totp' | 'passkey'): Promise<void> {
    const details = { factor };
    await this.audit.record(tx, actor, { action: 'factor.begun', subject: self(actor), details });
  }

  /** Inside the transaction in which a factor came to the person in this session. */
  async added(
    tx: Transaction,
    actor: Actor,
    { person, sessionId }: { readonly person: Person; readonly sessionId: string },
    details: ChangedFactor,
  ): Promise<NewCodes> {
    await this.rule.shown(tx, sessionId, details.factor);
    await this.audit.record(tx, actor, {
      action: 'factor.added',
      subject: self(actor),
      details: { ...details },
    });
    return { recoveryCodes: await this.factors.firstCodes(tx, person) };
  }

  /**
   * Whether it was there to be removed. Nothing of it happens where it would take the last factor from
   * who must have one. Throws `LastFactorStays`.
   */
  async remove(
    actor: Actor,
    details: ChangedFactor,
    remove: (tx: Transaction) => Promise<boolean>,
  ): Promise<boolean> {
    try {
      return await this.unitOfWork.run(actor, async (tx) => {
        if (!(await remove(tx))) return false;
        const left = await this.factors.afterRemoval(tx, actor.id);
        if (!left && (await this.rule.isRequired(tx, actor.tenantId))) throw new LastFactorStays();
        await this.audit.record(tx, actor, {
          action: 'factor.removed',
          subject: self(actor),
          details: { ...details },
        });
        return true;
      });
    } catch (error) {
      if (error instanceof LastFactorStays) return this.refuse(actor, error);
      throw error;
    }
  }

  async refuse(actor: Actor, error: DomainError): Promise<never> {
    await this.refusals.record(actor, { subject: self(actor), reason: error.code });
    throw error;
  }
}

function self({ id }: Actor): { readonly type: string; readonly id: string } {
  return { type: 'person', id };
}
