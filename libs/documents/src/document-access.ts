import { Refusals } from '@app/audit';
import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Document } from './document.entities.js';
import { DocumentNotFound } from './documents.errors.js';
import { DocumentsRepository } from './documents.repository.js';

/** The way to one document: what the actor may not see is not there, and every refusal is recorded. */
@Injectable()
export class DocumentAccess {
  constructor(
    private readonly documents: DocumentsRepository,
    private readonly refusals: Refusals,
  ) {}

  /** Runs `work` on the document. A `DomainError` undoes it, and is recorded beside it. */
  async run<T>(
    actor: Actor,
    id: string,
    work: (tx: Transaction, document: Document) => Promise<T>,
  ): Promise<T> {
    return this.refusals.recording(actor, { subject: { type: 'document', id } }, async (tx) => {
      const document = await this.documents.find(tx, id);
      if (!document) throw new DocumentNotFound();
      return work(tx, document);
    });
  }
}
