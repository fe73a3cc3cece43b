import { blindIndex } from '@app/crypto';
import { KeyRing, type Transaction } from '@app/database';
import { newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Encounter, Patient } from './document.entities.js';
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
    const existing = await this.find(tx, tenantId, kind, identifier);
    if (existing) return existing;
    const { entity, column } = KINDS[kind];
    const { version, index } = await this.index(tx, tenantId, kind, identifier);
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
        indexVersion: version,
        identifierIndex: index,
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
    const { version, index } = await this.index(tx, tenantId, kind, identifier);
    const where = { tenantId, indexVersion: version, identifierIndex: index };
    const row = await tx.findOneBy(KINDS[kind].entity, where);
    return row?.id ?? null;
  }

  private async index(
    tx: Transaction,
    tenantId: string,
    kind: string,
    identifier: string,
  ): Promise<{ version: number; index: Buffer }> {
    const { version, key } = await this.keyRing.tenantKey(tx, tenantId, 'blind_index');
    const index = blindIndex(key, { field: `${kind}.identifier`, value: normalize(identifier) });
    return { version, index };
  }
}

/** Spacing and letter case do not make another patient of the same number. */
function normalize(identifier: string): string {
  return identifier.normalize('NFKC').trim().replaceAll(/\s+/g, ' ').toUpperCase();
}
