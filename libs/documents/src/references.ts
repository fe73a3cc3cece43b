import { KeyRing, type Transaction } from '@app/database';
import { newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Encounter, Patient } from './document.entities.js';
import { referenceIndex } from './document-indexes.js';
import { sealColumn } from './sealed-columns.js';

const KINDS = {
  patient: { entity: Patient, column: 'patient.identifier' },
  encounter: { entity: Encounter, column: 'encounter.identifier' },
} as const;

/** Finds patients and encounters by their identifiers, without the database ever seeing one. */
@Injectable()
export class References {
  constructor(private readonly keyRing: KeyRing) {}

  /** The row of this identifier; made at its first mention. */
  async findOrCreate(
    tx: Transaction,
    tenantId: string,
    kind: 'patient' | 'encounter',
    identifier: string,
  ): Promise<string> {
    // before it is looked for: nobody makes it under a newer key meanwhile
    const newest = await this.keyRing.tenantKey(tx, tenantId, 'blind_index');
    const existing = await this.find(tx, tenantId, kind, identifier);
    if (existing) return existing;
    const { entity, column } = KINDS[kind];
    const id = newId();
    const objectKey = await this.keyRing.create(tx, tenantId, kind);
    const identifierSealed = sealColumn(objectKey.key, column, { tenantId, id }, identifier.trim());
    await tx
      .createQueryBuilder()
      .insert()
      .into(entity)
      .values({
        id,
        tenantId,
        objectKeyId: objectKey.id,
        ...referenceIndex(newest, kind, identifier),
        identifierSealed,
      })
      .orIgnore() // another document of the same patient may have been first
      .execute();
    const row = await this.find(tx, tenantId, kind, identifier);
    if (!row) throw new Error(`${kind} was neither found nor made`);
    return row;
  }

  async find(
    tx: Transaction,
    tenantId: string,
    kind: 'patient' | 'encounter',
    identifier: string,
  ): Promise<string | null> {
    const keys = await this.keyRing.livingKeys(tx, tenantId, 'blind_index');
    const where = keys.map((key) => ({ tenantId, ...referenceIndex(key, kind, identifier) }));
    // held until the commit: one that is about to be erased is not found, and another is made
    const row = await tx.findOne(KINDS[kind].entity, { where, lock: { mode: 'for_key_share' } });
    return row?.id ?? null;
  }
}
