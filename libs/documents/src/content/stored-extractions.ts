import { type Extraction, Extractor } from '@app/extraction';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Document } from '../document.entities.js';
import { AttachmentsService, type StoredAttachment } from '../intake/attachments.service.js';
import type { OpenedDocument } from '../reading/document-inputs.js';
import { BlobStore, type StoredBytes } from './blob-store.js';
import { extractionBytes, MAX_EXTRACTION_BYTES } from './extraction-row.js';

export type StoredOutcome =
  | { readonly kind: 'extracted'; readonly extraction: Extraction; readonly stored: StoredBytes }
  | Extract<Awaited<ReturnType<Extractor['extract']>>, { readonly kind: 'rejected' }>;

/** Has documents read. What the reader gives is sealed as it comes, and belongs to nothing until it is settled. */
@Injectable()
export class StoredExtractions {
  constructor(
    private readonly extractor: Extractor,
    private readonly attachments: AttachmentsService,
    private readonly blobs: BlobStore,
  ) {}

  /** @param kept takes up what came with the document, also where the reading fails later */
  async read(
    actor: Actor,
    document: Document,
    { key, input }: OpenedDocument,
    kept: StoredAttachment[],
    signal: AbortSignal,
  ): Promise<StoredOutcome> {
    const outcome = await this.extractor.extract(input, signal, async (attachment) => {
      kept.push(await this.attachments.store(document, attachment));
    });
    if (outcome.kind === 'rejected') return outcome;
    const { extraction } = outcome;
    const place = {
      compartmentId: document.compartmentId,
      objectKey: { id: document.objectKeyId, key },
      maxBytes: MAX_EXTRACTION_BYTES,
    };
    const stored = await this.blobs.write(actor, place, extractionBytes(extraction));
    return { kind: 'extracted', extraction, stored };
  }

  /** Forgets a text that nothing took up. */
  async discard(actor: Actor, { blobId }: StoredBytes): Promise<void> {
    await this.blobs.discard(actor, blobId);
  }

  /** Forgets attachments that nothing took up. */
  async abandon(document: Document, kept: readonly StoredAttachment[]): Promise<void> {
    await this.attachments.abandon(document, kept);
  }
}
