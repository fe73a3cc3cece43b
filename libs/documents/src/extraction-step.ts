import { keepLease, KeyRing, notify, UnitOfWork } from '@app/database';
import type { ObjectKey } from '@app/crypto';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { AttachmentsService, type StoredAttachment } from './attachments.service.js';
import { BlobStore } from './blob-store.js';
import type { Document } from './document.entities.js';
import { openPassword } from './document-passwords.js';
import { DocumentsRepository } from './documents.repository.js';
import type { Extraction } from '@app/extraction';
import { type ExtractionInput, Extractor } from '@app/extraction';
import { ExtractionSettlement } from './extraction-settlement.js';
import { TenantLimits } from './limits/tenant-limits.js';
import { MalwareScan, type ScanVerdict } from './scanning/malware-scan.js';
import { ScannerUnavailable } from './scanning/scanning.errors.js';
import { openColumn } from './sealed-columns.js';

const LEASE_MS = 15_000;
const MAX_ATTEMPTS = 3;
// The text of a file is rarely longer than the file; a sealed extraction beyond this would not fit a blob.
const MAX_EXTRACTION_BYTES = 1024 * 1024 * 1024;

/**
 * received → extracting → extracted | rejected, or quarantined where a scanner finds malware. Carried out
 * by a worker, any number of times.
 */
@Injectable()
export class ExtractionStep {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsRepository,
    private readonly blobs: BlobStore,
    private readonly extractor: Extractor,
    private readonly keyRing: KeyRing,
    private readonly attachments: AttachmentsService,
    private readonly settlement: ExtractionSettlement,
    private readonly malware: MalwareScan,
    private readonly limits: TenantLimits,
  ) {}

  /** Throws `ScannerUnavailable`; the document then waits as before. */
  async run(tenantId: string, id: string, signal: AbortSignal): Promise<void> {
    await this.malware.requireReady(signal);
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
        await this.attachments.abandon(document, kept);
      }
    } catch (error) {
      await this.attachments.abandon(document, kept);
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
    const { key, input } = await this.open(document);
    const scan = await this.scan(document, key, signal);
    if (scan.kind === 'found') {
      await this.settlement.quarantine(document, scan);
      return false;
    }
    if (scan.kind === 'refused') {
      await this.settlement.reject(document, 'scan-refused');
      return false;
    }
    const outcome = await this.extractor.extract(input, signal, async (attachment) => {
      kept.push(await this.attachments.store(document, attachment));
    });
    if (outcome.kind === 'rejected') {
      const { code, details } = outcome.reason;
      await this.settlement.reject(document, code, details);
      return false;
    }
    const actor = serviceActor('extract', document.tenantId);
    const stored = await this.blobs.write(
      actor,
      {
        compartmentId: document.compartmentId,
        objectKey: { id: document.objectKeyId, key },
        maxBytes: MAX_EXTRACTION_BYTES,
      },
      bytesOf(outcome.extraction),
    );
    const { extraction } = outcome;
    if (await this.settlement.accept(document, { extraction, stored, attachments: kept, scan })) {
      return true;
    }
    await this.blobs.discard(actor, stored.blobId);
    return false;
  }

  private async scan(
    { tenantId, blobId, scanReleased }: Document,
    key: ObjectKey,
    signal: AbortSignal,
  ): Promise<ScanVerdict> {
    if (scanReleased) return { kind: 'not-scanned', why: 'released' };
    const actor = serviceActor('extract', tenantId);
    return this.malware.scan(() => this.blobs.read(actor, blobId, key), signal);
  }

  private async open(
    document: Document,
  ): Promise<{ readonly key: ObjectKey; readonly input: ExtractionInput }> {
    const { tenantId, objectKeyId, blobId, mediaType, nesting } = document;
    const actor = serviceActor('extract', tenantId);
    const { key, password, reading } = await this.unitOfWork.run(actor, async (tx) => {
      const objectKey = await this.keyRing.object(tx, tenantId, objectKeyId);
      return {
        key: objectKey,
        password: await openPassword(tx, document, objectKey),
        reading: await this.limits.ofReading(tx, tenantId),
      };
    });
    const extension = extensionOf(key, document);
    return {
      key,
      input: {
        bytes: this.blobs.read(actor, blobId, key),
        declaredMediaType: mediaType,
        depth: nesting,
        ...reading,
        ...(extension !== null && { fileName: extension }),
        ...(password !== undefined && { password }),
      },
    };
  }
}

/** Only the extension leaves the sealed name: the parser's process need not know more. */
function extensionOf(key: ObjectKey, document: Document): string | null {
  if (!document.fileNameSealed) return null;
  const name = openColumn(key, 'document.file_name', document, document.fileNameSealed);
  return /\.[A-Za-z0-9]{1,10}$/.exec(name)?.[0] ?? null;
}

async function* bytesOf(extraction: Extraction): AsyncIterable<Uint8Array> {
  yield Buffer.from(JSON.stringify(extraction));
}
