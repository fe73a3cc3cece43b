import { AuditTrail, Refusals } from '@app/audit';
import { DomainEvents, KeyRing, type Transaction, UnitOfWork } from '@app/database';
import type { Identifier } from '@app/hl7';
import { type Actor, DomainError } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { MessageReference } from '../browsing/message-reference.entity.js';
import { referenceIndex } from '../browsing/message-references.js';
import { MessageNotFound } from '../browsing/messages.errors.js';
import { Message } from '../message.entities.js';
import { openNumbers, sealNumbers } from '../numbers/document-numbers.js';
import { sealPatient } from './assigned-patient.js';
import { MessageNotHeld } from './held-messages.errors.js';

/** Lets a person say whose a message is that names nobody by an identifier; nobody is matched by name. */
@Injectable()
export class HeldMessages {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
  ) {}

  /** From then on it goes its way: documents, rule, summary. Throws `MessageNotFound` or `MessageNotHeld`. */
  async assign(actor: Actor, id: string, patient: Identifier): Promise<void> {
    const event = await this.recorded(actor, id, (tx) => this.assignOnce(tx, actor, id, patient));
    await this.queue.announce(actor.tenantId, [event]);
  }

  private async assignOnce(
    tx: Transaction,
    actor: Actor,
    id: string,
    patient: Identifier,
  ): Promise<string> {
    // of two who say whose it is the second finds it gone
    const message = await tx.findOne(Message, {
      where: { id },
      lock: { mode: 'for_no_key_update' },
    });
    if (!message) throw new MessageNotFound();
    const { state, tenantId, objectKeyId, numbersSealed, connection, compartmentId } = message;
    if (state !== 'held') throw new MessageNotHeld(state);
    const key = await this.keyRing.object(tx, tenantId, objectKeyId);
    const numbers = numbersSealed && openNumbers(key, message, numbersSealed);
    await tx.update(
      Message,
      { id },
      {
        state: 'received',
        reason: null,
        patientSealed: sealPatient(key, message, patient),
        ...(numbers && { numbersSealed: sealNumbers(key, message, { ...numbers, patient }) }),
        changedAt: new Date(),
      },
    );
    await this.makeFindable(tx, message, patient);
    await this.audit.record(tx, actor, {
      action: 'message.assigned',
      subject: { type: 'message', id },
      related: [{ type: 'compartment', id: compartmentId }],
      details: { connection },
      confidential: {
        identifier: { value: patient.identifier, objectKey: { id: objectKeyId, key } },
        ...(patient.authority !== null && {
          authority: { value: patient.authority, objectKey: { id: objectKeyId, key } },
        }),
      },
    });
    return this.events.emit(tx, tenantId, 'message.received', id);
  }

  private async makeFindable(
    tx: Transaction,
    { id: messageId, tenantId }: Message,
    { identifier }: Identifier,
  ): Promise<void> {
    const index = await this.keyRing.tenantKey(tx, tenantId, 'blind_index');
    await tx
      .createQueryBuilder()
      .insert()
      .into(MessageReference)
      .values({
        messageId,
        kind: 'patient',
        valueIndex: referenceIndex(index, 'patient', identifier),
        tenantId,
        indexVersion: index.version,
      })
      .orIgnore() // it may name the identifier, and not as the connection wants it
      .execute();
  }

  private async recorded(
    actor: Actor,
    id: string,
    work: (tx: Transaction) => Promise<string>,
  ): Promise<string> {
    try {
      return await this.unitOfWork.run(actor, work);
    } catch (error) {
      if (error instanceof DomainError) {
        const subject = { type: 'message', id };
        await this.refusals.record(actor, { subject, reason: error.code });
      }
      throw error;
    }
  }
}
