import { AuditTrail } from '@app/audit';
import { type DomainEventConsumer, type DomainEventType, type Transaction } from '@app/database';
import { actorOf, type Message, MessagesRepository } from '@app/messages';
import { DomainError, newId } from '@app/platform';
import { SourceStatusService } from '@app/documents';
import { SummaryOrders, TenantProfiles } from '@app/summaries';
import { Injectable } from '@nestjs/common';

/**
 * Asks for the summary that a message came for. It stands here because neither library may know of the
 * other: messages come before documents, summaries after them. A refusal stands on the message.
 */
@Injectable()
export class TakenMessageConsumer implements DomainEventConsumer {
  readonly name = 'messages.summary';
  readonly types = ['message.taken'] as const;

  constructor(
    private readonly messages: MessagesRepository,
    private readonly orders: SummaryOrders,
    private readonly profiles: TenantProfiles,
    private readonly audit: AuditTrail,
    private readonly statuses: SourceStatusService,
  ) {}

  async consume(
    event: {
      readonly type: DomainEventType;
      readonly tenantId: string;
      readonly subjectId: string;
    },
    tx: Transaction,
  ): Promise<(() => Promise<void>) | undefined> {
    const message = await this.messages.find(tx, event.subjectId);
    if (message?.state !== 'taken' || message.summaryId || !message.profileId) return undefined;
    try {
      return await this.order(tx, message, message.profileId);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.messages.refuseSummary(tx, message.id, error.code);
      await this.audit.record(tx, actorOf(message), {
        action: 'summary.refused',
        outcome: 'refused',
        subject: { type: 'summary', id: null },
        related: [{ type: 'message', id: message.id }],
        reason: error.code,
      });
      return undefined;
    }
  }

  private async order(
    tx: Transaction,
    message: Message,
    profileId: string,
  ): Promise<(() => Promise<void>) | undefined> {
    const documents = await this.messages.documents(tx, message.id);
    const made = [...new Set(documents.flatMap(({ documentId }) => documentId ?? []))];
    const { documentIds, gone } = await this.statuses.current(tx, made);
    // a newer version was quicker, and asks for its own
    if (gone.length > 0 || !made.every((id) => documentIds.includes(id)))
      throw new SourceOutdated();
    const profile = await this.profiles.requireActive(tx, profileId);
    const actor = actorOf(message);
    const wanted = { documentIds, profileId, sectionIds: null, priority: 'routine' } as const;
    // anyone who has it processed again wants another run
    const isAgain = message.reprocessedAt !== null;
    const existing = isAgain ? null : await this.orders.findOpen(tx, wanted);
    const id = existing ?? newId();
    // before the summary, so that of two who come at once the second finds nothing left to do
    if (!(await this.messages.setSummary(tx, message.id, id))) return undefined;
    if (existing) return undefined;
    const requested = await this.orders.place(tx, actor, id, wanted, profile);
    return () => this.orders.announce(actor, requested);
  }
}

class SourceOutdated extends DomainError {
  readonly code = 'newer-version';
  readonly kind = 'conflict';

  constructor() {
    super('Its documents are outdated or were withdrawn.');
  }
}
