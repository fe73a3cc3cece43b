import { AuditTrail, Refusals } from '@app/audit';
import { KeyRing, type Transaction, UnitOfWork, whereAny } from '@app/database';
import { type Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { Patient } from '../document.entities.js';
import type { Reference } from '../document-indexes.js';
import { DocumentsRepository } from '../documents.repository.js';
import { References } from '../references.js';
import { openColumn } from '../sealed-columns.js';
import { PatientReference } from './patient-reference.entity.js';

export class PatientNotFound extends DomainError {
  readonly code = 'patient-not-found';
  readonly kind = 'missing';

  constructor() {
    super('This patient does not exist, or you don’t have access to any of their documents.');
  }
}

/** A patient by the number, and nothing else of them. */
export interface NumberedPatient extends Reference {
  readonly id: string;
}

/** Patients for systems that name them by number alone: as far as they named them, or may see a document of theirs. */
@Injectable()
export class PatientReferences {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly references: References,
    private readonly documents: DocumentsRepository,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** The patient of this number, with what is said of them; `isNew` where the actor did not know one. */
  async name(
    actor: Actor,
    reference: Reference,
    said: { readonly name: string | null; readonly birthDate: string | null },
  ): Promise<{ readonly id: string; readonly isNew: boolean }> {
    const { tenantId, id: actorId } = actor;
    return this.unitOfWork.run(actor, async (tx) => {
      const id = await this.references.findOrCreate(tx, tenantId, 'patient', reference);
      await this.references.describePatient(tx, tenantId, id, { ...said, replaces: true });
      const isNew = !(await this.knows(tx, actor, id));
      if (isNew) {
        await tx
          .createQueryBuilder()
          .insert()
          .into(PatientReference)
          .values({ patientId: id, actorId, tenantId, createdAt: new Date() })
          .orIgnore() // another request of the same system may have been first
          .execute();
      }
      await this.audit.record(tx, actor, {
        action: 'patient.named',
        subject: { type: 'patient', id },
        patientId: id,
      });
      return { id, isNew };
    });
  }

  /** Throws `PatientNotFound`. */
  async get(actor: Actor, id: string): Promise<NumberedPatient> {
    const found = await this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.knows(tx, actor, id))) return null;
      const [patient] = await this.open(tx, actor, [id]);
      if (!patient) return null;
      await this.audit.record(tx, actor, {
        action: 'patient.read',
        subject: { type: 'patient', id },
        patientId: id,
      });
      return patient;
    });
    if (found) return found;
    const error = new PatientNotFound();
    await this.refusals.record(actor, { subject: { type: 'patient', id }, reason: error.code });
    throw error;
  }

  /** All of this number, whoever assigned it where no authority is named; 50 at most. */
  async find(actor: Actor, sought: Reference): Promise<readonly NumberedPatient[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.open(tx, actor, await this.known(tx, actor, sought));
      const [only] = found;
      await this.audit.record(tx, actor, {
        action: 'lookup.made',
        subject: { type: 'lookup', id: null },
        patientId: found.length === 1 && only ? only.id : null,
        details: { patients: found.length },
        confidential: {
          identifier: { value: sought.identifier, ...(await this.keyOf(tx, actor, only)) },
        },
      });
      return found;
    });
  }

  /** The one of this id, as far as the actor knows it; that is no error where there is none. */
  async identified(actor: Actor, id: string): Promise<readonly NumberedPatient[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = (await this.knows(tx, actor, id)) ? await this.open(tx, actor, [id]) : [];
      await this.audit.record(tx, actor, {
        action: 'lookup.made',
        subject: { type: 'lookup', id: null },
        patientId: found[0]?.id ?? null,
        details: { patients: found.length },
      });
      return found;
    });
  }

  private async known(tx: Transaction, actor: Actor, sought: Reference): Promise<string[]> {
    const { tenantId } = actor;
    const exact = await this.references.find(tx, tenantId, 'patient', sought);
    const ids =
      sought.authority === null
        ? await this.references.ofAnyAuthority(tx, tenantId, 'patient', sought.identifier)
        : exact === null
          ? []
          : [exact];
    const known: string[] = [];
    for (const id of ids) if (await this.knows(tx, actor, id)) known.push(id);
    return known;
  }

  private async knows(
    tx: Transaction,
    { id: actorId }: Actor,
    patientId: string,
  ): Promise<boolean> {
    return (
      (await tx.existsBy(PatientReference, { patientId, actorId })) ||
      (await this.documents.anyOf(tx, 'patient', patientId))
    );
  }

  /** Those whose key is gone are not there any more. */
  private async open(
    tx: Transaction,
    { tenantId }: Actor,
    ids: readonly string[],
  ): Promise<NumberedPatient[]> {
    const rows = await whereAny(ids, (some) =>
      tx.find(Patient, { where: { id: In(some) }, order: { id: 'asc' } }),
    );
    const keys = await this.keyRing.objects(
      tx,
      tenantId,
      rows.map(({ objectKeyId }) => objectKeyId),
    );
    return rows.flatMap((row) => {
      const key = keys.get(row.objectKeyId);
      if (!key) return [];
      const { id, identifierSealed, authoritySealed } = row;
      const identifier = openColumn(key, 'patient.identifier', row, identifierSealed);
      const authority =
        authoritySealed && openColumn(key, 'patient.authority', row, authoritySealed);
      return [{ id, identifier, authority }];
    });
  }

  private async keyOf(tx: Transaction, { tenantId }: Actor, patient: NumberedPatient | undefined) {
    if (!patient) return {};
    const { objectKeyId: id } = await tx.findOneByOrFail(Patient, { id: patient.id });
    const key = await this.keyRing.object(tx, tenantId, id);
    return { objectKey: { id, key } };
  }
}
