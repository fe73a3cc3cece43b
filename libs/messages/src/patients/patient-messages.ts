import type { Transaction } from '@app/database';
import { PatientMerges, PatientUpdates, References } from '@app/documents';
import { type Hl7Message, patientChangesOf } from '@app/hl7';
import { type Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type ConnectionSettings, followsPatients } from '../connection-settings.js';
import type { Message } from '../message.entities.js';
import { StoredMessages } from '../stored-messages.js';

/** Does what messages say of patients and visits. */
@Injectable()
export class PatientMessages {
  constructor(
    private readonly stored: StoredMessages,
    private readonly merges: PatientMerges,
    private readonly news: PatientUpdates,
    private readonly references: References,
  ) {}

  /**
   * Ids of events, to be announced once `tx` has committed. Throws what `PatientMerges` throws: then nothing
   * of the message is done.
   */
  async follow(tx: Transaction, actor: Actor, message: Message): Promise<readonly string[]> {
    await tx.query('savepoint patients');
    try {
      return await this.followAll(tx, actor, message);
    } catch (error) {
      if (error instanceof DomainError) await tx.query('rollback to savepoint patients');
      throw error;
    }
  }

  /** Whether something is to be done about it: of patients and visits that no document named, nothing is kept. */
  async concerns(
    tx: Transaction,
    { tenantId }: Actor,
    message: Hl7Message,
    connection: ConnectionSettings,
  ): Promise<boolean> {
    if (!followsPatients(connection)) return false;
    for (const change of patientChangesOf(message, connection.patient)) {
      const [kind, reference] =
        'patient' in change
          ? (['patient', change.patient] as const)
          : 'encounter' in change
            ? (['encounter', change.encounter] as const)
            : (['patient', change.from] as const);
      if (await this.references.find(tx, tenantId, kind, reference)) return true;
    }
    return false;
  }

  private async followAll(
    tx: Transaction,
    actor: Actor,
    message: Message,
  ): Promise<readonly string[]> {
    const read = await this.stored.read(tx, message);
    const events: string[] = [];
    for (const change of patientChangesOf(read, message.reading.patient)) {
      switch (change.kind) {
        case 'merge':
        case 'link':
        case 'visit':
          events.push(...(await this.merges.merge(tx, actor, { encounter: null, ...change })));
          break;
        case 'unlink':
          events.push(...(await this.merges.unlink(tx, actor, change)));
          break;
        case 'name':
          await this.news.rename(tx, actor, change.patient, change.name);
          break;
        case 'birth-date':
          await this.news.setBirthDate(tx, actor, change.patient, change.birthDate);
          break;
        case 'cancelled':
        case 'resumed':
          await this.news.cancelEncounter(tx, actor, change.encounter, change.kind);
          break;
      }
    }
    return events;
  }
}
