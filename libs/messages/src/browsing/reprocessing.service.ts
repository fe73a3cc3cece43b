import { AuditTrail, Refusals } from '@app/audit';
import { DomainEvents, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { Message } from '../message.entities.js';
import { MessageNotFound, MessageNotProcessable } from './messages.errors.js';
import { RenewedJudgement } from './renewed-judgement.js';

const JUDGED_AGAIN: ReadonlySet<Message['state']> = new Set(['filtered', 'held', 'stored']);

/**
 * Has a message go its way once more: what failed is tried again, what was left out is judged by the
 * rules of today, what was taken gets a new summary. Never a second document, and no draft of it is sent.
 */
@Injectable()
export class Reprocessing {
  constructor(
    private readonly judgement: RenewedJudgement,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
  ) {}

  /** Throws `MessageNotFound`, `MessageNotProcessable`, `ConnectionNotRegistered`, `ObjectErased`. */
  async process(actor: Actor, id: string): Promise<void> {
    const event = await this.refusals.recording(
      actor,
      { subject: { type: 'message', id } },
      async (tx) => {
        // one after the other: of two who ask at once the second finds what the first has made of it
        const message = await tx.findOne(Message, {
          where: { id },
          lock: { mode: 'for_no_key_update' },
        });
        if (!message) throw new MessageNotFound();
        const type = await this.again(tx, message);
        await this.audit.record(tx, actor, {
          action: 'message.reprocessed',
          subject: { type: 'message', id },
          related: message.summaryId === null ? [] : [{ type: 'summary', id: message.summaryId }],
          details: { connection: message.connection, before: message.state },
        });
        return this.events.emit(tx, message.tenantId, type, id);
      },
    );
    await this.queue.announce(actor.tenantId, [event]);
  }

  private async again(
    tx: Transaction,
    message: Message,
  ): Promise<'message.received' | 'message.taken'> {
    const { id, state } = message;
    const now = { reprocessedAt: new Date(), changedAt: new Date(), tries: 0, tryAfter: null };
    if (state === 'taken') {
      await tx.update(Message, { id }, { ...now, summaryId: null, reason: null });
      return 'message.taken';
    }
    if (state === 'failed') {
      await tx.update(Message, { id }, { ...now, state: 'received', reason: null });
      return 'message.received';
    }
    if (!JUDGED_AGAIN.has(state)) throw new MessageNotProcessable(state);
    const { rule } = await this.judgement.of(tx, message);
    await tx.update(
      Message,
      { id },
      {
        ...now,
        state: 'received',
        reason: null,
        rule: rule?.name ?? null,
        profileId: rule?.profile ?? null,
      },
    );
    return 'message.received';
  }
}
