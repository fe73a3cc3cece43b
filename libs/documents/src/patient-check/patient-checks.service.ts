import { AuditTrail } from '@app/audit';
import { DomainEvents, KeyRing, notify, type Transaction } from '@app/database';
import type { Extraction } from '@app/extraction';
import { type Actor, serviceActor } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { z } from 'zod';
import { DocumentAccess } from '../document-access.js';
import { Document, Patient, type PatientCheckState } from '../document.entities.js';
import { openColumn, sealColumn } from '../sealed-columns.js';
import { type KnownPatient, type Mismatch, mismatchesOf } from './compare-patient.js';
import { findPatients } from './find-patients.js';
import { FoundPatient } from './found-patient.js';
import { PatientCheckNotOpen } from './patient-check.errors.js';
import { PatientCheckRow } from './patient-check.entity.js';

const Ids = z.array(z.object({ id: z.uuid() })).transform((rows) => rows.map(({ id }) => id));
const Found = z.array(FoundPatient);

/** For a person who decides: what the document says, and what is known. */
export interface PatientCheckDetails {
  readonly state: PatientCheckState;
  readonly reasons: readonly Mismatch[];
  readonly found: readonly FoundPatient[];
  /** Null where it is assigned to nobody. */
  readonly expected: KnownPatient | null;
  readonly checkedAt: Date;
  readonly decidedAt: Date | null;
  readonly decidedBy: { readonly kind: string; readonly id: string } | null;
}

/** Compares whom documents name with whom they are assigned to. */
@Injectable()
export class PatientChecks {
  constructor(
    private readonly access: DocumentAccess,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
  ) {}

  /** Of a document whose text is there, in the transaction that puts it there. Returns the events to announce. */
  async check(
    tx: Transaction,
    document: Document,
    extraction: Extraction,
  ): Promise<readonly string[]> {
    const { id, tenantId, patientId, objectKeyId } = document;
    const found = findPatients(extraction);
    if (found.length === 0) return [];
    const reasons = mismatchesOf(found, await this.known(tx, tenantId, patientId));
    const key = await this.keyRing.object(tx, tenantId, objectKeyId);
    await tx.delete(PatientCheckRow, { documentId: id });
    await tx.insert(PatientCheckRow, {
      documentId: id,
      tenantId,
      reasons,
      foundSealed: sealColumn(key, 'patient_check.found', document, JSON.stringify(found)),
      checkedAt: new Date(),
      decidedAt: null,
      decidedByKind: null,
      decidedById: null,
    });
    const state = reasons.length > 0 ? 'open' : 'fits';
    await tx.update(Document, { id }, { patientCheck: state });
    if (state === 'fits') return [];
    await this.audit.record(tx, serviceActor('extract', tenantId), {
      action: 'document.patient-doubted',
      outcome: 'failed',
      subject: { type: 'document', id },
      patientId,
      details: { reasons: reasons.join(' ') },
    });
    return [await this.events.emit(tx, tenantId, 'document.patient-doubted', id)];
  }

  /** Compares again after it was assigned to another patient, whom somebody has named. */
  async checkAgain(tx: Transaction, actor: Actor, documentId: string): Promise<PatientCheckState> {
    const document = await tx.findOneByOrFail(Document, { id: documentId });
    const row = await tx.findOneBy(PatientCheckRow, { documentId });
    const { tenantId, patientId } = document;
    const reasons = row
      ? mismatchesOf(await this.found(tx, document, row), await this.known(tx, tenantId, patientId))
      : [];
    const state = reasons.length > 0 ? 'open' : 'reassigned';
    if (row) {
      const decided = state === 'open' ? UNDECIDED : decidedBy(actor);
      await tx.update(
        PatientCheckRow,
        { documentId },
        { reasons, checkedAt: new Date(), ...decided },
      );
    }
    await tx.update(Document, { id: documentId }, { patientCheck: state });
    return state;
  }

