import type { Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Document } from '../document.entities.js';

const Found = z.array(
  z.object({ document_id: z.uuid().nullable(), patient_id: z.uuid().nullable() }),
);

/** Which documents may not be erased. */
@Injectable()
export class HoldsRepository {
  /** How each of these is held that is: by itself, or by its patient. */
  async heldBy(
    tx: Transaction,
    documents: readonly Pick<Document, 'id' | 'patientId'>[],
  ): Promise<ReadonlyMap<string, 'document' | 'patient'>> {
    if (documents.length === 0) return new Map();
    const rows = Found.parse(
      await tx.query(
        `select document_id, patient_id from legal_hold
         where released_at is null and (document_id = any ($1) or patient_id = any ($2))`,
        [
          documents.map(({ id }) => id),
          documents.flatMap(({ patientId }) => (patientId ? [patientId] : [])),
        ],
      ),
    );
    const heldDocuments = new Set(rows.map((row) => row.document_id));
    const heldPatients = new Set(rows.map((row) => row.patient_id));
    return new Map(
      documents.flatMap(({ id, patientId }): [string, 'document' | 'patient'][] => {
        if (heldDocuments.has(id)) return [[id, 'document']];
        return patientId && heldPatients.has(patientId) ? [[id, 'patient']] : [];
      }),
    );
  }
}
