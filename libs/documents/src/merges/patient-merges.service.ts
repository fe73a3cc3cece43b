import { AuditTrail, Refusals } from '@app/audit';
import type { ObjectKey } from '@app/crypto';
import { DomainEvents, KeyRing, overAllCompartments, type Transaction } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { z } from 'zod';
import type { Reference } from '../document-indexes.js';
import { Patient } from '../document.entities.js';
import { References } from '../references.js';
import { sealColumn } from '../sealed-columns.js';
import { MergedElsewhere, MergedIntoItself, MergeNotFound } from './merge.errors.js';
import { type MergeKind, PatientMerge } from './patient-merge.entity.js';

/** What a source says of two patients. */
export interface SaidMerge {
  readonly kind: MergeKind;
  /** Who goes on as the other one. */
  readonly from: Reference;
  readonly into: Reference;
  /** Of a visit that was moved. */
  readonly encounter: Reference | null;
}

const Ids = z.array(z.object({ id: z.uuid() })).transform((rows) => rows.map(({ id }) => id));
const Changed = z.tuple([z.array(z.object({ id: z.uuid() })), z.int()]);

/**
 * Lets patients go on as others, and takes that back. It changes whose documents are, and nothing in them:
 * each keeps whom it named when it came, and whose it is follows from that. So a merge holds for documents
 * that come after it, and can be undone.
 */
@Injectable()
export class PatientMerges {
  constructor(
    private readonly references: References,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
  ) {}

  /**
   * Ids of events, to be announced once `tx` has committed. What was said before changes nothing. Throws
   * `MergedElsewhere` or `MergedIntoItself`.
   */
  async merge(tx: Transaction, actor: Actor, said: SaidMerge): Promise<readonly string[]> {
    const { tenantId } = actor;
    const row = await this.rowOf(tx, tenantId, said);
    if (row.fromPatientId === row.intoPatientId) throw new MergedIntoItself();
    await this.hold(tx, row);
    if (await this.isSaid(tx, row)) return [];
    const id = newId();
    await tx.insert(PatientMerge, {
      id,
      tenantId,
      ...row,
      actorKind: actor.kind,
      actorId: actor.id,
      mergedAt: new Date(),
      undoneAt: null,
    });
    return this.follow(tx, actor, { id, ...row }, ACTIONS[row.kind]);
  }

  /** Two records are not one person's after all; without effect where nobody said that they are. */
  async unlink(
    tx: Transaction,
    actor: Actor,
    { from, into }: Pick<SaidMerge, 'from' | 'into'>,
  ): Promise<readonly string[]> {
    const said = { kind: 'link', from, into, encounter: null } as const;
    const row = await this.rowOf(tx, actor.tenantId, said);
    const both = In([row.fromPatientId, row.intoPatientId]);
    const linked = await tx.findOneBy(PatientMerge, {
      kind: 'link',
      fromPatientId: both,
      intoPatientId: both,
      undoneAt: IsNull(),
    });
    if (!linked) return [];
    await tx.update(
      PatientMerge,
      { id: linked.id },
      { undoneAt: new Date(), undoneByKind: actor.kind, undoneById: actor.id },
    );
    return this.follow(tx, actor, linked, 'patient.unlinked');
  }

  /** Throws `MergeNotFound`. */
  async undo(actor: Actor, id: string, reason: string): Promise<void> {
    const events = await this.refusals.recording(
      actor,
      { subject: { type: 'merge', id } },
      async (tx) => {
        const merge = await tx.findOneBy(PatientMerge, { id, undoneAt: IsNull() });
        if (!merge) throw new MergeNotFound();
        await this.hold(tx, merge);
        const key = await this.keyOf(tx, merge);
        const { affected } = await tx.update(
          PatientMerge,
          { id, undoneAt: IsNull() },
          {
            undoneAt: new Date(),
            undoneByKind: actor.kind,
            undoneById: actor.id,
            undoReasonSealed:
              key && sealColumn(key.key, 'patient_merge.undo_reason', merge, reason),
          },
        );
        if (affected !== 1) throw new MergeNotFound(); // somebody was quicker
        return this.follow(tx, actor, merge, 'patient.merge-undone', reason);
      },
    );
    await this.queue.announce(actor.tenantId, events);
  }

  /** For a library above: the documents that a merge is about. */
  async documentsOf(tx: Transaction, mergeId: string): Promise<readonly string[]> {
    return Ids.parse(
      await tx.query('select id from merge_documents($1) as id order by id', [mergeId]),
    );
  }

