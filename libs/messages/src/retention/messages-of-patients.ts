import { KeyRing, type Transaction, type VersionedKey } from '@app/database';
import { type NumberedSubject, PatientTraces } from '@app/documents';
import { type Hl7Message, identifiersNamed } from '@app/hl7';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { z } from 'zod';
import { normalizedReference, referenceIndex } from '../browsing/message-references.js';
import { Message } from '../message.entities.js';
import { StoredMessages } from '../stored-messages.js';

/** Messages that no document keeps, and that are not being read. */
export const WITHOUT_DOCUMENT = `not message.has_document and message.erased_at is null
  and message.state <> 'received'`;

/** Blind indexes of patients' numbers, under every key that there is. */
export interface SoughtReferences {
  readonly versions: readonly number[];
  readonly values: readonly Buffer[];
}

const Found = z.array(z.object({ id: z.uuid() }));

/** Finds messages that belong to no document by the patients whom they name. */
@Injectable()
export class MessagesOfPatients {
  constructor(
    private readonly keyRing: KeyRing,
    private readonly stored: StoredMessages,
    private readonly traces: PatientTraces,
  ) {}

  /**
   * Keys of those that name one of these patients, by number and authority. One that also names a patient
   * under a legal hold stays.
   */
  async keysOf(
    tx: Transaction,
    tenantId: string,
    patients: readonly NumberedSubject[],
  ): Promise<readonly string[]> {
    const sought = await this.references(tx, tenantId, patients);
    const held = await this.held(tx, tenantId);
    const found = Found.parse(
      await tx.query(
        `select message.id from message
         where message.tenant_id = $1 and ${WITHOUT_DOCUMENT} and ${names('$2', '$3')}
           and not ${names('$4', '$5')}
         order by message.id for update`,
        [tenantId, sought.versions, sought.values, held.versions, held.values],
      ),
    );
    const messages = await tx.findBy(Message, { id: In(found.map(({ id }) => id)) });
    const keys: string[] = [];
    for (const message of messages) {
      const read = await this.stored.read(tx, message);
      if (namesAny(read, message, patients)) keys.push(message.objectKeyId);
    }
    return keys;
  }

  /** By which messages are found that name a patient under a legal hold. */
  async held(tx: Transaction, tenantId: string): Promise<SoughtReferences> {
    return this.references(tx, tenantId, await this.traces.held(tx, tenantId));
  }

  private async references(
    tx: Transaction,
    tenantId: string,
    patients: readonly NumberedSubject[],
  ): Promise<SoughtReferences> {
    const keys: readonly VersionedKey[] =
      patients.length === 0 ? [] : await this.keyRing.activeKeys(tx, tenantId, 'blind_index');
    const sought = keys.flatMap((key) =>
      patients.map(({ identifier }) => ({
        version: key.version,
        value: referenceIndex(key, 'patient', identifier),
      })),
    );
    return {
      versions: sought.map(({ version }) => version),
      values: sought.map(({ value }) => value),
    };
  }
}

/** Whether a message names a patient of these references, which stand in two arrays beside each other. */
export function names(versions: string, values: string): string {
  return `exists (select from message_reference as reference
    join unnest(${versions}::integer[], ${values}::bytea[]) as sought (version, value)
      on reference.index_version = sought.version and reference.value_index = sought.value
    where reference.message_id = message.id and reference.kind = 'patient')`;
}

/** The same number of another authority, or of none, is another patient. */
function namesAny(
  read: Hl7Message,
  { reading }: Message,
  patients: readonly NumberedSubject[],
): boolean {
  const { defaultAuthority } = reading.patient;
  return identifiersNamed(read).some(({ identifier, authorities }) => {
    const own =
      authorities.length > 0 || defaultAuthority === null ? authorities : [defaultAuthority];
    return patients.some(
      (patient) =>
        normalizedReference(patient.identifier) === normalizedReference(identifier) &&
        (patient.authority === null
          ? own.length === 0
          : own.some(
              (authority) =>
                normalizedReference(authority) === normalizedReference(patient.authority ?? ''),
            )),
    );
  });
}
