import { KeyRing, type Transaction, UnitOfWork } from '@app/database';
import { type Actor, newId, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Document } from '../document.entities.js';
import type { IncomingAttachment } from '@app/extraction';
import type { DocumentDescription } from './document-description.js';
import { type ArrivedBytes, DocumentArrivals } from './document-arrivals.js';

// RFC 6838, section 4.2. It stands in clear beside the document, so it may be nothing else.
const MEDIA_TYPE = /^[a-z0-9][\w!#$&^.+-]{0,126}\/[a-z0-9][\w!#$&^.+-]{0,126}$/i;
const UNKNOWN_MEDIA_TYPE = 'application/octet-stream';

/** An attachment whose bytes are stored and belong to nothing yet. */
export interface StoredAttachment {
  readonly arrived: ArrivedBytes;
  readonly fileName: string | null;
  readonly mediaType: string;
}

/**
 * Makes documents of what came with a document. They have its compartment, confidentiality, patient,
 * encounter and bringer, and a key of their own, which dies with that of the document.
 */
@Injectable()
export class AttachmentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly arrivals: DocumentArrivals,
    private readonly keyRing: KeyRing,
  ) {}

  async store(
    { tenantId, compartmentId, objectKeyId }: Document,
    { bytes, sizeBytes, fileName, mediaType }: IncomingAttachment,
  ): Promise<StoredAttachment> {
    const actor = serviceActor('extract', tenantId);
    const objectKey = await this.unitOfWork.run(actor, (tx) =>
      this.keyRing.create(tx, tenantId, 'document', { madeFrom: [objectKeyId] }),
    );
    const place = { compartmentId, objectKey };
    const arrived = await this.arrivals.storeIn(actor, place, bytes, sizeBytes);
    return {
      arrived,
      fileName: fileName === '' ? null : fileName,
      mediaType: MEDIA_TYPE.test(mediaType) ? mediaType.toLowerCase() : UNKNOWN_MEDIA_TYPE,
    };
  }

  /** Ids of the new documents, whose jobs the caller adds once the transaction has committed. */
  async accept(
    tx: Transaction,
    parent: Document,
    attachments: readonly StoredAttachment[],
  ): Promise<readonly string[]> {
    const ids: string[] = [];
    for (const { arrived, fileName, mediaType } of attachments) {
      const id = newId();
      const description = describe(parent, { fileName, mediaType });
      await this.arrivals.insert(tx, bringerOf(parent), id, arrived, description, parent);
      ids.push(id);
    }
    return ids;
  }

  /** Forgets what was stored for a document that was not accepted. */
  async abandon({ tenantId }: Document, attachments: readonly StoredAttachment[]): Promise<void> {
    const actor = serviceActor('extract', tenantId);
    for (const { arrived } of attachments) await this.arrivals.abandon(actor, arrived);
  }
}

function describe(
  { source, confidentiality }: Document,
  file: { readonly fileName: string | null; readonly mediaType: string },
): DocumentDescription {
  return {
    ...file,
    source,
    confidentiality,
    patientIdentifier: null,
    encounterIdentifier: null,
    externalNumber: null,
  };
}

/** Whoever brought the parent in, as far as its row knows. */
function bringerOf({ actorKind, actorId, tenantId, compartmentId }: Document): Actor {
  return { kind: actorKind, id: actorId, tenantId, compartmentIds: [compartmentId] };
}
