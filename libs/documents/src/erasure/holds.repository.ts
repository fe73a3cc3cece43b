import type { Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import type { Document } from '../document.entities.js';

const Found = z.array(z.object({ id: z.uuid(), itself: z.boolean() }));

/** Which documents may not be erased. */
@Injectable()
export class HoldsRepository {
  /** How each of these is held that is: by itself, or by its patient. */
  async heldBy(
    tx: Transaction,
    documents: readonly Pick<Document, 'id'>[],
  ): Promise<ReadonlyMap<string, 'document' | 'patient'>> {
    if (documents.length === 0) return new Map();
    // a patient who goes on as another one is held with their documents
    const rows = Found.parse(
      await tx.query(
        `select document.id, bool_or(hold.document_id is not null) as itself
         from document join legal_hold as hold on hold.released_at is null
           and (hold.document_id = document.id or hold.patient_id = document.patient_id
             or (document.named_patient_id is not null
               and document.named_patient_id in (select patients_merged_into(hold.patient_id))))
         where document.id = any ($1) group by document.id`,
        [documents.map(({ id }) => id)],
      ),
    );
    return new Map(rows.map(({ id, itself }) => [id, itself ? 'document' : 'patient']));
  }
}
