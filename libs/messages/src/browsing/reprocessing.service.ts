import { AuditTrail, Refusals } from '@app/audit';
import { DomainEvents, type Transaction, UnitOfWork } from '@app/database';
import { readMessage } from '@app/hl7';
import { type Actor, DomainError } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { ConnectionWatch } from '../connections/connection-watch.js';
import { Message } from '../message.entities.js';
import { MessagePlaces } from '../message-places.js';
import { StoredMessages } from '../stored-messages.js';
import { type Verdict, verdictOn } from '../verdict.js';
import {
  ConnectionNotRegistered,
  MessageNotFound,
  MessageNotProcessable,
} from './messages.errors.js';

const JUDGED_AGAIN: ReadonlySet<Message['state']> = new Set(['filtered', 'held', 'stored']);

/**
 * Has a message go its way once more: what failed is tried again, what was left out is judged by the
 * rules of today, what was taken gets a new summary. Never a second document, and no draft of it is sent.
 */
@Injectable()
export class Reprocessing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly places: MessagePlaces,
    private readonly stored: StoredMessages,
    private readonly connections: ConnectionWatch,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
  ) {}

  /** Throws `MessageNotFound`, `MessageNotProcessable`, `ConnectionNotRegistered`, `ObjectErased`. */
  async process(actor: Actor, id: string): Promise<void> {
    const event = await this.recorded(actor, id, async (tx) => {
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
    });
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
    const { rule, parts } = await this.judgedAgain(tx, message);
    await this.places.upTo(tx, message, parts?.parts.length ?? 0);
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

  private async judgedAgain(
    tx: Transaction,
    message: Message,
  ): Promise<Extract<Verdict, { kind: 'accepted' }>> {
    const registered = await this.connections.registered(tx, message.tenantId, message.connection);
    if (!registered) throw new ConnectionNotRegistered();
    const bytes = await this.stored.bytes(tx, message);
    const { connection, self } = registered;
    // read as it was read when it came; only the rules are those of today
    const verdict = verdictOn(
      readMessage(bytes, message.reading.charset),
      { ...connection, charset: message.reading.charset, patient: message.reading.patient },
      self,
    );
    if (verdict.kind === 'accepted' && verdict.state === 'received') return verdict;
    throw new MessageNotProcessable(verdict.reason ?? 'no-rule');
  }

  private async recorded(
    actor: Actor,
    id: string,
    work: (tx: Transaction) => Promise<string>,
  ): Promise<string> {
    try {
      return await this.unitOfWork.run(actor, work);
    } catch (error) {
      if (error instanceof DomainError) {
        await this.refusals.record(actor, {
          subject: { type: 'message', id },
          reason: error.code,
        });
      }
      throw error;
    }
  }
}
