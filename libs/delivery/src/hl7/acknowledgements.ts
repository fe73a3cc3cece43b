import { AuditTrail } from '@app/audit';
import { KeyRing, type Transaction, UnitOfWork } from '@app/database';
import {
  type AnsweredMessage,
  type AnswerRoute,
  type AnswerRoutes,
  connectionActor,
} from '@app/messages';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';
import { Delivery, Destination } from '../delivery.entities.js';
import { controlIdOf } from './control-id.js';
import type { Hl7Settings } from './hl7-settings.js';
import { subjectOfSent } from './key-of-sent.js';
import { openSending, sealSending } from './sealed-sending.js';
import { SentMessage } from './sent-message.entity.js';

const Found = z.array(z.object({ id: z.uuid() }));

/**
 * What an application answers to a message that came in, where a destination gets it in place of the
 * connection. It waits in the outbox from the transaction on that keeps the message.
 */
@Injectable()
export class Acknowledgements {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
  ) {}

  /** Whether HL7 messages can be sent to a destination of this name. */
  async isReachable(tenantId: string, connection: string, destination: string): Promise<boolean> {
    return this.unitOfWork.run(
      connectionActor(connection, tenantId, null),
      async (tx) => (await this.routes(tx, tenantId, destination)) !== null,
    );
  }

  readonly routes: AnswerRoutes = async (tx, tenantId, destination) => {
    // it cannot be removed before what is added for it has committed
    const [found] = Found.parse(
      await tx.query(
        `select id from destination where tenant_id = $1 and name = $2 and kind = 'hl7'
         for key share`,
        [tenantId, destination],
      ),
    );
    const row = found && (await tx.findOneBy(Destination, { id: found.id }));
    return row?.settings ? this.routeTo(row, row.settings) : null;
  };

  /** As it was written when the message came. Throws `ObjectErased`. */
  async bytesOf(tx: Transaction, deliveryId: string): Promise<Buffer> {
    const sent = await tx.findOneByOrFail(SentMessage, { deliveryId });
    const { objectKeyId } = await subjectOfSent(tx, sent);
    return openSending(await this.keyRing.object(tx, sent.tenantId, objectKeyId), sent);
  }

  private routeTo({ id: destinationId }: Destination, settings: Hl7Settings): AnswerRoute {
    const deliveryId = newId();
    return {
      controlId: controlIdOf(deliveryId),
      accept: settings.acknowledgement === 'original' ? 'NE' : 'AL',
      add: async (tx, actor, message, answer) => {
        await this.keep(tx, { destinationId, deliveryId, settings }, message, answer);
        await this.record(tx, actor, { destinationId, deliveryId }, message);
      },
    };
  }

  private async keep(
    tx: Transaction,
    {
      destinationId,
      deliveryId,
      settings,
    }: {
      readonly destinationId: string;
      readonly deliveryId: string;
      readonly settings: Hl7Settings;
    },
    { id: messageId, tenantId, key, event }: AnsweredMessage,
    answer: Buffer,
  ): Promise<void> {
    const now = new Date();
    await tx.insert(Delivery, {
      id: deliveryId,
      tenantId,
      destinationId,
      event: 'acknowledgement',
      summaryId: null,
      version: null,
      messageId,
      orderKey: deliveryId,
      occurredAt: now,
      state: 'pending',
      since: now,
      nextAttemptAt: now,
      createdAt: now,
    });
    const id = newId();
    await tx.insert(SentMessage, {
      id,
      tenantId,
      destinationId,
      deliveryId,
      summaryId: null,
      messageId,
      type: 'ACK',
      event: event ?? '',
      number: null,
      parent: null,
      documentStatus: 'acknowledgement',
      state: 'unanswered',
      settings,
      sizeBytes: answer.length,
      bytesSealed: sealSending(key, { id, tenantId }, answer),
      answersSealed: null,
      builtAt: now,
      answeredAt: null,
    });
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    { destinationId, deliveryId }: { readonly destinationId: string; readonly deliveryId: string },
    { id: messageId }: AnsweredMessage,
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action: 'delivery.added',
      subject: { type: 'delivery', id: deliveryId },
      related: [
        { type: 'destination', id: destinationId },
        { type: 'message', id: messageId },
      ],
      details: { event: 'acknowledgement' },
    });
  }
}