  /** Null where the document names no patient. Throws `DocumentNotFound`. */
  async get(actor: Actor, documentId: string): Promise<PatientCheckDetails | null> {
    return this.access.run(actor, documentId, async (tx, document) => {
      const { tenantId, patientId, patientCheck: state } = document;
      const row = state && (await tx.findOneBy(PatientCheckRow, { documentId }));
      await this.audit.record(tx, actor, {
        action: 'document.read',
        subject: { type: 'document', id: documentId },
        patientId,
      });
      if (!row) return null;
      return {
        state,
        reasons: row.reasons,
        found: await this.found(tx, document, row),
        expected: await this.known(tx, tenantId, patientId),
        checkedAt: row.checkedAt,
        decidedAt: row.decidedAt,
        decidedBy:
          row.decidedByKind !== null && row.decidedById !== null
            ? { kind: row.decidedByKind, id: row.decidedById }
            : null,
      };
    });
  }

  /** Says that it is this patient's: what waits for it goes on. Throws `PatientCheckNotOpen`. */
  async confirm(actor: Actor, documentId: string, reason: string | null): Promise<void> {
    const event = await this.access.run(actor, documentId, async (tx, document) => {
      const { tenantId, patientId, objectKeyId, actorId } = document;
      const { affected } = await tx.update(
        Document,
        { id: documentId, patientCheck: 'open', state: 'extracted' },
        { patientCheck: 'confirmed', changedAt: new Date() },
      );
      if (affected !== 1) throw new PatientCheckNotOpen();
      await tx.update(PatientCheckRow, { documentId }, decidedBy(actor));
      const key = await this.keyRing.object(tx, tenantId, objectKeyId);
      const objectKey = { id: objectKeyId, key };
      await this.audit.record(tx, actor, {
        action: 'document.patient-confirmed',
        subject: { type: 'document', id: documentId },
        patientId,
        ...(reason !== null && { confidential: { reason: { value: reason, objectKey } } }),
      });
      await notify(tx, 'work', actorId);
      return this.events.emit(tx, tenantId, 'document.patient-settled', documentId);
    });
    await this.queue.announce(actor.tenantId, [event]);
  }

  private async found(
    tx: Transaction,
    document: Document,
    { foundSealed }: PatientCheckRow,
  ): Promise<readonly FoundPatient[]> {
    const key = await this.keyRing.object(tx, document.tenantId, document.objectKeyId);
    const text = openColumn(key, 'patient_check.found', document, foundSealed);
    return Found.parse(JSON.parse(text));
  }

  /** The patient with the records that were merged with theirs. */
  private async known(
    tx: Transaction,
    tenantId: string,
    patientId: string | null,
  ): Promise<KnownPatient | null> {
    if (patientId === null) return null;
    const ids = Ids.parse(
      await tx.query('select id from patients_merged_into(patient_root($1)) as merged (id)', [
        patientId,
      ]),
    );
    const rows = await tx.findBy(Patient, { id: In([...new Set([patientId, ...ids])]) });
    const keys = await this.keyRing.objects(
      tx,
      tenantId,
      rows.map(({ objectKeyId }) => objectKeyId),
    );
    const open = (
      row: Patient,
      column: 'patient.name' | 'patient.birth_date' | 'patient.identifier' | 'patient.authority',
      sealed: Buffer | null,
    ): string | null => {
      const key = keys.get(row.objectKeyId);
      return key && sealed ? openColumn(key, column, row, sealed) : null;
    };
    const own = rows.toSorted((one) => (one.id === patientId ? -1 : 1));
    const births = own.flatMap((row) => open(row, 'patient.birth_date', row.birthDateSealed) ?? []);
    return {
      names: own.flatMap((row) => open(row, 'patient.name', row.nameSealed) ?? []),
      birthDate: births[0] ?? null,
      numbers: own.flatMap((row) => {
        const identifier = open(row, 'patient.identifier', row.identifierSealed);
        if (identifier === null) return [];
        return { identifier, authority: open(row, 'patient.authority', row.authoritySealed) };
      }),
    };
  }
}

const UNDECIDED = { decidedAt: null, decidedByKind: null, decidedById: null } as const;

function decidedBy({ kind, id }: Actor): {
  readonly decidedAt: Date;
  readonly decidedByKind: string;
  readonly decidedById: string;
} {
  return { decidedAt: new Date(), decidedByKind: kind, decidedById: id };
}
