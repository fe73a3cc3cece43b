import { Idempotency, type PageRequest, parseCursor, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { In, IsNull, Not } from 'typeorm';
import {
  Blob,
  BlobSegment,
  Document,
  DocumentPassword,
  Encounter,
  ExtractionRow,
  Patient,
  PatientNameWord,
} from '../document.entities.js';
import { DocumentMetadata } from '../intake/document-metadata.js';
import { PatientCheckRow } from '../patient-check/patient-check.entity.js';
import { PatientReference } from '../patients/patient-reference.entity.js';
import { Upload } from '../uploads/upload.entities.js';
import { Erasure, ErasurePart } from './erasure.entities.js';
import type { ErasedRow } from './certificates/erasure-report.js';
import type { ErasureScope } from './erasure-scope.js';

@Injectable()
export class ErasuresRepository {
  constructor(private readonly idempotency: Idempotency) {}

  find(tx: Transaction, id: string): Promise<Erasure | null> {
    return tx.findOneBy(Erasure, { id });
  }

  /** The document as it is now, for this transaction alone; null where it was erased meanwhile. */
  lockDocument(tx: Transaction, documentId: string): Promise<Document | null> {
    return tx.findOne(Document, {
      where: { id: documentId, state: Not('erased' as const) },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** The erasure of a document, or of the one that it came in. */
  async ofDocument(tx: Transaction, documentId: string): Promise<Erasure> {
    const { erasureId } = await tx.findOneByOrFail(Document, { id: documentId });
    return tx.findOneByOrFail(Erasure, { id: erasureId ?? '' });
  }

  parts(tx: Transaction, erasureId: string): Promise<ErasurePart[]> {
    return tx.find(ErasurePart, { where: { erasureId }, order: { confirmedAt: 'asc' } });
  }

  /** One row more than the limit, so that the caller knows whether another page follows. */
  page(tx: Transaction, { limit, order, cursor }: PageRequest): Promise<Erasure[]> {
    const [direction, compare] =
      order === 'newest' ? (['DESC', '<'] as const) : (['ASC', '>'] as const);
    const query = tx.createQueryBuilder(Erasure, 'erasure');
    if (cursor) {
      query.where(`(erasure.requestedAt, erasure.id) ${compare} (:createdAt, :id)`, {
        ...parseCursor(cursor),
      });
    }
    return query
      .orderBy('erasure.requestedAt', direction)
      .addOrderBy('erasure.id', direction)
      .limit(limit + 1)
      .getMany();
  }

  /** What there is of the documents' own rows, before it goes. */
  async rowsOf(
    tx: Transaction,
    { documents, patients, encounters }: ErasureScope,
  ): Promise<readonly ErasedRow[]> {
    const ids = documents.map(({ id }) => id);
    const keyOf = new Map(documents.map(({ id, objectKeyId }) => [id, objectKeyId]));
    const extractions = await tx.findBy(ExtractionRow, { documentId: In(ids) });
    const uploads = await tx.findBy(Upload, { documentId: In(ids) });
    return [
      ...documents.map(({ id, objectKeyId }) => row('document', id, objectKeyId)),
      ...extractions.map(({ id, documentId }) =>
        row('extraction', id, keyOf.get(documentId) ?? null),
      ),
      ...uploads.map(({ id, objectKeyId }) => row('upload', id, objectKeyId)),
      ...patients.map(({ id, objectKeyId }) => row('patient', id, objectKeyId)),
      ...encounters.map(({ id, objectKeyId }) => row('encounter', id, objectKeyId)),
    ];
  }

  /**
   * Takes away what no key protects, such as blind indexes, and the dead ciphertext with it. The rows
   * stay: they say that something was there. Answers how many segments of ciphertext it were.
   */
  async strip(
    tx: Transaction,
    { documents, patients, encounters, keyIds }: ErasureScope,
    erasureId: string,
  ): Promise<number> {
    const ids = documents.map(({ id }) => id);
    await tx.update(
      Document,
      { id: In(ids) },
      {
        state: 'erased',
        stateReason: null,
        stateDetails: null,
        erasureId,
        eraseAfter: null,
        leaseUntil: null,
        contentIndex: null,
        externalNumberIndex: null,
        externalNumberSealed: null,
        fileNameSealed: null,
        changedAt: new Date(),
      },
    );
    for (const [entity, rows] of [
      [Patient, patients],
      [Encounter, encounters],
    ] as const) {
      const erased = { identifierIndex: null, anyAuthorityIndex: null };
      await tx.update(entity, { id: In(rows.map(({ id }) => id)) }, erased);
    }
    const patientIds = patients.map(({ id }) => id);
    await tx.delete(PatientNameWord, { patientId: In(patientIds) });
    await tx.delete(PatientReference, { patientId: In(patientIds) });
    await tx.delete(DocumentMetadata, { documentId: In(ids) });
    await tx.delete(PatientCheckRow, { documentId: In(ids) });
    await tx.delete(Upload, { documentId: In(ids) });
    await tx.delete(DocumentPassword, { objectKeyId: In([...keyIds]) });
    await this.idempotency.forget(tx, ids);
    const blobs = await tx.findBy(Blob, { objectKeyId: In([...keyIds]) });
    const { affected } = await tx.delete(BlobSegment, { blobId: In(blobs.map(({ id }) => id)) });
    return affected ?? 0;
  }

  async complete(
    tx: Transaction,
    id: string,
    change: Pick<Erasure, 'certificateSealed' | 'certificateSha256' | 'completedAt'>,
  ): Promise<boolean> {
    const { affected } = await tx.update(Erasure, { id, completedAt: IsNull() }, change);
    return affected === 1;
  }

  async setListed(tx: Transaction, id: string): Promise<void> {
    await tx.update(Erasure, { id, listedAt: IsNull() }, { listedAt: new Date() });
  }
}

function row(type: string, id: string, key: string | null): ErasedRow {
  return { type, id, key };
}
