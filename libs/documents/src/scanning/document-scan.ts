import type { ObjectKey } from '@app/crypto';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { BlobStore } from '../content/blob-store.js';
import type { Document } from '../document.entities.js';
import { MalwareScan, type ScanVerdict } from './malware-scan.js';

/** Has the bytes of a document looked at for malware before anything reads them. */
@Injectable()
export class DocumentScan {
  constructor(
    private readonly malware: MalwareScan,
    private readonly blobs: BlobStore,
  ) {}

  /** Throws `ScannerUnavailable` where a scan is required and nobody answers. */
  async requireReady(signal: AbortSignal): Promise<void> {
    await this.malware.requireReady(signal);
  }

  /** Throws `ScannerUnavailable`. What the operator has released is not scanned again. */
  async scan(
    { tenantId, blobId, scanReleased }: Document,
    key: ObjectKey,
    signal: AbortSignal,
  ): Promise<ScanVerdict> {
    if (scanReleased) return { kind: 'not-scanned', why: 'released' };
    const actor = serviceActor('extract', tenantId);
    return this.malware.scan(() => this.blobs.read(actor, blobId, key), signal);
  }
}
