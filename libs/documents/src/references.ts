import { KeyRing, type Transaction } from '@app/database';
import { newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Encounter, Patient, PatientNameWord } from './document.entities.js';
import {
  anyAuthorityIndex,
  type Reference,
  nameWordIndexes,
  referenceIndex,
} from './document-indexes.js';
import { openColumn, sealColumn } from './sealed-columns.js';

const KINDS = {
  patient: { entity: Patient, identifier: 'patient.identifier', authority: 'patient.authority' },
  encounter: {
    entity: Encounter,
    identifier: 'encounter.identifier',
    authority: 'encounter.authority',
  },
} as const;
export type ReferenceKind = keyof typeof KINDS;

const FOUND_MAX = 50;
const Found = z.array(z.object({ id: z.uuid() }));

/** Finds patients and encounters, without the database ever seeing an identifier or a name. */
@Injectable()
export class References {
  constructor(private readonly keyRing: KeyRing) {}

  /** The row of this identifier; made at its first mention. */
  async findOrCreate(
    tx: Transaction,
    tenantId: string,
    kind: ReferenceKind,
    reference: Reference,
  ): Promise<string> {
    // before it is looked for: nobody makes it under a newer key meanwhile
    const newest = await this.keyRing.tenantKey(tx, tenantId, 'blind_index');
    const existing = await this.find(tx, tenantId, kind, reference);
    if (existing) return existing;
    const { entity, ...columns } = KINDS[kind];
    const id = newId();
    const objectKey = await this.keyRing.create(tx, tenantId, kind);
    const seal = (column: Parameters<typeof sealColumn>[1], text: string): Buffer =>
      sealColumn(objectKey.key, column, { tenantId, id }, text.trim());
    const { identifier, authority } = reference;
    await tx
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values({
        id,
        tenantId,
        objectKeyId: objectKey.id,
        ...referenceIndex(newest, kind, reference),
        identifierSealed: seal(columns.identifier, identifier),
        authoritySealed: authority === null ? null : seal(columns.authority, authority),
      })
      .orIgnore() // another document of the same patient may have been first
      .execute();
    const row = await this.find(tx, tenantId, kind, reference);
    if (!row) throw new Error(`${kind} was neither found nor made`);
    return row;
  }

  /** Exactly this one: an identifier of another authority, or of none, is another. */
  async find(
    tx: Transaction,
    tenantId: string,
    kind: ReferenceKind,
    reference: Reference,
  ): Promise<string | null> {
    const keys = await this.keyRing.activeKeys(tx, tenantId, 'blind_index');
    const where = keys.map((key) => {
      const { indexVersion, identifierIndex } = referenceIndex(key, kind, reference);
      return { tenantId, indexVersion, identifierIndex };
    });
    // held until the commit: one that is about to be erased is not found, and another is made
    const row = await tx.findOne(KINDS[kind].entity, { where, lock: { mode: 'for_key_share' } });
    return row?.id ?? null;
  }

  /**
   * Whose a document is that names this patient, and this visit: another's where they were merged. Nobody
   * merges either of them before the commit.
   */
  async whose(tx: Transaction, namedId: string, encounterId: string | null): Promise<string> {
    let known = namedId;
    for (;;) {
      const [row] = Found.parse(
        await tx.query('select document_patient($1, $2) as id', [namedId, encounterId]),
      );
      const id = row?.id ?? namedId;
      if (id === known) return id;
      known = id;
      await tx.findOne(Patient, { where: { id }, lock: { mode: 'for_key_share' } });
    }
  }

  /** All of this identifier, whoever assigned it. */
  async ofAnyAuthority(
    tx: Transaction,
    tenantId: string,
    kind: ReferenceKind,
    identifier: string,
  ): Promise<readonly string[]> {
    const keys = await this.keyRing.activeKeys(tx, tenantId, 'blind_index');
    const rows = await tx.find(KINDS[kind].entity, {
      where: keys.flatMap((key) => {
        const { indexVersion, identifierIndex } = referenceIndex(key, kind, {
          identifier,
          authority: null,
        });
        const any = anyAuthorityIndex(key, kind, identifier);
        return [
          { tenantId, indexVersion, identifierIndex },
          { tenantId, indexVersion, anyAuthorityIndex: any },
        ];
      }),
      order: { id: 'asc' },
      take: FOUND_MAX,
    });
    return rows.map(({ id }) => id);
  }

