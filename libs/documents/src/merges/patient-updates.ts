import { AuditTrail } from '@app/audit';
import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Encounter } from '../document.entities.js';
import type { Reference } from '../document-indexes.js';
import { References } from '../references.js';

/** What sources say of patients and visits that documents have named. Of others nothing is kept. */
@Injectable()
export class PatientUpdates {
  constructor(
    private readonly references: References,
    private readonly audit: AuditTrail,
  ) {}

  async rename(tx: Transaction, actor: Actor, patient: Reference, name: string): Promise<void> {
    const { tenantId } = actor;
    const id = await this.references.find(tx, tenantId, 'patient', patient);
    if (id === null) return;
    if (!(await this.references.setName(tx, tenantId, id, name))) return;
    await this.audit.record(tx, actor, {
      action: 'patient.renamed',
      subject: { type: 'patient', id },
      patientId: id,
    });
  }

  async setBirthDate(
    tx: Transaction,
    actor: Actor,
    patient: Reference,
    birthDate: string,
  ): Promise<void> {
    const { tenantId } = actor;
    const id = await this.references.find(tx, tenantId, 'patient', patient);
    if (id === null) return;
    if (!(await this.references.setBirthDate(tx, tenantId, id, birthDate))) return;
    await this.audit.record(tx, actor, {
      action: 'patient.birth-date-changed',
      subject: { type: 'patient', id },
      patientId: id,
    });
  }

  /** A visit that did not take place: its documents stay as they are. */
  async cancelEncounter(
    tx: Transaction,
    actor: Actor,
    encounter: Reference,
    is: 'cancelled' | 'resumed',
  ): Promise<void> {
    const id = await this.references.find(tx, actor.tenantId, 'encounter', encounter);
    if (id === null) return;
    const row = await tx.findOneByOrFail(Encounter, { id });
    if ((row.cancelledAt !== null) === (is === 'cancelled')) return;
    await tx.update(Encounter, { id }, { cancelledAt: is === 'cancelled' ? new Date() : null });
    await this.audit.record(tx, actor, {
      action: `encounter.${is}`,
      subject: { type: 'encounter', id },
    });
  }
}
