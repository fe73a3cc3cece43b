import type { Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { In, LessThan } from 'typeorm';
import { z } from 'zod';
import type { LoginIndex } from '../accounts/login-names.js';
import { SignInFailure } from '../sessions/session.entities.js';

/** From the fifth wrong password in a row on: a minute, five, fifteen, then an hour each time. */
export const LOCK_AFTER = 5;
const WAITS_SECONDS = [60, 300, 900, 3600];
/** NIST SP 800-63B-4, section 3.2.2: no more than a hundred in a row. From there only the operator helps. */
const FAILURES_AT_MOST = 100;
const FOR_GOOD_SECONDS = 10 * 365 * 24 * 3600;
const FORGOTTEN_AFTER_MS = 30 * 24 * 3600 * 1000;

export type Attempt =
  | { readonly locked: false; readonly failures: number }
  | { readonly locked: true; readonly retryAfterSeconds: number };

/** Counts wrong passwords by the name that was typed, whether or not anybody has it. */
@Injectable()
export class SignInAttempts {
  /**
   * Counts an attempt as failed before its password is looked at, and with the last one that is
   * free locks the name: a hundred at once get no more tries than a hundred one after the other.
   */
  async begin(
    tx: Transaction,
    tenantId: string,
    { indexVersion, loginIndex }: LoginIndex,
  ): Promise<Attempt> {
    const [counted] = z.array(z.object({ failures: z.int() })).parse(
      await tx.query(
        `insert into sign_in_failure as known
           (tenant_id, index_version, login_index, failures, attempted_at)
         values ($1, $2, $3, 1, now())
         on conflict (tenant_id, index_version, login_index) do update
         set failures = known.failures + 1, attempted_at = now(),
           locked_until = now() + make_interval(secs => case
             when known.failures + 1 >= $6 then $7
             when known.failures + 1 >= $4
               then ($5::integer[])[least(known.failures + 2 - $4, cardinality($5::integer[]))]
             end)
         where known.locked_until is null or known.locked_until <= now()
         returning failures`,
        [
          tenantId,
          indexVersion,
          loginIndex,
          LOCK_AFTER,
          WAITS_SECONDS,
          FAILURES_AT_MOST,
          FOR_GOOD_SECONDS,
        ],
      ),
    );
    if (counted) return { locked: false, failures: counted.failures };
    const where = { tenantId, indexVersion, loginIndex };
    const { lockedUntil } = await tx.findOneByOrFail(SignInFailure, where);
    return { locked: true, retryAfterSeconds: secondsUntil(lockedUntil) };
  }

  /** This attempt was no failure; those before it stay counted. */
  async takeBack(
    tx: Transaction,
    tenantId: string,
    { indexVersion, loginIndex }: LoginIndex,
  ): Promise<void> {
    await tx.query(
      `update sign_in_failure set failures = failures - 1, locked_until = null
       where tenant_id = $1 and index_version = $2 and login_index = $3`,
      [tenantId, indexVersion, loginIndex],
    );
  }

  /** The password was right, or somebody who may has lifted the lock. */
  async forget(
    tx: Transaction,
    tenantId: string,
    { indexVersion, loginIndex }: LoginIndex,
  ): Promise<void> {
    await tx.delete(SignInFailure, { tenantId, indexVersion, loginIndex });
  }

  /** Until when each of these names is locked, by its index in hex. */
  async locks(
    tx: Transaction,
    tenantId: string,
    indexes: readonly LoginIndex[],
  ): Promise<ReadonlyMap<string, Date>> {
    const found = await tx.findBy(SignInFailure, {
      tenantId,
      loginIndex: In(indexes.map(({ loginIndex }) => loginIndex)),
    });
    return new Map(
      found.flatMap(({ loginIndex, lockedUntil }) =>
        lockedUntil && lockedUntil > new Date() ? [[loginIndex.toString('hex'), lockedUntil]] : [],
      ),
    );
  }

  /** Names that nobody has typed for a month; a lock that only the operator lifts goes on. */
  async sweep(tx: Transaction, tenantId: string): Promise<void> {
    const attemptedAt = LessThan(new Date(Date.now() - FORGOTTEN_AFTER_MS));
    const failures = LessThan(FAILURES_AT_MOST);
    await tx.delete(SignInFailure, { tenantId, attemptedAt, failures });
  }
}

function secondsUntil(moment: Date | null): number {
  return moment ? Math.max(1, Math.ceil((moment.getTime() - Date.now()) / 1000)) : 1;
}
