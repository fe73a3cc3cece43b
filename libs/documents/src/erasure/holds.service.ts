import { AuditTrail, Refusals } from '@app/audit';
import { RecordsAuthority } from '@app/auth';
import { type ObjectKey, openText, type SealedPlace, sealText } from '@app/crypto';
import { KeyRing, type Transaction, UnitOfWork } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { IsNull, Not } from 'typeorm';
import { Document, Patient } from '../document.entities.js';
import { HoldNotFound, HoldSubjectNotFound } from './erasure.errors.js';
import { LegalHold } from './hold.entities.js';

const SEALED_FORMAT = 1;
const LIST_MAX = 500;

export type HoldSubject = { readonly documentId: string } | { readonly patientId: string };

export interface HoldDetails {
  readonly hold: LegalHold;
  /** Null where what is held was erased meanwhile. */
  readonly reason: string | null;
  readonly releaseReason: string | null;
}

/** Keeps documents from being erased, and lets them go again. */
@Injectable()
export class HoldsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly authority: RecordsAuthority,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** A document that was marked for erasure is not any more. Throws `HoldSubjectNotFound`. */
  async place(actor: Actor, subject: HoldSubject, reason: string): Promise<HoldDetails> {
    return this.keeping(actor, async (tx) => {
      const held = await this.subject(tx, subject);
      const id = newId();
      const key = await this.keyRing.object(tx, actor.tenantId, held.objectKeyId);
      await tx.insert(LegalHold, {
        id,
        tenantId: actor.tenantId,
        documentId: held.documentId,
        patientId: held.patientId,
        objectKeyId: held.objectKeyId,
        reasonSealed: sealText(key, placeOf('reason', actor.tenantId, id), reason),
        actorKind: actor.kind,
        actorId: actor.id,
        placedAt: new Date(),
      });
      await tx.update(
        Document,
        held.documentId ? { id: held.documentId } : { patientId: held.patientId ?? '' },
        { eraseAfter: null },
      );
      await this.record(tx, actor, 'hold.placed', { ...held, id }, reason, key);
      return this.details(tx, await tx.findOneByOrFail(LegalHold, { id }));
    });
  }

  /** Throws `HoldNotFound`. */
  async release(actor: Actor, id: string, reason: string): Promise<HoldDetails> {
    return this.keeping(actor, async (tx) => {
      const hold = await tx.findOneBy(LegalHold, { id, releasedAt: IsNull() });
      if (!hold) throw new HoldNotFound();
      const key = await this.keyRing.object(tx, actor.tenantId, hold.objectKeyId);
      const { affected } = await tx.update(
        LegalHold,
        { id, releasedAt: IsNull() },
        {
          releasedAt: new Date(),
          releasedByKind: actor.kind,
          releasedById: actor.id,
          releaseReasonSealed: sealText(key, placeOf('release', actor.tenantId, id), reason),
        },
      );
      if (affected !== 1) throw new HoldNotFound();
      await this.record(tx, actor, 'hold.released', hold, reason, key);
      return this.details(tx, await tx.findOneByOrFail(LegalHold, { id }));
    });
  }

  /** Those that stand, the newest first; with `released` also those that do not any more. */
  async list(
    actor: Actor,
    { released }: { readonly released: 'with' | 'without' },
  ): Promise<readonly HoldDetails[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      await this.authority.requireMayLook(tx, actor);
      const holds = await tx.find(LegalHold, {
        where: released === 'with' ? {} : { releasedAt: IsNull() },
        order: { placedAt: 'desc', id: 'desc' },
        take: LIST_MAX,
      });
      await this.audit.record(tx, actor, {
        action: 'hold.listed',
        subject: { type: 'hold', id: null },
        details: { count: holds.length },
      });
      const details: HoldDetails[] = [];
      for (const hold of holds) details.push(await this.details(tx, hold));
      return details;
    });
  }

  /** Locked, so that of an erasure at the same moment one sees the other. */
  private async subject(
    tx: Transaction,
    subject: HoldSubject,
  ): Promise<Pick<LegalHold, 'documentId' | 'patientId' | 'objectKeyId'>> {
    const lock = { mode: 'pessimistic_write' } as const;
    if ('documentId' in subject) {
      const where = { id: subject.documentId, state: Not('erased' as const) };
      const document = await tx.findOne(Document, { where, lock });
      if (!document) throw new HoldSubjectNotFound();
      return { documentId: document.id, patientId: null, objectKeyId: document.objectKeyId };
    }
    const where = { id: subject.patientId, identifierIndex: Not(IsNull()) };
    const patient = await tx.findOne(Patient, { where, lock });
    // a patient is seen by who may see one of its documents
    if (!patient || !(await tx.existsBy(Document, { patientId: patient.id }))) {
      throw new HoldSubjectNotFound();
    }
    return { documentId: null, patientId: patient.id, objectKeyId: patient.objectKeyId };
  }

  private async details(tx: Transaction, hold: LegalHold): Promise<HoldDetails> {
    const { id, tenantId, objectKeyId, reasonSealed, releaseReasonSealed: released } = hold;
    const key = (await this.keyRing.objects(tx, tenantId, [objectKeyId])).get(objectKeyId);
    if (!key) return { hold, reason: null, releaseReason: null };
    return {
      hold,
      reason: openText(key, placeOf('reason', tenantId, id), reasonSealed),
      releaseReason: released && openText(key, placeOf('release', tenantId, id), released),
    };
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    action: 'hold.placed' | 'hold.released',
    held: Pick<LegalHold, 'id' | 'documentId' | 'patientId' | 'objectKeyId'>,
    reason: string,
    key: ObjectKey,
  ): Promise<void> {
    const { documentId, patientId, objectKeyId } = held;
    await this.audit.record(tx, actor, {
      action,
      subject: documentId
        ? { type: 'document', id: documentId }
        : { type: 'patient', id: patientId },
      related: [{ type: 'hold', id: held.id }],
      patientId,
      confidential: { reason: { value: reason, objectKey: { id: objectKeyId, key } } },
    });
  }

  private async keeping<T>(actor: Actor, work: (tx: Transaction) => Promise<T>): Promise<T> {
    return this.refusals.recording(actor, { subject: { type: 'hold', id: null } }, async (tx) => {
      await this.authority.requireMayKeep(tx, actor);
      return work(tx);
    });
  }
}

function placeOf(column: 'reason' | 'release', tenantId: string, id: string): SealedPlace {
  return { tenantId, table: 'legal_hold', rowId: id, version: SEALED_FORMAT, column };
}