  /** What is said of a patient beside the number; `replaces`: though something else is known. */
  async describePatient(
    tx: Transaction,
    tenantId: string,
    patientId: string,
    {
      name,
      birthDate,
      replaces,
    }: {
      readonly name: string | null;
      readonly birthDate: string | null;
      readonly replaces: boolean;
    },
  ): Promise<void> {
    const known = replaces ? null : await tx.findOneByOrFail(Patient, { id: patientId });
    if (name && !known?.nameSealed) await this.setName(tx, tenantId, patientId, name);
    if (birthDate && !known?.birthDateSealed) {
      await this.setBirthDate(tx, tenantId, patientId, birthDate);
    }
  }

  /** The name of a patient, and its words to find it by; a newer one replaces it. False where it is the same. */
  async setName(
    tx: Transaction,
    tenantId: string,
    patientId: string,
    name: string,
  ): Promise<boolean> {
    const newest = await this.keyRing.tenantKey(tx, tenantId, 'blind_index');
    const patient = await tx.findOneByOrFail(Patient, { id: patientId });
    const key = await this.keyRing.object(tx, tenantId, patient.objectKeyId);
    const { nameSealed } = patient;
    if (nameSealed && openColumn(key, 'patient.name', patient, nameSealed) === name.trim()) {
      return false;
    }
    await tx.update(
      Patient,
      { id: patientId },
      { nameSealed: sealColumn(key, 'patient.name', { tenantId, id: patientId }, name.trim()) },
    );
    await this.indexName(tx, tenantId, patientId, nameWordIndexes(newest, name), newest.version);
    return true;
  }

  /** The date of birth of a patient; a newer one replaces it. False where it is the same. */
  async setBirthDate(
    tx: Transaction,
    tenantId: string,
    patientId: string,
    birthDate: string,
  ): Promise<boolean> {
    const patient = await tx.findOneByOrFail(Patient, { id: patientId });
    const key = await this.keyRing.object(tx, tenantId, patient.objectKeyId);
    const { birthDateSealed: before } = patient;
    if (before && openColumn(key, 'patient.birth_date', patient, before) === birthDate) {
      return false;
    }
    const birthDateSealed = sealColumn(key, 'patient.birth_date', patient, birthDate);
    await tx.update(Patient, { id: patientId }, { birthDateSealed });
    return true;
  }

  /** Patients in whose name all of these words stand, in any order; whole words, folded. */
  async named(tx: Transaction, tenantId: string, name: string): Promise<readonly string[]> {
    const keys = await this.keyRing.activeKeys(tx, tenantId, 'blind_index');
    const sought = keys.flatMap((key) =>
      nameWordIndexes(key, name).map((index) => ({ version: key.version, index })),
    );
    if (sought.length === 0) return [];
    const rows: unknown = await tx.query(
      `select word.patient_id as id
       from unnest($2::integer[], $3::bytea[]) as sought (index_version, word_index)
       join patient_name_word as word
         on word.index_version = sought.index_version and word.word_index = sought.word_index
       where word.tenant_id = $1
       group by word.patient_id, word.index_version having count(*) = $4
       order by word.patient_id limit ${FOUND_MAX}`,
      [
        tenantId,
        sought.map(({ version }) => version),
        sought.map(({ index }) => index),
        sought.length / keys.length,
      ],
    );
    return Found.parse(rows).map(({ id }) => id);
  }

  /** Puts the words of a name in the place of those that were there. */
  async indexName(
    tx: Transaction,
    tenantId: string,
    patientId: string,
    words: readonly Buffer[],
    indexVersion: number,
  ): Promise<void> {
    await tx.delete(PatientNameWord, { patientId });
    await tx.insert(
      PatientNameWord,
      words.map((wordIndex) => ({ patientId, tenantId, indexVersion, wordIndex })),
    );
  }
}
