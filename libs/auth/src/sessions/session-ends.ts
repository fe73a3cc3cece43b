import { AuditTrail } from '@app/audit';
import { notify, type Transaction } from '@app/database';
import { type Actor, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { SessionEnd } from './session.entities.js';

const SWEEP_AT_MOST = 100;

const Ended = z.tuple([
  z.array(z.object({ id: z.uuid(), person_id: z.uuid(), end_reason: z.string() })),
  z.number(),
]);

/** How sessions end, each inside the transaction of the act that causes it; whoever listens is told. */
@Injectable()
export class SessionEnds {
  constructor(private readonly audit: AuditTrail) {}

  /** Whether it was one of the actor's own that had not ended yet. */
  async endOne(tx: Transaction, actor: Actor, id: string, reason: SessionEnd): Promise<boolean> {
    const ended = await this.end(tx, actor, {
      where: 'id = $2 and person_id = $3 and ended_at is null',
      reason: '$1',
      values: [reason, id, actor.id],
    });
    return ended === 1;
  }

  /** The one that a browser was in when somebody signed in there, whosever it was. */
  async endReplaced(tx: Transaction, actor: Actor, id: string): Promise<void> {
    await this.end(tx, actor, {
      where: 'id = $2 and ended_at is null',
      reason: '$1',
      values: ['replaced' satisfies SessionEnd, id],
    });
  }

  /** All of a person's but one, where one is named; how many there were. */
  async endAll(
    tx: Transaction,
    actor: Actor,
    whose: { readonly personId: string; readonly except?: string; readonly reason: SessionEnd },
  ): Promise<number> {
    // a sign-in of which half is there must not become a session after all
    await tx.query('delete from sign_in_step where person_id = $1', [whose.personId]);
    return this.end(tx, actor, {
      where: 'person_id = $2 and id is distinct from $3::uuid and ended_at is null',
      reason: '$1',
      values: [whose.reason, whose.personId, whose.except ?? null],
    });
  }

  /** Of everybody in the tenant; how many there were. */
  async endEverybodys(tx: Transaction, actor: Actor): Promise<number> {
    await tx.query('delete from sign_in_step where tenant_id = $1', [actor.tenantId]);
    return this.end(tx, actor, {
      where: 'tenant_id = $2 and ended_at is null',
      reason: '$1',
      values: ['revoked' satisfies SessionEnd, actor.tenantId],
    });
  }

  /** Writes down what time has ended, a hundred at a time, and forgets what ended a month ago. */
  async sweep(tx: Transaction, tenantId: string): Promise<void> {
    await this.end(tx, serviceActor('api', tenantId), {
      where: `id in (select id from session
        where tenant_id = $1 and ended_at is null and (idle_until <= now() or expires_at <= now())
        limit ${SWEEP_AT_MOST} for update skip locked)`,
      reason: `case when expires_at <= now() then 'expired' else 'idle' end`,
      values: [tenantId],
    });
    await tx.query(
      `delete from session where tenant_id = $1 and ended_at < now() - interval '30 days'`,
      [tenantId],
    );
  }

  private async end(
    tx: Transaction,
    actor: Actor,
    which: { readonly where: string; readonly reason: string; readonly values: unknown[] },
  ): Promise<number> {
    const [ended] = Ended.parse(
      await tx.query(
        `update session set ended_at = now(), end_reason = ${which.reason}
         where ${which.where} returning id, person_id, end_reason`,
        which.values,
      ),
    );
    for (const { id, person_id: personId, end_reason: reason } of ended) {
      await notify(tx, 'session', id);
      await this.audit.record(tx, actor, {
        action: reason === 'revoked' ? 'session.revoked' : 'session.ended',
        subject: { type: 'session', id },
        related: [{ type: 'person', id: personId }],
        reason,
      });
    }
    return ended.length;
  }
}
