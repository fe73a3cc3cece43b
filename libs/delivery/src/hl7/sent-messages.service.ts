import { AuditTrail, Refusals } from '@app/audit';
import { KeyRing, type Page, toPage, type Transaction, UnitOfWork, whereAny } from '@app/database';
import { readMessage, shownLines } from '@app/hl7';
import { answerFactsOf, Message, type MessageAnswer, type UnmaskedMessage } from '@app/messages';
import { type Actor, DomainError } from '@app/platform';
import { Summary } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { SentMessageNotFound } from '../delivery.errors.js';
import { Destination } from '../delivery.entities.js';
import { subjectOfSent } from './key-of-sent.js';
import { openSaid, openSending } from './sealed-sending.js';
import type { SentMessage } from './sent-message.entity.js';
import { type SentMessageFilter, SentMessagesRepository } from './sent-messages.repository.js';

export interface ListedSentMessage {
  readonly message: SentMessage;
  /** Null once the destination is removed. */
  readonly destination: string | null;
  readonly answers: readonly MessageAnswer[];
}

/** HL7 messages that went out, for whoever looks after connections: what they say is shown for a reason. */
@Injectable()
export class SentMessagesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly messages: SentMessagesRepository,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** Those of summaries, and in answer to messages, that the actor may see. */
  async list(actor: Actor, filter: SentMessageFilter): Promise<Page<ListedSentMessage>> {
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await this.messages.page(tx, filter);
      const { items, nextCursor } = toPage(
        rows.map((message) => ({ id: message.id, createdAt: message.builtAt, message })),
        filter,
      );
      await this.audit.record(tx, actor, {
        action: 'message.listed',
        subject: { type: 'message', id: null },
        details: { sent: true, count: items.length },
      });
      const messages = items.map(({ message }) => message);
      return { items: await this.described(tx, actor, messages), nextCursor };
    });
  }

  /** Throws `SentMessageNotFound`, `ObjectErased`. */
  async unmask(actor: Actor, id: string, reason: string): Promise<UnmaskedMessage> {
    try {
      return await this.unitOfWork.run(actor, async (tx) => {
        const message = await this.messages.find(tx, id);
        if (!message) throw new SentMessageNotFound();
        const { tenantId, summaryId, messageId } = message;
        const { objectKeyId, patientId } = await subjectOfSent(tx, message);
        const key = await this.keyRing.object(tx, tenantId, objectKeyId);
        await this.audit.record(tx, actor, {
          action: 'message.unmasked',
          subject: { type: 'message', id },
          related: [
            ...(summaryId === null ? [] : [{ type: 'summary', id: summaryId }]),
            ...(messageId === null ? [] : [{ type: 'message', id: messageId }]),
          ],
          patientId,
          confidential: { reason: { value: reason, objectKey: { id: objectKeyId, key } } },
        });
        const read = readMessage(openSending(key, message), 'ASCII');
        if (!read) throw new Error('A message that we wrote cannot be read.');
        const { answersSealed: sealed } = message;
        const answers = sealed === null ? [] : openSaid(key, message, sealed);
        return {
          charset: read.charset,
          ...shownLines(read),
          answers: answers.map((answer) => answer.toString('utf8').split('\r').filter(Boolean)),
        };
      });
    } catch (error) {
      if (error instanceof DomainError) {
        await this.refusals.record(actor, {
          subject: { type: 'message', id },
          reason: error.code,
        });
      }
      throw error;
    }
  }

  private async described(
    tx: Transaction,
    { tenantId }: Actor,
    messages: readonly SentMessage[],
  ): Promise<readonly ListedSentMessage[]> {
    const destinations = await whereAny(messages, (some) =>
      tx.findBy(Destination, { id: In(some.map(({ destinationId }) => destinationId)) }),
    );
    const names = new Map(destinations.map(({ id, name }) => [id, name]));
    const summaryIds = messages.flatMap(({ summaryId }) => summaryId ?? []);
    const summaries = await whereAny(summaryIds, (ids) => tx.findBy(Summary, { id: In(ids) }));
    const messageIds = messages.flatMap(({ messageId }) => messageId ?? []);
    const answered = await whereAny(messageIds, (ids) => tx.findBy(Message, { id: In(ids) }));
    const keyIds = new Map(
      [...summaries, ...answered].map(({ id, objectKeyId }) => [id, objectKeyId]),
    );
    const keys = await this.keyRing.objects(tx, tenantId, [...keyIds.values()]);
    return messages.map((message) => {
      const key = keys.get(keyIds.get(message.summaryId ?? message.messageId ?? '') ?? '');
      const sealed = message.answersSealed;
      return {
        message,
        destination: names.get(message.destinationId) ?? null,
        answers: key && sealed ? answerFactsOf(openSaid(key, message, sealed)) : [],
      };
    });
  }
}
