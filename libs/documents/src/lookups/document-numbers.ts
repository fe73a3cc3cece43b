import { KeyRing, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { externalNumberIndex } from '../document-indexes.js';
import type { Document } from '../document.entities.js';
import { DocumentsRepository } from '../documents.repository.js';

/** Finds documents by the numbers that their senders gave them. */
@Injectable()
export class DocumentNumbers {
  constructor(
    private readonly documents: DocumentsRepository,
    private readonly keyRing: KeyRing,
  ) {}

  /** Those with this external number that may be seen, newest first. */
  async find(
    tx: Transaction,
    { tenantId }: Actor,
    externalNumber: string,
    atMost: number,
  ): Promise<readonly Document[]> {
    const keys = await this.keyRing.activeKeys(tx, tenantId, 'blind_index');
    const indexes = keys.map((key) => ({
      version: key.version,
      index: externalNumberIndex(key, externalNumber),
    }));
    return this.documents.withExternalNumber(tx, tenantId, indexes, atMost);
  }
}
