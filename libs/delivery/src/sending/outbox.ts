import type { Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Delivery, type DeliveryState, Destination } from '../delivery.entities.js';

/** A destination in the hands of one worker, until somebody else claims it. */
export interface DestinationClaim {
  readonly id: string;
  readonly fence: string;
}

/** What an attempt changes; times are said by the clock of the database. */
export interface AttemptEnd {
  readonly state: Exclude<DeliveryState, 'sent'>;
  readonly status: number | null;
  readonly answer: string | null;
  readonly reason: string | null;
  readonly waitMs: number;
}

const Fences = z.tuple([z.array(z.object({ fence: z.string() })), z.int()]);
const Next = z.tuple([z.object({ id: z.uuid().nullable() })]);

/** The rows of what waits, and of who may send it. */
@Injectable()
export class Outbox {
  /** Null where another worker has it. */
  async claim(tx: Transaction, id: string, leaseMs: number): Promise<DestinationClaim | null> {
    const [[claimed]] = Fences.parse(
      await tx.query(
        `update destination set fence = fence + 1, lease_until = now() + make_interval(secs => $2)
         where id = $1 and (lease_until is null or lease_until < now()) returning fence`,
        [id, leaseMs / 1000],
      ),
    );
    return claimed ? { id, fence: claimed.fence } : null;
  }

  /** False when another worker has taken it over, or it was removed. */
  async renew(tx: Transaction, { id, fence }: DestinationClaim, leaseMs: number): Promise<boolean> {
    const [, renewed]: [unknown, number] = await tx.query(
      `update destination set lease_until = now() + make_interval(secs => $3)
       where id = $1 and fence = $2 and lease_until is not null`,
      [id, fence, leaseMs / 1000],
    );
    return renewed === 1;
  }

  async release(tx: Transaction, { id, fence }: DestinationClaim): Promise<void> {
    await tx.update(Destination, { id, fence }, { leaseUntil: null });
  }

  /** Keeps others from claiming it until `tx` ends; null when another worker has it already. */
  async held(tx: Transaction, { id, fence }: DestinationClaim): Promise<Destination | null> {
    const rows: readonly unknown[] = await tx.query(
      `select from destination where id = $1 and fence = $2 and lease_until > now()
       for no key update`,
      [id, fence],
    );
    return rows.length === 1 ? tx.findOneByOrFail(Destination, { id }) : null;
  }

  /** What is sent next, from now on under way; null where nothing is due. */
  async takeNext(tx: Transaction, { id }: DestinationClaim): Promise<Delivery | null> {
    const [next] = Next.parse(await tx.query('select next_delivery($1) as id', [id]));
    if (next.id === null) return null;
    const [, taken]: [unknown, number] = await tx.query(
      `update delivery set state = 'sent', attempts = attempts + 1, sent_at = now()
       where id = $1 and state in ('pending', 'sent')`,
      [next.id],
    );
    return taken === 1 ? tx.findOneByOrFail(Delivery, { id: next.id }) : null;
  }

  /** False where it was sent anew or taken away meanwhile. */
  async endAttempt(
    tx: Transaction,
    { id, attempts }: Pick<Delivery, 'id' | 'attempts'>,
    { state, status, answer, reason, waitMs }: AttemptEnd,
  ): Promise<boolean> {
    const [, ended]: [unknown, number] = await tx.query(
      `update delivery set state = $3, status = $4, reason = $5,
         ended_at = case when $3 = 'pending' then null else now() end,
         next_attempt_at = now() + make_interval(secs => $6), answer = $7
       where id = $1 and attempts = $2 and state = 'sent'`,
      [id, attempts, state, status, reason, waitMs / 1000, answer],
    );
    return ended === 1;
  }

  /** Nothing goes there for so long, and how often in a row that was so. */
  async putOff(
    tx: Transaction,
    { id }: DestinationClaim,
    failures: number,
    waitMs: number,
  ): Promise<void> {
    await tx.query(
      `update destination set failures = $2, next_attempt_at = now() + make_interval(secs => $3)
       where id = $1`,
      [id, failures, waitMs / 1000],
    );
  }

  async turnOff(tx: Transaction, { id }: DestinationClaim, stateReason: string): Promise<void> {
    await tx.update(
      Destination,
      { id },
      { state: 'off', stateReason, failures: 0, changedAt: new Date() },
    );
  }
}
