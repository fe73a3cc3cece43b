import { AuditTrail } from '@app/audit';
import { DomainEvents, isTemporaryFault, type Transaction, UnitOfWork } from '@app/database';
import { type Actor, DomainError, serviceActor } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable, Logger } from '@nestjs/common';
import { actorOf } from './connection-actor.js';
import { ConnectionWatch } from './connections/connection-watch.js';
import type { Message } from './message.entities.js';
import { MessagesRepository } from './messages.repository.js';

const SECOND_MS = 1000;
const MINUTE_MS = 60 * SECOND_MS;
/** Between one try and the next. After the fifth, more than an hour after the first, a person has to look. */
const WAITS_MS = [10 * SECOND_MS, MINUTE_MS, 10 * MINUTE_MS, 60 * MINUTE_MS];

/** What becomes of messages that cannot be made what they should. */
@Injectable()
export class MessageFailures {
  private readonly logger = new Logger(MessageFailures.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: MessagesRepository,
    private readonly connections: ConnectionWatch,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
  ) {}

  /** For good, until a person has it processed again. Ids of events, to be announced once `tx` has committed. */
  async fail(
    tx: Transaction,
    actor: Actor,
    { id, tenantId, connection }: Message,
    reason: string,
  ): Promise<readonly string[]> {
    await this.messages.fail(tx, id, reason);
    await this.audit.record(tx, actor, {
      action: 'message.failed',
      outcome: 'refused',
      subject: { type: 'message', id },
      reason,
    });
    return this.connections.messageFailed(tx, tenantId, connection);
  }

  /**
   * After something that nobody foresaw: tried again later, and given up after the fifth time. Throws the error
   * again where it is one of the database or of who keeps the keys, and says nothing of the message: that is
   * waited out.
   */
  async unforeseen(tx: Transaction, message: Message, error: unknown): Promise<readonly string[]> {
    if (isOfElsewhere(error)) throw error;
    const tries = message.tries + 1;
    this.logger.warn('message not made what it should', {
      messageId: message.id,
      tries,
      err: error,
    });
    const waitMs = WAITS_MS[message.tries];
    await this.messages.tryLater(tx, message.id, tries, waitMs ?? null);
    if (waitMs !== undefined) return [];
    const reason = error instanceof DomainError ? error.code : 'unforeseen';
    return this.fail(tx, actorOf(message), message, reason);
  }

  /** Has one whose time has come tried again. */
  async tryAgain(tenantId: string, id: string): Promise<void> {
    const event = await this.unitOfWork.run(serviceActor('reconciler', tenantId), async (tx) =>
      (await this.messages.isDue(tx, id))
        ? this.events.emit(tx, tenantId, 'message.received', id)
        : null,
    );
    if (event !== null) await this.queue.add('domain-event', { tenantId, id: event });
  }
}

function isOfElsewhere(error: unknown): boolean {
  return isTemporaryFault(error) || (error instanceof DomainError && error.kind === 'unavailable');
}
