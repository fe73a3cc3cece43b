import { KeyRing, overAllCompartments, type Transaction } from '@app/database';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { z } from 'zod';
import { Patient } from '../document.entities.js';
import { openColumn } from '../sealed-columns.js';

/** A patient by the number that other systems know them by. */
export interface NumberedSubject {
  readonly identifier: string;
  readonly authority: string | null;
}

/** Keys of what names any of these patients and belongs to no document. */
type TraceFinder = (
  tx: Transaction,
  tenantId: string,
  patients: readonly NumberedSubject[],
) => Promise<readonly string[]>;

const Ids = z.array(z.object({ id: z.uuid() })).transform((rows) => rows.map(({ id }) => id));

/** Where other libraries keep what names a patient beside any document: it goes with the patient. */
@Injectable()
export class PatientTraces {
  private readonly finders: TraceFinder[] = [];

  constructor(private readonly keyRing: KeyRing) {}

  register(finder: TraceFinder): void {
    this.finders.push(finder);
  }

  /** Whoever erases: of a patient who goes, nothing stays behind a wall. */
  async keysOf(
    tx: Transaction,
    tenantId: string,
    patients: readonly Patient[],
  ): Promise<readonly string[]> {
    if (patients.length === 0) return [];
    const numbered = await this.numbered(tx, tenantId, patients);
    return overAllCompartments(tx, async () => {
      const keys: string[] = [];
      for (const finder of this.finders) keys.push(...(await finder(tx, tenantId, numbered)));
      return keys;
    });
  }

  /** Those under a legal hold, by all numbers that they ever went by. */
  async held(tx: Transaction, tenantId: string): Promise<readonly NumberedSubject[]> {
    const ids = Ids.parse(
      await tx.query(
        `select distinct merged.id from legal_hold as hold
         cross join lateral patients_merged_into(hold.patient_id) as merged (id)
         where hold.tenant_id = $1 and hold.released_at is null and hold.patient_id is not null`,
        [tenantId],
      ),
    );
    return this.numbered(tx, tenantId, await tx.findBy(Patient, { id: In([...ids]) }));
  }

  private async numbered(
    tx: Transaction,
    tenantId: string,
    patients: readonly Patient[],
  ): Promise<readonly NumberedSubject[]> {
    const keys = await this.keyRing.objects(
      tx,
      tenantId,
      patients.map(({ objectKeyId }) => objectKeyId),
    );
    return patients.flatMap((patient) => {
      const key = keys.get(patient.objectKeyId);
      if (!key) return [];
      const { identifierSealed, authoritySealed } = patient;
      const authority =
        authoritySealed && openColumn(key, 'patient.authority', patient, authoritySealed);
      return [
        { identifier: openColumn(key, 'patient.identifier', patient, identifierSealed), authority },
      ];
    });
  }
}
