import { KeyDestruction, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { z } from 'zod';
import { Document, Encounter, Patient } from '../document.entities.js';
import { DocumentHeld } from './erasure.errors.js';
import { HoldsRepository } from './holds.repository.js';
import { PatientTraces } from './patient-traces.js';

const Ids = z.array(z.object({ id: z.uuid() })).transform((rows) => rows.map(({ id }) => id));

/** What goes with a document, locked: nobody adds to it until the transaction ends. */
export interface ErasureScope {
  /** It, and documents that came in it. */
  readonly documents: readonly Document[];
  /** Whom no other document speaks of. */
  readonly patients: readonly Patient[];
  readonly encounters: readonly Encounter[];
  /** Keys of all these, of all that was made from the documents, and of what else names the patients. */
  readonly keyIds: readonly string[];
}

@Injectable()
export class ErasureScopes {
  constructor(
    private readonly destruction: KeyDestruction,
    private readonly holds: HoldsRepository,
    private readonly traces: PatientTraces,
  ) {}

  async of(tx: Transaction, document: Document): Promise<ErasureScope> {
    await locked(tx, 'document', [document.id]);
    const keyIds = await this.destruction.withDescendants(tx, [document.objectKeyId]);
    const documents = await tx.findBy(Document, { objectKeyId: In([...keyIds]) });
    await locked(
      tx,
      'document',
      documents.map(({ id }) => id),
    );
    const patients = await tx.findBy(Patient, {
      id: In([...(await lonely(tx, documents, 'patient'))]),
    });
    const encounters = await tx.findBy(Encounter, {
      id: In([...(await lonely(tx, documents, 'encounter'))]),
    });
    const references = [...patients, ...encounters].map(({ objectKeyId }) => objectKeyId);
    // what names a patient who goes, and belongs to no document
    const traces = await this.traces.keysOf(tx, document.tenantId, patients);
    return { documents, patients, encounters, keyIds: [...keyIds, ...references, ...traces] };
  }

  /** Throws `DocumentHeld`, also where something made from these draws on another that is held. */
  async refuseHeld(tx: Transaction, { documents, keyIds }: ErasureScope): Promise<void> {
    const held = [...(await this.holds.heldBy(tx, documents)).values()];
    if (held[0]) throw new DocumentHeld(held[0]);
    const sources = await this.destruction.sourcesOf(tx, keyIds);
    const beside = sources.filter((id) => !keyIds.includes(id));
    const others = await tx.findBy(Document, { objectKeyId: In(beside) });
    if ((await this.holds.heldBy(tx, others)).size > 0) throw new DocumentHeld('shared');
  }
}

/** Patients or encounters of these documents that no other living document refers to. */
async function lonely(
  tx: Transaction,
  documents: readonly Document[],
  kind: 'patient' | 'encounter',
): Promise<readonly string[]> {
  const ids = documents.flatMap((document) =>
    kind === 'patient'
      ? [document.patientId ?? [], document.namedPatientId ?? []].flat()
      : (document.encounterId ?? []),
  );
  // a document that is just arriving holds the row: it is waited for, and then seen
  const held = await locked(tx, kind, [...new Set(ids)]);
  const others = Ids.parse(
    await tx.query(
      kind === 'patient'
        ? `select distinct patient.id from document join patient
             on patient.id in (document.patient_id, document.named_patient_id)
           where patient.id = any ($1) and document.state <> 'erased'
             and not (document.id = any ($2))`
        : `select distinct encounter_id as id from document
           where encounter_id = any ($1) and state <> 'erased' and not (id = any ($2))`,
      [held, documents.map(({ id }) => id)],
    ),
  );
  return held.filter((id) => !others.includes(id));
}

async function locked(
  tx: Transaction,
  table: 'document' | 'patient' | 'encounter',
  ids: readonly string[],
): Promise<readonly string[]> {
  return Ids.parse(
    await tx.query(`select id from ${table} where id = any ($1) order by id for update`, [ids]),
  );
}
