import type { Transaction } from '@app/database';
import { newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Email } from './email.entity.js';

// Who has not been reached within a day sees it in the app.
const NOTIFICATION_DEADLINE_MS = 24 * 60 * 60_000;
// The code itself is good no longer.
const CODE_DEADLINE_MS = 30 * 60_000;

type Claimed = Pick<Email, 'id' | 'attempts'>;

/** Mails wait here, written in the transaction of what they tell, until a worker has sent them. */
@Injectable()
export class EmailOutbox {
  async add(
    tx: Transaction,
    { tenantId, personId, notificationId }: Pick<Email, 'tenantId' | 'personId' | 'notificationId'>,
  ): Promise<void> {
    // a newer code takes the place of one that is still to be sent
    if (notificationId === null) {
      await tx.delete(Email, { personId, notificationId: IsNull() });
    }
    const now = new Date();
    const lasts = notificationId === null ? CODE_DEADLINE_MS : NOTIFICATION_DEADLINE_MS;
    await tx.insert(Email, {
      id: newId(),
      tenantId,
      personId,
      notificationId,
      createdAt: now,
      deadlineAt: new Date(now.getTime() + lasts),
      attempts: 0,
      nextAttemptAt: now,
      leaseUntil: null,
    });
  }

  /** Null when another worker has it, or it is gone. */
  async claim(tx: Transaction, id: string, leaseMs: number): Promise<Email | null> {
    const [, claimed]: [unknown, number] = await tx.query(
      `update email set attempts = attempts + 1, lease_until = now() + make_interval(secs => $2)
       where id = $1 and next_attempt_at <= now() and (lease_until is null or lease_until < now())`,
      [id, leaseMs / 1000],
    );
    return claimed === 1 ? tx.findOneByOrFail(Email, { id }) : null;
  }

  /** False when another worker has taken it over, or it is gone. */
  async renew(tx: Transaction, { id, attempts }: Claimed, leaseMs: number): Promise<boolean> {
    const [, renewed]: [unknown, number] = await tx.query(
      `update email set lease_until = now() + make_interval(secs => $3)
       where id = $1 and attempts = $2`,
      [id, attempts, leaseMs / 1000],
    );
    return renewed === 1;
  }

  async putOff(tx: Transaction, { id, attempts }: Claimed, waitMs: number): Promise<void> {
    await tx.query(
      `update email set lease_until = null, next_attempt_at = now() + make_interval(secs => $3)
       where id = $1 and attempts = $2`,
      [id, attempts, waitMs / 1000],
    );
  }

  /** Sent, or given up. False when another worker has taken it over, or it is gone. */
  async remove(tx: Transaction, { id, attempts }: Claimed): Promise<boolean> {
    const { affected } = await tx.delete(Email, { id, attempts });
    return affected === 1;
  }
}
