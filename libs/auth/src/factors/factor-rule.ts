import { Tenant, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Session } from '../sessions/session.entities.js';
import type { SecondFactor } from './second-factors.js';

/** Whether a tenant demands a second factor of its people, and what follows for a session. */
@Injectable()
export class FactorRule {
  async isRequired(tx: Transaction, tenantId: string): Promise<boolean> {
    return (await tx.findOneByOrFail(Tenant, { id: tenantId })).secondFactorRequired;
  }

  /** Answers what it was before; a second change at once waits for the first. */
  async change(tx: Transaction, tenantId: string, required: boolean): Promise<boolean> {
    const { secondFactorRequired } = await tx.findOneOrFail(Tenant, {
      where: { id: tenantId },
      lock: { mode: 'pessimistic_write' },
    });
    await tx.update(Tenant, { id: tenantId }, { secondFactorRequired: required });
    return secondFactorRequired;
  }

  /** Whether this session may do nothing yet but add a factor. */
  async isLacking(tx: Transaction, tenantId: string, sessionId: string): Promise<boolean> {
    const { authenticatedBy, secondFactor } = await tx.findOneByOrFail(Session, { id: sessionId });
    if (secondFactor || (authenticatedBy !== 'password' && authenticatedBy !== 'link'))
      return false;
    return this.isRequired(tx, tenantId);
  }

  /** A factor that was added in a session was shown in it. */
  async shown(tx: Transaction, sessionId: string, secondFactor: SecondFactor): Promise<void> {
    await tx.update(Session, { id: sessionId, secondFactor: IsNull() }, { secondFactor });
  }
}
