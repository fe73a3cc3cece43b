import { AuditTrail, Refusals } from '@app/audit';
import { PermissionTable } from '@app/auth';
import type { ObjectKey } from '@app/crypto';
import {
  KeyRing,
  overAllCompartments,
  type Page,
  type PageRequest,
  parseCursor,
  toPage,
  type Transaction,
  UnitOfWork,
  whereAny,
} from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In, type SelectQueryBuilder } from 'typeorm';
import { z } from 'zod';
import type { Reference } from '../document-indexes.js';
import { DocumentsRepository } from '../documents.repository.js';
import { Patient } from '../document.entities.js';
import { openColumn } from '../sealed-columns.js';
import { MergeNotFound } from './merge.errors.js';
import { type MergeKind, PatientMerge } from './patient-merge.entity.js';

export interface ListedMerge {
  readonly merge: PatientMerge;
  /** Null once they are erased, and for who may see no document of them. */
  readonly from: Reference | null;
  readonly into: Reference | null;
  /** Also once it is undone: of all for who looks after records, of those they see for the others. */
  readonly documentCount: number;
  /** Null where nobody gave one, and for who sees neither records nor the patients. */
  readonly undoReason: string | null;
}

/** Null asks for all. */
export interface MergeFilter extends PageRequest {
  readonly state: 'in-force' | 'undone' | null;
  readonly kind: MergeKind | null;
  /** The name of the HL7 connection that said so. */
  readonly connection: string | null;
  /** On either side of it. */
  readonly patientId: string | null;
  /** Moments at which it was said, both included. */
  readonly from: Date | null;
  readonly to: Date | null;
}

const Counts = z
  .array(z.object({ id: z.uuid(), count: z.int() }))
  .transform((rows) => new Map(rows.map(({ id, count }) => [id, count])));

/** What sources said of patients, for who looks after records and for who reads their documents. */
@Injectable()
export class PatientMergesList {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly documents: DocumentsRepository,
    private readonly keyRing: KeyRing,
    private readonly permissions: PermissionTable,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  async page(actor: Actor, filter: MergeFilter): Promise<Page<ListedMerge>> {
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await found(tx, filter);
      const { items, nextCursor } = toPage(
        rows.map((merge) => ({ id: merge.id, createdAt: merge.mergedAt, merge })),
        filter,
      );
      await this.audit.record(tx, actor, {
        action: 'patient.merges-listed',
        subject: { type: 'merge', id: null },
        patientId: filter.patientId,
        details: { count: items.length, ...narrowedBy(filter) },
      });
      const merges = items.map(({ merge }) => merge);
      return { items: await this.open(tx, actor, merges), nextCursor };
    });
  }

  /** Throws `MergeNotFound`. */
  async get(actor: Actor, id: string): Promise<ListedMerge> {
    const listed = await this.unitOfWork.run(actor, async (tx) => {
      const merge = await tx.findOneBy(PatientMerge, { id });
      if (!merge) return undefined;
      await this.audit.record(tx, actor, {
        action: 'patient.merge-read',
        subject: { type: 'merge', id },
        patientId: merge.intoPatientId,
      });
      return (await this.open(tx, actor, [merge]))[0];
    });
    if (listed) return listed;
    const refusal = new MergeNotFound();
    await this.refusals.record(actor, { subject: { type: 'merge', id }, reason: refusal.code });
    throw refusal;
  }

  private async open(
    tx: Transaction,
    actor: Actor,
    merges: readonly PatientMerge[],
  ): Promise<ListedMerge[]> {
    const keepsRecords = this.permissions.may(actor, 'records:read');
    const readsDocuments = this.permissions.may(actor, 'document:read');
    const ids = merges.flatMap(({ fromPatientId, intoPatientId }) => [
      fromPatientId,
      intoPatientId,
    ]);
    const patients = await whereAny(ids, (some) => tx.findBy(Patient, { id: In(some) }));
    const keys = await this.keyRing.objects(
      tx,
      actor.tenantId,
      patients.map(({ objectKeyId }) => objectKeyId),
    );
    const seen = new Map<string, Reference>();
    const keyOf = new Map<string, ObjectKey>();
    for (const patient of patients) {
      const key = keys.get(patient.objectKeyId);
      if (!key) continue;
      keyOf.set(patient.id, key);
      if (readsDocuments && (await this.documents.anyOf(tx, 'patient', patient.id))) {
        seen.set(patient.id, referenceOf(key, patient));
      }
    }
    const counts = await this.counts(tx, merges, keepsRecords);
    return merges.map((merge) => {
      const from = seen.get(merge.fromPatientId) ?? null;
      const into = seen.get(merge.intoPatientId) ?? null;
      const key = keyOf.get(merge.fromPatientId);
      const { undoReasonSealed: sealed } = merge;
      const seesReason = keepsRecords || from !== null || into !== null;
      return {
        merge,
        from,
        into,
        documentCount: counts.get(merge.id) ?? 0,
        undoReason:
          seesReason && key && sealed
            ? openColumn(key, 'patient_merge.undo_reason', merge, sealed)
            : null,
      };
    });
  }

  /** Who looks after records learns how many an undoing is about, and nothing else of what they do not see. */
  private counts(
    tx: Transaction,
    merges: readonly PatientMerge[],
    keepsRecords: boolean,
  ): Promise<ReadonlyMap<string, number>> {
    const count = async (): Promise<ReadonlyMap<string, number>> =>
      Counts.parse(
        await tx.query(
          `select said.id, (select count(*)::integer from merge_documents(said.id)) as count
           from unnest($1::uuid[]) as said (id)`,
          [merges.map(({ id }) => id)],
        ),
      );
    return keepsRecords ? overAllCompartments(tx, count) : count();
  }
}

