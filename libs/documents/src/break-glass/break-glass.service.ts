import { AuditTrail, type Refusal, Refusals } from '@app/audit';
import { NotAllowed } from '@app/auth';
import { openText, type SealedPlace, sealText } from '@app/crypto';
import { KeyRing, type Transaction, UnitOfWork } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type FindOptionsWhere, IsNull, MoreThan, Not } from 'typeorm';
import { Patient } from '../document.entities.js';
import type { Reference } from '../document-indexes.js';
import { References } from '../references.js';
import { BreakGlass } from './break-glass.entities.js';
import { BreakGlassNotFound, PatientAmbiguous, PatientNotFound } from './break-glass.errors.js';

export const BREAK_GLASS_MINUTES = { default: 60, max: 240 } as const;
const LIST_MAX = 500;
const SEALED_FORMAT = 1;
const MINUTE_MS = 60_000;

/** Whether an auditor has looked at it; `active`: its time is not over yet, looked at or not. */
export type BreakGlassState = 'open' | 'reviewed' | 'active';

export interface BreakGlassDetails {
  readonly opening: BreakGlass;
  /** Null once the patient is erased. */
  readonly reason: string | null;
}

/**
 * Emergency access: opens exactly what compartments and labels hide of one patient, for a while. The
 * session carries it from the next request on; an auditor looks at every one afterwards.
 */
@Injectable()
export class BreakGlassService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: References,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** Throws `PatientNotFound`, `PatientAmbiguous`. */
  async open(
    actor: Actor,
    reference: Reference,
    { reason, minutes }: { readonly reason: string; readonly minutes: number },
  ): Promise<BreakGlassDetails> {
    return this.refusals.recording(actor, refusedOf(null), async (tx) => {
      if (actor.kind !== 'person') throw new NotAllowed();
      const patient = await this.patient(tx, actor, reference);
      const { tenantId } = actor;
      const { objectKeyId } = patient;
      const id = newId();
      const key = await this.keyRing.object(tx, tenantId, objectKeyId);
      const openedAt = new Date();
      await tx.insert(BreakGlass, {
        id,
        tenantId,
        personId: actor.id,
        patientId: patient.id,
        objectKeyId,
        reasonSealed: sealText(key, placeOf(tenantId, id), reason),
        openedAt,
        expiresAt: new Date(openedAt.getTime() + minutes * MINUTE_MS),
        endedAt: null,
        reviewedAt: null,
        reviewedBy: null,
      });
      await this.audit.record(tx, actor, {
        action: 'break-glass.opened',
        subject: { type: 'break_glass', id },
        patientId: patient.id,
        details: { minutes },
        confidential: { reason: { value: reason, objectKey: { id: objectKeyId, key } } },
      });
      return { opening: await tx.findOneByOrFail(BreakGlass, { id }), reason };
    });
  }

  /** Closes one's own again before its time. Throws `BreakGlassNotFound`. */
  async end(actor: Actor, id: string): Promise<void> {
    await this.refusals.recording(actor, refusedOf(id), async (tx) => {
      const now = new Date();
      const own = { id, personId: actor.id, endedAt: IsNull(), expiresAt: MoreThan(now) };
      const { affected } = await tx.update(BreakGlass, own, { endedAt: now });
      if (affected !== 1) throw new BreakGlassNotFound();
      const { patientId } = await tx.findOneByOrFail(BreakGlass, { id });
      await this.audit.record(tx, actor, {
        action: 'break-glass.ended',
        subject: { type: 'break_glass', id },
        patientId,
      });
    });
  }

  /** The newest 500; `own` are those of the actor, which they may see without being an auditor. */
  async list(
    actor: Actor,
    { state, whose }: { readonly state: BreakGlassState; readonly whose: 'all' | 'own' },
  ): Promise<readonly BreakGlassDetails[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const openings = await tx.find(BreakGlass, {
        where: {
          ...inState(state),
          ...(whose === 'own' && { personId: actor.id }),
        },
        order: { openedAt: 'desc', id: 'desc' },
        take: LIST_MAX,
      });
      const keys = await this.keyRing.objects(
        tx,
        actor.tenantId,
        openings.map(({ objectKeyId }) => objectKeyId),
      );
      await this.audit.record(tx, actor, {
        action: 'break-glass.listed',
        subject: { type: 'break_glass', id: null },
        details: { state, count: openings.length },
      });
      return openings.map((opening) => {
        const key = keys.get(opening.objectKeyId);
        const place = placeOf(opening.tenantId, opening.id);
        return { opening, reason: key ? openText(key, place, opening.reasonSealed) : null };
      });
    });
  }

  private async patient(tx: Transaction, actor: Actor, sought: Reference): Promise<Patient> {
    const { tenantId } = actor;
    const exact =
      sought.authority === null
        ? null
        : await this.references.find(tx, tenantId, 'patient', sought);
    const ids =
      sought.authority === null
        ? await this.references.ofAnyAuthority(tx, tenantId, 'patient', sought.identifier)
        : exact === null
          ? []
          : [exact];
    const [id] = ids;
    if (id === undefined) throw new PatientNotFound();
    if (ids.length > 1) throw new PatientAmbiguous();
    return tx.findOneByOrFail(Patient, { id });
  }
}

function refusedOf(id: string | null): Pick<Refusal, 'subject'> {
  return { subject: { type: 'break_glass', id } };
}

function inState(state: BreakGlassState): FindOptionsWhere<BreakGlass> {
  if (state === 'active') return { endedAt: IsNull(), expiresAt: MoreThan(new Date()) };
  return { reviewedAt: state === 'open' ? IsNull() : Not(IsNull()) };
}

function placeOf(tenantId: string, rowId: string): SealedPlace {
  return { tenantId, table: 'break_glass', rowId, version: SEALED_FORMAT, column: 'reason' };
}
