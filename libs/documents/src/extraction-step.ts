import { AuditTrail } from '@app/audit';
import {
  DomainEvents,
  keepLease,
  KeyRing,
  notify,
  type Transaction,
  UnitOfWork,
} from '@app/database';
import { newId, serviceActor } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable, Logger } from '@nestjs/common';
import { BlobStore, type StoredBytes } from './blob-store.js';
import { type Document, ExtractionRow } from './document.entities.js';
import { DocumentsRepository } from './documents.repository.js';
import type { Extraction } from './extraction/extraction-format.js';
import { Extractor } from './extraction/extractor.js';
import { openColumn } from './sealed-columns.js';

const LEASE_MS = 15_000;
const MAX_ATTEMPTS = 3;
// The text of a file is rarely longer than the file; a sealed extraction beyond this would not fit a blob.
const MAX_EXTRACTION_BYTES = 1024 * 1024 * 1024;

/** received → extracting → extracted | rejected. Carried out by a worker, any number of times. */
@Injectable()
export class ExtractionStep {
  private readonly logger = new Logger(ExtractionStep.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsRepository,
    private readonly blobs: BlobStore,
    private readonly extractor: Extractor,
    private readonly audit: AuditTrail,
    private readonly keyRing: KeyRing,
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
  ) {}

  async run(tenantId: string, id: string, signal: AbortSignal): Promise<void> {
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
      await this.settle(document, (tx) => this.reject(tx, document, 'attempts-exhausted'));
      return;
    }
    await using lease = keepLease(LEASE_MS, signal, () =>
      this.unitOfWork.run(actor, (tx) => this.documents.renew(tx, id, document.attempts, LEASE_MS)),
    );
    const { key, extension } = await this.unitOfWork.run(actor, async (tx) => {
      const objectKey = await this.keyRing.object(tx, tenantId, document.objectKeyId);
      return { key: objectKey, extension: extensionOf(objectKey, document) };
    });
    const outcome = await this.extractor.extract(
      {
        bytes: this.blobs.read(actor, document.blobId, key),
        declaredMediaType: document.mediaType,
        ...(extension && { fileName: extension }),
      },
      lease.signal,
    );
    if (outcome.kind === 'rejected') {
      await this.settle(document, (tx) => this.reject(tx, document, outcome.reason.code));
      return;
    }
    const stored = await this.blobs.write(
      actor,
      {
        compartmentId: document.compartmentId,
        objectKey: { id: document.objectKeyId, key },
        maxBytes: MAX_EXTRACTION_BYTES,
      },
      bytesOf(outcome.extraction),
    );
    const kept = await this.settle(document, (tx) =>
      this.accept(tx, document, outcome.extraction, stored),
    );
    if (!kept) await this.blobs.discard(actor, stored.blobId);
  }

  private async accept(
    tx: Transaction,
    document: Document,
    extraction: Extraction,
    stored: StoredBytes,
  ): Promise<string | null> {
    const { id, tenantId, attempts, patientId } = document;
    const settled = await this.documents.settle(tx, id, attempts, {
      state: 'extracted',
      stateReason: null,
      mediaType: extraction.mediaType,
    });
    if (!settled) return null;
    await stored.complete(tx);
    await tx.insert(ExtractionRow, {
      id: newId(),
      tenantId,
      documentId: id,
      number: 1,
      formatVersion: extraction.version,
      blobId: stored.blobId,
      characterCount: extraction.text.length,
      pageCount: extraction.pages ?? null,
      warningCodes: [...new Set(extraction.warnings.map(({ code }) => code))],
    });
    await this.audit.record(tx, serviceActor('extract', tenantId), {
      action: 'document.extracted',
      subject: { type: 'document', id },
      patientId,
      details: {
        characters: extraction.text.length,
        extractor: extraction.extractor.name,
        extractorVersion: extraction.extractor.version,
      },
    });
    await notify(tx, 'work', document.actorId);
    return this.events.emit(tx, tenantId, 'document.extracted', id);
  }

  private async reject(
    tx: Transaction,
    document: Document,
    reason: string,
  ): Promise<string | null> {
    const { id, tenantId, attempts, patientId } = document;
    const change = { state: 'rejected', stateReason: reason } as const;
    if (!(await this.documents.settle(tx, id, attempts, change))) return null;
    await this.audit.record(tx, serviceActor('extract', tenantId), {
      action: 'document.rejected',
      outcome: 'failed',
      subject: { type: 'document', id },
      patientId,
      reason,
    });
    await notify(tx, 'work', document.actorId);
    return this.events.emit(tx, tenantId, 'document.rejected', id);
  }

  /** False when the document was no longer this attempt's; then nothing of the result is kept. */
  private async settle(
    { id, tenantId }: Document,
    work: (tx: Transaction) => Promise<string | null>,
  ): Promise<boolean> {
    const event = await this.unitOfWork.run(serviceActor('extract', tenantId), work);
    if (event) await this.queue.add('domain-event', { tenantId, id: event });
    else this.logger.log('extraction discarded', { documentId: id });
    return event !== null;
  }
}

/** Only the extension leaves the sealed name: the parser's process need not know more. */
function extensionOf(key: Parameters<typeof openColumn>[0], document: Document): string | null {
  if (!document.fileNameSealed) return null;
  const name = openColumn(key, 'document.file_name', document, document.fileNameSealed);
  return /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? null;
}

async function* bytesOf(extraction: Extraction): AsyncIterable<Uint8Array> {
  yield Buffer.from(JSON.stringify(extraction));
}