function referenceOf(key: ObjectKey, patient: Patient): Reference {
  const { identifierSealed, authoritySealed } = patient;
  return {
    identifier: openColumn(key, 'patient.identifier', patient, identifierSealed),
    authority: authoritySealed && openColumn(key, 'patient.authority', patient, authoritySealed),
  };
}

/** One more than the page has. */
function found(tx: Transaction, filter: MergeFilter): Promise<PatientMerge[]> {
  const query = tx.createQueryBuilder(PatientMerge, 'merge').where('true');
  narrow(query, filter);
  const [direction, compare] =
    filter.order === 'newest' ? (['DESC', '<'] as const) : (['ASC', '>'] as const);
  if (filter.cursor) {
    query.andWhere(`(merge.mergedAt, merge.id) ${compare} (:createdAt, :id)`, {
      ...parseCursor(filter.cursor),
    });
  }
  return query
    .orderBy('merge.mergedAt', direction)
    .addOrderBy('merge.id', direction)
    .limit(filter.limit + 1)
    .getMany();
}

function narrow(
  query: SelectQueryBuilder<PatientMerge>,
  { state, kind, connection, patientId, from, to }: MergeFilter,
): void {
  if (state) query.andWhere(`merge.undoneAt is ${state === 'undone' ? 'not null' : 'null'}`);
  if (kind) query.andWhere('merge.kind = :kind', { kind });
  if (connection) query.andWhere('merge.actorId = :actor', { actor: `hl7/${connection}` });
  if (patientId) {
    query.andWhere('(merge.fromPatientId = :patientId or merge.intoPatientId = :patientId)', {
      patientId,
    });
  }
  if (from) query.andWhere('merge.mergedAt >= :from', { from });
  if (to) query.andWhere('merge.mergedAt <= :to', { to });
}

/** What of a filter the trail keeps. */
function narrowedBy({ state, kind, connection, from, to }: MergeFilter): Record<string, string> {
  return {
    ...(state && { state }),
    ...(kind && { kind }),
    ...(connection && { connection }),
    ...(from && { from: from.toISOString() }),
    ...(to && { to: to.toISOString() }),
  };
}
