import { AuditTrail } from '@app/audit';
import {
  KeyRing,
  type Page,
  type PageRequest,
  parseCursor,
  type Transaction,
  UnitOfWork,
} from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Reference } from '../document-indexes.js';
import { DocumentsRepository } from '../documents.repository.js';
import { Patient } from '../document.entities.js';
import { openColumn } from '../sealed-columns.js';
import { PatientMerge } from './patient-merge.entity.js';

export interface ListedMerge {
  readonly merge: PatientMerge;
  /** Null once they are erased, and for who may see no document of them. */
  readonly from: Reference | null;
  readonly into: Reference | null;
}

/** What sources said of patients, the newest first. */
@Injectable()
export class PatientMergesList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsRepository,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
  ) {}

  async page(actor: Actor, request: PageRequest): Promise<Page<ListedMerge>> {
    return this.unitOfWork.run(actor, async (tx) => {
      const query = tx.createQueryBuilder(PatientMerge, 'merge');
      const [direction, compare] =
        request.order === 'newest' ? (['DESC', '<'] as const) : (['ASC', '>'] as const);
      if (request.cursor) {
        query.where(`(merge.mergedAt, merge.id) ${compare} (:createdAt, :id)`, {
          ...parseCursor(request.cursor),
        });
      }
      const rows = await query
        .orderBy('merge.mergedAt', direction)
        .addOrderBy('merge.id', direction)
        .limit(request.limit + 1)
        .getMany();
      const merges = rows.slice(0, request.limit);
      const last = merges.at(-1);
      await this.audit.record(tx, actor, {
        action: 'patient.merges-listed',
        subject: { type: 'merge', id: null },
        details: { count: merges.length },
      });
      return {
        items: await this.open(tx, actor, merges),
        nextCursor:
          rows.length > request.limit && last
            ? Buffer.from(`${last.mergedAt.toISOString()}|${last.id}`).toString('base64url')
            : null,
      };
    });
  }

  private async open(
    tx: Transaction,
    { tenantId }: Actor,
    merges: readonly PatientMerge[],
  ): Promise<ListedMerge[]> {
    const patients = await tx.findBy(Patient, {
      id: In(merges.flatMap(({ fromPatientId, intoPatientId }) => [fromPatientId, intoPatientId])),
    });
    const keys = await this.keyRing.objects(
      tx,
      tenantId,
      patients.map(({ objectKeyId }) => objectKeyId),
    );
    const seen = new Map<string, Reference | null>();
    for (const patient of patients) {
      const key = keys.get(patient.objectKeyId);
      const isSeen = key && (await this.documents.anyOf(tx, 'patient', patient.id));
      const { identifierSealed, authoritySealed } = patient;
      seen.set(
        patient.id,
        isSeen
          ? {
              identifier: openColumn(key, 'patient.identifier', patient, identifierSealed),
              authority:
                authoritySealed && openColumn(key, 'patient.authority', patient, authoritySealed),
            }
          : null,
      );
    }
    return merges.map((merge) => ({
      merge,
      from: seen.get(merge.fromPatientId) ?? null,
      into: seen.get(merge.intoPatientId) ?? null,
    }));
  }
}
