import { AuditTrail } from '@app/audit';
import { notify, type Transaction, UnitOfWork } from '@app/database';
import type { Extraction } from '@app/extraction';
import { serviceActor } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { AttachmentsService, type StoredAttachment } from '../intake/attachments.service.js';
import type { StoredBytes } from '../content/blob-store.js';
import { highestOf, labelOf } from '../confidentiality.js';
import { Document } from '../document.entities.js';
import { insertExtraction } from '../content/extraction-row.js';
import { PatientChecks } from '../patient-check/patient-checks.service.js';
import { ExtractionTurns } from '../reading/extraction-turns.service.js';
import { Reread } from './reread.entity.js';

const Newest = z.tuple([z.object({ number: z.int() })]);

/** What a reading gave, stored but belonging to nothing yet. */
export interface ReadAgain {
  readonly extraction: Extraction;
  readonly stored: StoredBytes;
  /** Those alone that did not come with the document before. */
  readonly attachments: readonly StoredAttachment[];
}

/** Ends the reading of a document that had been read before, one way or the other, in one transaction. */
@Injectable()
export class RereadSettlement {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly attachments: AttachmentsService,
    private readonly audit: AuditTrail,
    private readonly turns: ExtractionTurns,
    private readonly patients: PatientChecks,
    private readonly queue: JobQueue,
  ) {}

  /** False when it was no longer this attempt's, or the document is gone; nothing is kept then. */
  async accept(reread: Reread, { extraction, stored, attachments }: ReadAgain): Promise<boolean> {
    const { tenantId, documentId } = reread;
    const actor = serviceActor('reread', tenantId);
    const done = await this.unitOfWork.run(actor, async (tx) => {
      const document = await tx.findOne(Document, {
        where: { id: documentId, state: 'extracted' },
        lock: { mode: 'pessimistic_write' },
      });
      if (!document || !(await end(tx, reread, 'done', null))) return null;
      await stored.complete(tx);
      const number = (await newestNumber(tx, documentId)) + 1;
      await insertExtraction(tx, document, number, extraction, stored.blobId);
      const stated = labelOf(extraction.stated?.confidentiality);
      const confidentiality = highestOf([document.confidentiality, stated]);
      const { mediaType } = extraction;
      await tx.update(Document, { id: documentId }, { mediaType, confidentiality });
      // a newer reader may see whose it is; what somebody has decided stays decided
      const { patientCheck } = document;
      const isUndecided = patientCheck === null || patientCheck === 'fits';
      const doubts = isUndecided ? await this.patients.check(tx, document, extraction) : [];
      const documents = await this.attachments.accept(tx, document, attachments);
      await this.audit.record(tx, actor, {
        action: 'document.reread',
        subject: { type: 'document', id: documentId },
        patientId: document.patientId,
        details: {
          extraction: number,
          characters: extraction.text.length,
          extractor: extraction.extractor.name,
          extractorVersion: extraction.extractor.version,
          ...(documents.length > 0 && { attachments: documents.length }),
        },
      });
      await notify(tx, 'work', document.actorId);
      return { doubts, documents };
    });
    if (!done) return false;
    await this.queue.announce(tenantId, done.doubts);
    const [attached] = done.documents;
    if (attached) await this.turns.admit(tenantId, attached);
    return true;
  }

  /** The text of before stays in use. */
  async fail(reread: Reread, reason: string): Promise<void> {
    const { tenantId, documentId } = reread;
    const actor = serviceActor('reread', tenantId);
    await this.unitOfWork.run(actor, async (tx) => {
      if (!(await end(tx, reread, 'failed', reason))) return;
      const document = await tx.findOneBy(Document, { id: documentId });
      await this.audit.record(tx, actor, {
        action: 'document.reread',
        outcome: 'failed',
        subject: { type: 'document', id: documentId },
        patientId: document?.patientId ?? null,
        reason,
      });
    });
  }
}

async function end(
  tx: Transaction,
  { id, attempts }: Reread,
  state: 'done' | 'failed',
  reason: string | null,
): Promise<boolean> {
  const { affected } = await tx.update(
    Reread,
    { id, state: 'reading', attempts },
    { state, reason, leaseUntil: null, endedAt: new Date() },
  );
  return affected === 1;
}

async function newestNumber(tx: Transaction, documentId: string): Promise<number> {
  const [newest] = Newest.parse(
    await tx.query('select max(number)::integer as number from extraction where document_id = $1', [
      documentId,
    ]),
  );
  return newest.number;
}
