import { keepLease, notify, UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { StoredAttachment } from '../intake/attachments.service.js';
import type { Document } from '../document.entities.js';
import { DocumentsRepository } from '../documents.repository.js';
import { ExtractionSettlement } from './extraction-settlement.js';
import { DocumentInputs } from '../reading/document-inputs.js';
import { DocumentScan } from '../scanning/document-scan.js';
import { ScannerUnavailable } from '../scanning/scanning.errors.js';
import { StoredExtractions } from './stored-extractions.js';

const LEASE_MS = 15_000;
const MAX_ATTEMPTS = 3;

/**
 * received → extracting → extracted | rejected, or quarantined where a scanner finds malware. Carried out
 * by a worker, any number of times.
 */
@Injectable()
export class ExtractionStep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsRepository,
    private readonly inputs: DocumentInputs,
    private readonly scans: DocumentScan,
    private readonly extractions: StoredExtractions,
    private readonly settlement: ExtractionSettlement,
  ) {}

  /** Throws `ScannerUnavailable`; the document then waits as before. */
  async run(tenantId: string, id: string, signal: AbortSignal): Promise<void> {
    await this.scans.requireReady(signal);
    const actor = serviceActor('extract', tenantId);
    const document = await this.unitOfWork.run(actor, async (tx) => {
      const claimed = (await this.documents.claim(tx, id, LEASE_MS))
        ? await this.documents.find(tx, id)
        : null;
      if (claimed) await notify(tx, 'work', claimed.actorId);
      return claimed;
    });
    if (!document) return; // done, cancelled, or another worker's
    if (document.attempts > MAX_ATTEMPTS) {
      await this.settlement.reject(document, 'attempts-exhausted');
      return;
    }
    await using lease = keepLease(LEASE_MS, signal, () =>
      this.unitOfWork.run(actor, (tx) => this.documents.renew(tx, id, document.attempts, LEASE_MS)),
    );
    const kept: StoredAttachment[] = [];
    try {
      if (!(await this.read(document, kept, lease.signal))) {
        await this.extractions.abandon(document, kept);
      }
    } catch (error) {
      await this.extractions.abandon(document, kept);
      if (error instanceof ScannerUnavailable) {
        await this.unitOfWork.run(actor, (tx) => this.documents.giveBack(tx, document));
      }
      throw error;
    }
  }

  /** False when nothing of what was stored is kept. */
  private async read(
    document: Document,
    kept: StoredAttachment[],
    signal: AbortSignal,
  ): Promise<boolean> {
    const opened = await this.inputs.open(document, 'with-password');
    const scan = await this.scans.scan(document, opened.key, signal);
    if (scan.kind === 'found') {
      await this.settlement.quarantine(document, scan);
      return false;
    }
    if (scan.kind === 'refused') {
      await this.settlement.reject(document, 'scan-refused');
      return false;
    }
    const actor = serviceActor('extract', document.tenantId);
    const outcome = await this.extractions.read(actor, document, opened, kept, signal);
    if (outcome.kind === 'rejected') {
      const { code, details } = outcome.reason;
      await this.settlement.reject(document, code, details);
      return false;
    }
    const { extraction, stored } = outcome;
    if (await this.settlement.accept(document, { extraction, stored, attachments: kept, scan })) {
      return true;
    }
    await this.extractions.discard(actor, stored);
    return false;
  }
}