  private async rowOf(
    tx: Transaction,
    tenantId: string,
    { kind, from, into, encounter }: SaidMerge,
  ): Promise<Pick<PatientMerge, 'kind' | 'fromPatientId' | 'intoPatientId' | 'encounterId'>> {
    const refer = (one: Reference) => this.references.findOrCreate(tx, tenantId, 'patient', one);
    return {
      kind,
      // made where they are not here yet: their documents may come later
      fromPatientId: await refer(from),
      intoPatientId: await refer(into),
      encounterId:
        encounter && (await this.references.findOrCreate(tx, tenantId, 'encounter', encounter)),
    };
  }

  /** Documents that name one of them and are just arriving are waited for; what comes later sees the merge. */
  private async hold(
    tx: Transaction,
    { fromPatientId, intoPatientId }: Pick<PatientMerge, 'fromPatientId' | 'intoPatientId'>,
  ): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 4))', ['patient merges']);
    await tx.find(Patient, {
      where: { id: In([fromPatientId, intoPatientId]) },
      order: { id: 'asc' },
      lock: { mode: 'pessimistic_write' },
    });
  }

  /** Whether it holds already. Throws where it cannot. */
  private async isSaid(
    tx: Transaction,
    {
      kind,
      fromPatientId,
      intoPatientId,
      encounterId,
    }: Pick<PatientMerge, 'kind' | 'fromPatientId' | 'intoPatientId' | 'encounterId'>,
  ): Promise<boolean> {
    const where = { kind, fromPatientId, undoneAt: IsNull() };
    if (kind === 'link') return tx.existsBy(PatientMerge, { ...where, intoPatientId });
    const status = await tx.findOneBy(PatientMerge, {
      ...where,
      encounterId: encounterId ?? IsNull(),
    });
    if (status) {
      if (status.intoPatientId === intoPatientId) return true;
      throw new MergedElsewhere();
    }
    const [root] = Ids.parse(await tx.query('select patient_root($1) as id', [intoPatientId]));
    if (kind === 'merge' && root === fromPatientId) throw new MergedIntoItself();
    return false;
  }

  private async follow(
    tx: Transaction,
    actor: Actor,
    merge: Pick<PatientMerge, 'id' | 'kind' | 'fromPatientId' | 'intoPatientId' | 'encounterId'>,
    action: (typeof ACTIONS)[MergeKind] | 'patient.unlinked' | 'patient.merge-undone',
    reason: string | null = null,
  ): Promise<readonly string[]> {
    const { id, kind, fromPatientId, intoPatientId, encounterId } = merge;
    const documents = kind === 'link' ? 0 : await this.relink(tx, fromPatientId);
    const key = await this.keyOf(tx, { tenantId: actor.tenantId, fromPatientId });
    await this.audit.record(tx, actor, {
      action,
      subject: { type: 'merge', id },
      related: [
        { type: 'patient', id: fromPatientId },
        { type: 'patient', id: intoPatientId },
        ...(encounterId ? [{ type: 'encounter', id: encounterId }] : []),
      ],
      patientId: intoPatientId,
      details: { kind, documents },
      ...(reason !== null && {
        confidential: {
          reason: { value: reason, ...(key && { objectKey: key }) },
        },
      }),
    });
    if (kind === 'link') return [];
    return [await this.events.emit(tx, actor.tenantId, 'patient.merged', id)];
  }

  /** Of the patient who goes on; null once they are erased. */
  private async keyOf(
    tx: Transaction,
    { tenantId, fromPatientId }: Pick<PatientMerge, 'tenantId' | 'fromPatientId'>,
  ): Promise<{ readonly id: string; readonly key: ObjectKey } | null> {
    const { objectKeyId: id } = await tx.findOneByOrFail(Patient, { id: fromPatientId });
    const key = (await this.keyRing.objects(tx, tenantId, [id])).get(id);
    return key ? { id, key } : null;
  }

  /** How many documents are another's now. */
  private async relink(tx: Transaction, patientId: string): Promise<number> {
    // also of what the actor does not see: a merge is one of the organization
    const changed: unknown = await overAllCompartments(tx, () =>
      tx.query(
        `update document set patient_id = document_patient(named_patient_id, encounter_id),
           changed_at = now()
         where named_patient_id in (select patients_merged_into($1)) and state <> 'erased'
           and patient_id is distinct from document_patient(named_patient_id, encounter_id)
         returning id`,
        [patientId],
      ),
    );
    return Changed.parse(changed)[1];
  }
}

const ACTIONS = {
  merge: 'patient.merged',
  visit: 'patient.visit-moved',
  link: 'patient.linked',
} as const;
