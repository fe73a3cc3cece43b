import { AuditTrail } from '@app/audit';
import { type Page, toPage, type Transaction, UnitOfWork } from '@app/database';
import type { Extraction } from '@app/extraction';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DocumentContents } from './content/document-contents.js';
import { DocumentAccess } from './document-access.js';
import { type DocumentDetails, OpenedDetails } from './document-details.js';
import type { Document, ExtractionRow } from './document.entities.js';
import { type DocumentFilter, DocumentsRepository } from './documents.repository.js';

/** Documents as who may see them does, and as libraries above use them. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsRepository,
    private readonly access: DocumentAccess,
    private readonly audit: AuditTrail,
    private readonly details: OpenedDetails,
    private readonly contents: DocumentContents,
  ) {}

  async get(actor: Actor, id: string): Promise<DocumentDetails> {
    return this.access.run(actor, id, async (tx, document) => {
      await this.audit.record(tx, actor, {
        action: 'document.read',
        subject: { type: 'document', id: document.id },
        patientId: document.patientId,
      });
      return this.details.ofOne(tx, actor, document);
    });
  }

  /** Newest or oldest first, by arrival. */
  async list(actor: Actor, filter: DocumentFilter): Promise<Page<DocumentDetails>> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { items, nextCursor } = toPage(await this.documents.page(tx, actor, filter), filter);
      await this.audit.record(tx, actor, {
        action: 'document.listed',
        subject: { type: 'document', id: null },
        patientId: filter.patientId,
        details: { count: items.length, ...narrowedBy(filter) },
      });
      return { items: await this.details.of(tx, actor, items), nextCursor };
    });
  }

  /** For a library above: rows as they are, without a read of their own in the trail. */
  async findAll(tx: Transaction, ids: readonly string[]): Promise<readonly Document[]> {
    return this.documents.findAll(tx, ids);
  }

  /** The same, and nobody changes them before the commit. */
  async holdAll(tx: Transaction, ids: readonly string[]): Promise<readonly Document[]> {
    return this.documents.holdAll(tx, ids);
  }

  /** What they are called and about whom, for a list of another library, which is audited itself. */
  async describeAll(
    tx: Transaction,
    actor: Actor,
    ids: readonly string[],
  ): Promise<readonly DocumentDetails[]> {
    return this.details.of(tx, actor, await this.documents.findAll(tx, ids));
  }

  async extractions(
    tx: Transaction,
    documentIds: readonly string[],
  ): Promise<readonly ExtractionRow[]> {
    return this.documents.latestExtractions(tx, documentIds);
  }

  /** SHA-256 of each document's bytes, by its id. Throws `ObjectErased`. */
  async contentHashes(
    tx: Transaction,
    actor: Actor,
    documentIds: readonly string[],
  ): Promise<ReadonlyMap<string, Buffer>> {
    return this.contents.hashes(tx, actor, documentIds);
  }

  /** An extraction in full, by default the newest. The caller's own act is what is audited. */
  async readExtraction(
    actor: Actor,
    documentId: string,
    extractionId: string | null = null,
  ): Promise<{ id: string; extraction: Extraction }> {
    return this.contents.readExtraction(actor, documentId, extractionId);
  }
}

/** What of a filter the trail keeps; whose documents were asked for stands beside it. */
function narrowedBy(filter: DocumentFilter): Record<string, string> {
  const { state, source, encounterId, parentId, mergeId, patientCheck, whose, from, to } = filter;
  return {
    ...(state && { state }),
    ...(source && { source }),
    ...(encounterId && { encounterId }),
    ...(parentId && { parentId }),
    ...(mergeId && { mergeId }),
    ...(patientCheck && { patientCheck }),
    ...(whose === 'mine' && { whose }),
    ...(from && { from: from.toISOString() }),
    ...(to && { to: to.toISOString() }),
  };
}
