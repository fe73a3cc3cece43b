import { AuditTrail, Refusals } from '@app/audit';
import { KeyRing, ObjectErased, type Transaction } from '@app/database';
import { Document } from '@app/documents';
import { documentFactsOf, readMessage, shownLines } from '@app/hl7';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { Message } from '../message.entities.js';
import { MessagesRepository } from '../messages.repository.js';
import { openAnswers } from '../sealed-message.js';
import { StoredMessages } from '../stored-messages.js';
import { type AnswerFacts, answerFactsOf } from './answer-facts.js';
import { MessageConfidential, MessageNotFound } from './messages.errors.js';

export interface MessageDetails {
  readonly message: Message;
  /** Of those that the actor may see. */
  readonly documentIds: readonly string[];
  /** Null once it is erased. */
  readonly answers: readonly AnswerFacts[] | null;
}

/** A message as it was sent, for somebody who said why they have to read it. */
export interface UnmaskedMessage {
  readonly charset: string | null;
  readonly lines: readonly string[];
  /** How many fields are cut to their beginning. */
  readonly shortened: number;
  /** As they were sent, each by its segments. */
  readonly answers: readonly (readonly string[])[];
}

/** A message for whoever looks after a connection: what became of it, and, with a reason, what it says. */
@Injectable()
export class MessagesService {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly stored: StoredMessages,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** Throws `MessageNotFound`. */
  async get(actor: Actor, id: string): Promise<MessageDetails> {
    return this.act(actor, id, async (tx, message) => {
      const documents = await this.documentsOf(tx, message);
      await this.audit.record(tx, actor, {
        action: 'message.read',
        subject: { type: 'message', id },
        patientId: documents[0]?.patientId ?? null,
      });
      return {
        message,
        documentIds: documents.map((document) => document.id),
        answers: await this.answers(tx, message).then(
          (answers) => answers && answerFactsOf(answers),
        ),
      };
    });
  }

  /** Throws `MessageNotFound`, `MessageConfidential`, `ObjectErased`. */
  async unmask(actor: Actor, id: string, reason: string): Promise<UnmaskedMessage> {
    return this.open(actor, id, reason, async (tx, message, bytes) => {
      const read = readMessage(bytes, message.reading.charset);
      const { lines, shortened } = read
        ? shownLines(read)
        : {
            lines: bytes
              .toString('latin1')
              .slice(0, 4000)
              .split(/\r\n|\r|\n/),
            shortened: 0,
          };
      const answers = (await this.answers(tx, message)) ?? [];
      return {
        charset: read?.charset ?? null,
        lines,
        shortened,
        answers: answers.map((answer) =>
          answer
            .toString('utf8')
            .split('\r')
            .filter((line) => line !== ''),
        ),
      };
    });
  }

  /** Byte for byte. Throws as `unmask`. */
  async bytes(actor: Actor, id: string, reason: string): Promise<Buffer> {
    return this.open(actor, id, reason, async (_tx, _message, bytes) => bytes);
  }

  private async open<T>(
    actor: Actor,
    id: string,
    reason: string,
    work: (tx: Transaction, message: Message, bytes: Buffer) => Promise<T>,
  ): Promise<T> {
    return this.act(actor, id, async (tx, message) => {
      const bytes = await this.stored.bytes(tx, message);
      const read = readMessage(bytes, message.reading.charset);
      if (!mayRead(actor, message, read ? documentFactsOf(read).confidentiality : 'N')) {
        throw new MessageConfidential();
      }
      const { tenantId, objectKeyId } = message;
      const key = await this.keyRing.object(tx, tenantId, objectKeyId);
      const [document] = await this.documentsOf(tx, message);
      await this.audit.record(tx, actor, {
        action: 'message.unmasked',
        subject: { type: 'message', id },
        patientId: document?.patientId ?? null,
        confidential: { reason: { value: reason, objectKey: { id: objectKeyId, key } } },
      });
      return work(tx, message, bytes);
    });
  }

  /** Runs `work` on the message. */
  private async act<T>(
    actor: Actor,
    id: string,
    work: (tx: Transaction, message: Message) => Promise<T>,
  ): Promise<T> {
    return this.refusals.recording(actor, { subject: { type: 'message', id } }, async (tx) => {
      const message = await this.messages.find(tx, id);
      if (!message) throw new MessageNotFound();
      return work(tx, message);
    });
  }

  private async documentsOf(tx: Transaction, message: Message): Promise<readonly Document[]> {
    const parts = await this.messages.documents(tx, message.id);
    const ids = [...new Set(parts.flatMap(({ documentId }) => documentId ?? []))];
    const documents = await Promise.all(ids.map((id) => tx.findOneBy(Document, { id })));
    return documents.filter((document) => document !== null);
  }

  private async answers(tx: Transaction, message: Message): Promise<readonly Buffer[] | null> {
    const { tenantId, objectKeyId, answersSealed } = message;
    if (!answersSealed) return null;
    try {
      const key = await this.keyRing.object(tx, tenantId, objectKeyId);
      return openAnswers(key, message, answersSealed);
    } catch (error) {
      if (error instanceof ObjectErased) return null;
      throw error;
    }
  }
}

/** The wall of a compartment lets pass whoever is in it; what is more confidential takes a clearance, as for documents. */
function mayRead(
  { kind, clearances }: Actor,
  { compartmentId }: Message,
  confidentiality: 'N' | 'R' | 'V',
): boolean {
  if (confidentiality === 'N' || kind === 'service') return true;
  return (
    (confidentiality === 'R'
      ? clearances?.restricted.includes(compartmentId)
      : clearances?.veryRestricted.includes(compartmentId)) ?? false
  );
}
