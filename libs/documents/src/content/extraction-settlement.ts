import { type Transaction, UnitOfWork } from '@app/database';
import type { RejectionDetails } from '@app/extraction';
import { serviceActor } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable, Logger } from '@nestjs/common';
import type { Document } from '../document.entities.js';
import { ExtractionTurns } from '../reading/extraction-turns.service.js';
import type { ScanVerdict } from '../scanning/malware-scan.js';
import {
  ExtractionOutcomes,
  type ReadText,
  type SettledExtraction,
} from './extraction-outcomes.js';

/** Ends the extraction of a document, one way or the other, in one transaction. */
@Injectable()
export class ExtractionSettlement {
  private readonly logger = new Logger(ExtractionSettlement.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly outcomes: ExtractionOutcomes,
    private readonly queue: JobQueue,
    private readonly turns: ExtractionTurns,
  ) {}

  /** False when the document was no longer this attempt's; then nothing of the result is kept. */
  async accept(document: Document, read: ReadText): Promise<boolean> {
    return this.settle(document, (tx) => this.outcomes.extracted(tx, document, read));
  }

  async reject(
    document: Document,
    reason: string,
    details: RejectionDetails | null = null,
  ): Promise<void> {
    await this.settle(document, (tx) => this.outcomes.rejected(tx, document, reason, details));
  }

  /** Nothing reads it from now on, until the operator releases it. What waits for its text goes on waiting. */
  async quarantine(
    document: Document,
    found: Extract<ScanVerdict, { kind: 'found' }>,
  ): Promise<void> {
    await this.settle(document, (tx) => this.outcomes.quarantined(tx, document, found));
  }

  private async settle(
    { id, tenantId }: Document,
    work: (tx: Transaction) => Promise<SettledExtraction | null>,
  ): Promise<boolean> {
    const settled = await this.unitOfWork.run(serviceActor('extract', tenantId), work);
    if (!settled) {
      this.logger.log('extraction discarded', { documentId: id });
      return false;
    }
    for (const event of settled.events) {
      await this.queue.add('domain-event', { tenantId, id: event });
    }
    const [attached] = settled.documents;
    if (attached) await this.turns.admit(tenantId, attached);
    return true;
  }
}
