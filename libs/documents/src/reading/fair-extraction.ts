import { UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import { Injectable, Logger } from '@nestjs/common';
import { DocumentsRepository } from '../documents.repository.js';
import { ExtractionStep } from '../content/extraction-step.js';
import { ExtractionTurns } from './extraction-turns.service.js';
import { SenderSlots } from './sender-slots.js';

/**
 * The extraction of one document, in a slot that its sender may have. A document whose sender holds enough of them
 * goes back to wait in Postgres, and its turn comes when one of them is free.
 */
@Injectable()
export class FairExtraction {
  private readonly logger = new Logger(FairExtraction.name);
  /** By document, from the beginning of its job to the end of it. */
  private readonly senders = new Map<string, string>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsRepository,
    private readonly step: ExtractionStep,
    private readonly turns: ExtractionTurns,
    private readonly slots: SenderSlots,
  ) {}

  async run(tenantId: string, id: string, signal: AbortSignal): Promise<void> {
    const actor = serviceActor('extract', tenantId);
    const document = await this.unitOfWork.run(actor, (tx) => this.documents.find(tx, id));
    if (!document) return;
    const sender = `${tenantId} ${document.actorKind} ${document.actorId}`;
    this.senders.set(id, sender);
    using slot = this.slots.take(sender);
    if (slot) await this.step.run(tenantId, id, signal);
  }

  /**
   * Once the job of this document is off the queue, so that it can be added again. Each end asks, that of a
   * document without a slot too: what it would have told may have been missed by the one that held the slot.
   */
  async ended(tenantId: string, id: string): Promise<void> {
    const sender = this.senders.get(id);
    if (sender === undefined) return;
    this.senders.delete(id);
    const free = this.slots.freeFor(sender);
    if (free <= 0) return;
    try {
      await this.turns.admit(tenantId, id, free);
    } catch (err) {
      this.logger.warn('jobs left to the reconciler', { documentId: id, err });
    }
  }
}
