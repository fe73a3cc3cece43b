import { type PageRequest, parseCursor, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import {
  Document,
  type DocumentState,
  Encounter,
  ExtractionRow,
  Patient,
} from './document.entities.js';

export interface DocumentFilter extends PageRequest {
  readonly state: DocumentState | null;
  readonly patientId: string | null;
}

@Injectable()
export class DocumentsRepository {
  find(tx: Transaction, id: string): Promise<Document | null> {
    return tx.findOneBy(Document, { id });
  }

  findAll(tx: Transaction, ids: readonly string[]): Promise<Document[]> {
    return tx.findBy(Document, { id: In([...ids]) });
  }

  /** One row more than the limit, so that the caller knows whether another page follows. */
  page(
    tx: Transaction,
    { limit, order, cursor, state, patientId }: DocumentFilter,
  ): Promise<Document[]> {
    const [direction, compare] =
      order === 'newest' ? (['DESC', '<'] as const) : (['ASC', '>'] as const);
    const query = tx.createQueryBuilder(Document, 'document');
    if (state) query.andWhere('document.state = :state', { state });
    if (patientId) query.andWhere('document.patientId = :patientId', { patientId });
    if (cursor) {
      query.andWhere(`(document.createdAt, document.id) ${compare} (:createdAt, :id)`, {
        ...parseCursor(cursor),
      });
    }
    return query
      .orderBy('document.createdAt', direction)
      .addOrderBy('document.id', direction)
      .limit(limit + 1)
      .getMany();
  }

  latestExtractions(tx: Transaction, documentIds: readonly string[]): Promise<ExtractionRow[]> {
    return tx
      .createQueryBuilder(ExtractionRow, 'extraction')
      .distinctOn(['extraction.documentId'])
      .where({ documentId: In([...documentIds]) })
      .orderBy('extraction.documentId')
      .addOrderBy('extraction.number', 'DESC')
      .getMany();
  }

  patients(tx: Transaction, ids: readonly string[]): Promise<Patient[]> {
    return tx.findBy(Patient, { id: In([...ids]) });
  }

  encounters(tx: Transaction, ids: readonly string[]): Promise<Encounter[]> {
    return tx.findBy(Encounter, { id: In([...ids]) });
  }

  /** Gives a waiting document, or one whose worker has died, to this worker: false if another holds it. */
  async claim(tx: Transaction, id: string, leaseMs: number): Promise<boolean> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(Document)
      .set({
        state: 'extracting',
        attempts: () => 'attempts + 1',
        leaseUntil: () => `now() + interval '${leaseMs} milliseconds'`,
        changedAt: () => 'now()',
      })
      .where(
        `id = :id and (state = 'received' or (state = 'extracting' and lease_until < now()))`,
        { id },
      )
      .execute();
    return affected === 1;
  }

  /** False once the document is no longer this attempt's to extract. */
  async renew(tx: Transaction, id: string, attempt: number, leaseMs: number): Promise<boolean> {
    const { affected } = await tx
      .createQueryBuilder()
      .update(Document)
      .set({ leaseUntil: () => `now() + interval '${leaseMs} milliseconds'` })
      .where({ id, state: 'extracting', attempts: attempt })
      .execute();
    return affected === 1;
  }

  /** Ends an extraction: false when it was cancelled, or taken by another worker, meanwhile. */
  async settle(
    tx: Transaction,
    id: string,
    attempt: number,
    change: {
      readonly state: DocumentState;
      readonly stateReason: string | null;
      readonly mediaType?: string;
    },
  ): Promise<boolean> {
    const { affected } = await tx.update(
      Document,
      { id, state: 'extracting', attempts: attempt },
      { ...change, leaseUntil: null, changedAt: new Date() },
    );
    return affected === 1;
  }

  async cancel(tx: Transaction, id: string): Promise<boolean> {
    const { affected } = await tx.update(
      Document,
      { id, state: In(['received', 'extracting']) },
      { state: 'rejected', stateReason: 'cancelled', leaseUntil: null, changedAt: new Date() },
    );
    return affected === 1;
  }
}
