import { AuditTrail } from '@app/audit';
import { KeyRing, type Transaction, UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Patient } from '../document.entities.js';
import type { Reference } from '../document-indexes.js';
import { References } from '../references.js';

const Found = z.array(z.object({ id: z.uuid() }));

/**
 * Finds the rows of patients by an identifier that the caller has already, for those who may read what
 * was done with the records of anybody, and none of what stands in them.
 */
@Injectable()
export class PatientIds {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: References,
    private readonly audit: AuditTrail,
    private readonly keyRing: KeyRing,
  ) {}

  /** 50 at most. The trail keeps the identifier as a commitment that dies with whom it names. */
  async of(actor: Actor, sought: Reference): Promise<readonly string[]> {
    const { tenantId } = actor;
    return this.unitOfWork.run(actor, async (tx) => {
      const ids = await this.sameAs(tx, await this.matching(tx, tenantId, sought));
      const [first] = ids;
      const row = first === undefined ? null : await tx.findOneByOrFail(Patient, { id: first });
      const keys = await this.keyRing.objects(tx, tenantId, row ? [row.objectKeyId] : []);
      const key = row && keys.get(row.objectKeyId);
      await this.audit.record(tx, actor, {
        action: 'lookup.made',
        subject: { type: 'lookup', id: null },
        patientId: ids.length === 1 ? (first ?? null) : null,
        details: { patients: ids.length },
        confidential: {
          identifier: {
            value: sought.identifier,
            ...(row && key && { objectKey: { id: row.objectKeyId, key } }),
          },
        },
      });
      return ids;
    });
  }

  /** Also those that were merged with them: what was done with their records is of one person. */
  private async sameAs(tx: Transaction, ids: readonly string[]): Promise<readonly string[]> {
    const rows: unknown = await tx.query(
      `select distinct merged.id from unnest($1::uuid[]) as found (id),
         patients_merged_into(patient_root(found.id)) as merged (id) order by merged.id limit 50`,
      [ids],
    );
    return Found.parse(rows).map(({ id }) => id);
  }

  private async matching(
    tx: Transaction,
    tenantId: string,
    sought: Reference,
  ): Promise<readonly string[]> {
    if (sought.authority === null) {
      return this.references.ofAnyAuthority(tx, tenantId, 'patient', sought.identifier);
    }
    const id = await this.references.find(tx, tenantId, 'patient', sought);
    return id === null ? [] : [id];
  }
}
