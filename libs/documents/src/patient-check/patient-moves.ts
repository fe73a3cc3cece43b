import { AuditTrail } from '@app/audit';
import { DomainEvents, KeyRing, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Document, type PatientCheckState } from '../document.entities.js';
import { PatientChecks } from './patient-checks.service.js';

/** Takes one document from its patient and gives it to another, in the transaction of the assignment. */
@Injectable()
export class PatientMoves {
  constructor(
    private readonly checks: PatientChecks,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
  ) {}

  /** How it stands with the patient that it has now. */
  async move(
    tx: Transaction,
    actor: Actor,
    { id, tenantId, patientId, encounterId, objectKeyId }: Document,
    toPatientId: string | null,
    reason: string,
  ): Promise<PatientCheckState> {
    const now = new Date();
    await tx.update(
      Document,
      { id },
      // a visit is the patient's: it was wrong with them
      {
        namedPatientId: toPatientId,
        patientId: toPatientId,
        encounterId: null,
        reassignedAt: now,
        changedAt: now,
      },
    );
    const key = await this.keyRing.object(tx, tenantId, objectKeyId);
    const related = [
      ...(patientId ? [{ type: 'patient', id: patientId }] : []),
      ...(toPatientId ? [{ type: 'patient', id: toPatientId }] : []),
      ...(encounterId ? [{ type: 'encounter', id: encounterId }] : []),
    ];
    await this.audit.record(tx, actor, {
      action: 'document.patient-reassigned',
      subject: { type: 'document', id },
      related,
      patientId,
      confidential: { reason: { value: reason, objectKey: { id: objectKeyId, key } } },
    });
    return this.checks.checkAgain(tx, actor, id);
  }

  /** The id of the event from which later steps learn how it stands. */
  async announce(
    tx: Transaction,
    { tenantId }: Actor,
    id: string,
    state: PatientCheckState | undefined,
  ): Promise<string> {
    const outcome = state === 'open' ? 'doubted' : 'settled';
    return this.events.emit(tx, tenantId, `document.patient-${outcome}`, id);
  }
}
