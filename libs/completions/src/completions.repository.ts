import { AuditTrail } from '@app/audit';
import { notify, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In, MoreThan } from 'typeorm';
import { z } from 'zod';
import { Completion, CompletionEventRow, ServedModel } from './completion.entities.js';

const PAGE = 200;
/** A worker says so every 5 s. */
const SEEN_SECONDS = 20;

/** How a call ended, in numbers and codes. */
export interface CallEnd {
  readonly outcome: 'success' | 'failed';
  readonly reason?: string;
  readonly details: Readonly<Record<string, string | number>>;
}

@Injectable()
export class CompletionsRepository {
  constructor(private readonly audit: AuditTrail) {}

  async find(tx: Transaction, id: string): Promise<Completion | null> {
    return tx.findOneBy(Completion, { id });
  }

  /** How many are under way. Callers of one tenant take turns, so that none slips past the bound. */
  async countUnderWay(tx: Transaction, tenantId: string): Promise<number> {
    await tx.query(`select pg_advisory_xact_lock(hashtextextended('completion/' || $1, 0))`, [
      tenantId,
    ]);
    return tx.countBy(Completion, { state: In(['waiting', 'running']) });
  }

  /** True for the one that takes it. */
  async claim(tx: Transaction, id: string, leaseMs: number): Promise<boolean> {
    const { affected } = await tx.update(
      Completion,
      { id, state: 'waiting' },
      { state: 'running', leaseUntil: () => leaseFromNow(leaseMs) },
    );
    return affected === 1;
  }

  async renew(tx: Transaction, id: string, leaseMs: number): Promise<boolean> {
    const { affected } = await tx.update(
      Completion,
      { id, state: 'running' },
      { leaseUntil: () => leaseFromNow(leaseMs) },
    );
    return affected === 1;
  }

  /** Ends a call that is under way, with its audit entry; false when somebody else was quicker. */
  async end(tx: Transaction, actor: Actor, call: Completion, end: CallEnd): Promise<boolean> {
    const { affected } = await tx.update(
      Completion,
      { id: call.id, state: In(['waiting', 'running']) },
      { state: 'ended', endedAt: () => 'now()' },
    );
    if (affected !== 1) return false;
    await this.audit.record(tx, actor, {
      action: 'completion.ended',
      outcome: end.outcome,
      subject: { type: 'completion', id: call.id },
      related: [{ type: 'client', id: call.clientId }],
      ...(end.reason !== undefined && { reason: end.reason }),
      details: { model: call.model, ...end.details },
    });
    await notify(tx, 'completion', call.id);
    await notify(tx, 'completion_ended', call.id);
    return true;
  }

  /** The key goes with the row, and the events with both. */
  async remove(tx: Transaction, id: string): Promise<void> {
    await tx.delete(Completion, { id });
  }

  async eventsAfter(
    tx: Transaction,
    completionId: string,
    seq: number,
  ): Promise<readonly CompletionEventRow[]> {
    return tx.find(CompletionEventRow, {
      where: { completionId, seq: MoreThan(seq) },
      order: { seq: 'asc' },
      take: PAGE,
    });
  }

  /** Whether nobody can be expected to go on with it: not taken for so long, or its worker is gone. */
  async isAbandoned(tx: Transaction, id: string, waitSeconds: number): Promise<boolean> {
    const [found] = z.array(z.object({ abandoned: z.boolean() })).parse(
      await tx.query(
        `select (state = 'waiting' and created_at < now() - make_interval(secs => $2))
           or (state = 'running' and lease_until < now()) as abandoned
         from completion where id = $1`,
        [id, waitSeconds],
      ),
    );
    return found?.abandoned ?? true;
  }

  /** What workers that live compute with, one row for each model. */
  async servedModels(tx: Transaction): Promise<readonly ServedModel[]> {
    return tx
      .createQueryBuilder(ServedModel, 'served')
      .distinctOn(['served.model'])
      .where(`served.seenAt > now() - make_interval(secs => :seconds)`, { seconds: SEEN_SECONDS })
      .orderBy('served.model')
      .addOrderBy('served.since')
      .getMany();
  }
}

function leaseFromNow(leaseMs: number): string {
  return `now() + interval '${leaseMs} milliseconds'`;
}
