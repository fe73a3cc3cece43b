import { changeSetting, readSetting, type TenantSetting, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { z } from 'zod';
import { Session } from '../sessions/session.entities.js';
import type { SecondFactor } from './second-factors.js';

/**
 * Whether people who signed in with a password or a link alone may do nothing but add a factor. `across_session_by_token()`
 * knows the name.
 */
const SECOND_FACTOR_REQUIRED: TenantSetting<boolean> = {
  name: 'second-factor-required',
  schema: z.boolean(),
  unset: false,
};

/** Whether a tenant demands a second factor of its people, and what follows for a session. */
@Injectable()
export class FactorRule {
  async isRequired(tx: Transaction, tenantId: string): Promise<boolean> {
    return readSetting(tx, tenantId, SECOND_FACTOR_REQUIRED);
  }

  /** Answers what it was before; a second change at once waits for the first. */
  async change(tx: Transaction, tenantId: string, required: boolean): Promise<boolean> {
    return changeSetting(tx, tenantId, SECOND_FACTOR_REQUIRED, required);
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
