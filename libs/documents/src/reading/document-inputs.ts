import type { ObjectKey } from '@app/crypto';
import { KeyRing, UnitOfWork } from '@app/database';
import type { ExtractionInput } from '@app/extraction';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { BlobStore } from '../content/blob-store.js';
import type { Document } from '../document.entities.js';
import { openPassword } from '../intake/document-passwords.js';
import { TenantLimits } from '../limits/tenant-limits.js';
import { openColumn } from '../sealed-columns.js';

export interface OpenedDocument {
  readonly key: ObjectKey;
  readonly input: ExtractionInput;
}

/** Opens documents for a reader. */
@Injectable()
export class DocumentInputs {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly blobs: BlobStore,
    private readonly keyRing: KeyRing,
    private readonly limits: TenantLimits,
  ) {}

  /** Throws `ObjectErased`. A password is there until the document has been read for the first time. */
  async open(
    document: Document,
    secrets: 'with-password' | 'without-password',
  ): Promise<OpenedDocument> {
    const { tenantId, objectKeyId, blobId, mediaType, nesting } = document;
    const actor = serviceActor('extract', tenantId);
    const { key, password, reading } = await this.unitOfWork.run(actor, async (tx) => {
      const objectKey = await this.keyRing.object(tx, tenantId, objectKeyId);
      const isProtected = secrets === 'with-password';
      return {
        key: objectKey,
        password: isProtected ? await openPassword(tx, document, objectKey) : undefined,
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
