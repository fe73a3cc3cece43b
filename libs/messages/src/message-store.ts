import { AuditTrail } from '@app/audit';
import type { ObjectKey } from '@app/crypto';
import {
  defaultCompartment,
  DomainEvents,
  KeyRing,
  type Transaction,
  type VersionedKey,
} from '@app/database';
import { type Hl7Message, typeOf } from '@app/hl7';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { MessageReference } from './browsing/message-reference.entity.js';
import { referencesOf } from './browsing/message-references.js';
import type { AnsweredMessage, AnswerRoutes } from './answer-route.js';
import type { ConnectionSettings, OwnNames } from './connection-settings.js';
import { Message, MessageDocument, MessageSegment } from './message.entities.js';
import { contentIndex, identityIndex } from './message-identity.js';
import { type DocumentNumbers, numberIndex, sealNumbers } from './numbers/document-numbers.js';
import { sealAnswers, sealMessage } from './sealed-message.js';
import type { Verdict } from './verdict.js';

/** Where a message came in. */
export interface Arrival {
  readonly connection: ConnectionSettings;
  readonly self: OwnNames;
  /** What was tolerated in its frame. */
  readonly warnings: readonly string[];
  /** Refuses it whatever it says, for a fault of the frame. @default none */
  readonly refusal?: {
    readonly reason: string;
    readonly code: 100 | 104 | 200;
    readonly text?: string;
  };
  /** Where an application's answer goes that is to go another way. @default nowhere else */
  readonly routes?: AnswerRoutes;
}

export interface Incoming {
  readonly bytes: Buffer;
  readonly message: Hl7Message | null;
  readonly arrival: Arrival;
  readonly verdict: Verdict;
  /** Where it speaks of a document. @default none */
  readonly numbers?: DocumentNumbers | null;
  /** Whether what it says of documents that are here is to be looked into. @default no */
  readonly concerns?: boolean;
}

export interface Compared {
  readonly identity: string;
  readonly content: string;
}

export interface Kept extends Incoming {
  readonly answers: readonly Buffer[];
  readonly compared: Compared | null;
}

export interface StoredMessage {
  readonly message: AnsweredMessage;
  /** Where something is to be made of it; to be announced once it has committed. */
  readonly event: string | null;
}

/** Writes a message with its answer and its audit entry, in one transaction. */
@Injectable()
export class MessageStore {
  constructor(
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly events: DomainEvents,
  ) {}

  async keep(tx: Transaction, actor: Actor, kept: Kept): Promise<StoredMessage> {
    const { message, verdict, arrival, bytes, answers, compared } = kept;
    const { connection } = arrival;
    const { tenantId } = actor;
    const id = newId();
    const accepted = verdict.kind === 'accepted' ? verdict : null;
    const keys = await this.documentKeys(tx, tenantId, accepted?.parts?.parts.length ?? 0);
    const objectKey = await this.keyRing.create(tx, tenantId, 'document', { madeFrom: keys });
    const index = await this.keyRing.tenantKey(tx, tenantId, 'blind_index');
    const { segments, ...sealed } = sealMessage(objectKey.key, { tenantId, id }, bytes);
    const { type, event } = message ? codesOf(message) : { type: null, event: null };
    const now = new Date();
    await tx.insert(Message, {
      id,
      tenantId,
      compartmentId: connection.compartmentId ?? (await defaultCompartment(tx, tenantId)).id,
      connection: connection.name,
      state: accepted?.state ?? 'refused',
      reason: verdict.reason,
      rule: accepted?.rule?.name ?? null,
      profileId: accepted?.rule?.profile ?? null,
      type,
      event,
      sourceStatus: accepted?.facts?.ofEarlier ?? null,
      documentStatus: accepted?.facts?.status ?? null,
      reading: { charset: connection.charset, patient: connection.patient },
      objectKeyId: objectKey.id,
      ...sealed,
      ...indexesOf(index, compared),
      ...numbersIn(kept, index, objectKey.key, { tenantId, id }),
      answersSealed: sealAnswers(objectKey.key, { tenantId, id }, answers),
      warningCodes: [
        ...arrival.warnings,
        ...(message?.warnings ?? []),
        ...(accepted?.parts?.warnings ?? []),
      ],
      repeats: 0,
      summaryId: null,
      reprocessedAt: null,
      hasDocument: false,
      erasedAt: null,
      tries: 0,
      tryAfter: null,
      arrivedAt: now,
      changedAt: now,
    });
    await tx.insert(
      MessageSegment,
      segments.map((segment) => ({ ...segment, messageId: id, tenantId })),
    );
    if (message) {
      await tx.insert(MessageReference, [
        ...referencesOf(index, { id, tenantId, connection: connection.name }, message),
      ]);
    }
    await tx.insert(
      MessageDocument,
      keys.map((objectKeyId, at) => ({
        messageId: id,
        ordinal: at + 1,
        tenantId,
        objectKeyId,
        documentId: null,
      })),
    );
    if (!accepted) await this.recordRefusal(tx, actor, id, verdict.reason ?? '', connection.name);
    else {
      await this.audit.record(tx, actor, {
        action: 'message.received',
        subject: { type: 'message', id },
        details: { connection: connection.name, state: accepted.state, sizeBytes: bytes.length },
      });
    }
    const isNews = accepted?.state === 'received' || kept.concerns === true;
    return {
      message: { id, tenantId, key: objectKey.key, event },
      event: isNews ? await this.events.emit(tx, tenantId, 'message.received', id) : null,
    };
  }

  private async documentKeys(
    tx: Transaction,
    tenantId: string,
    count: number,
  ): Promise<readonly string[]> {
    const ids: string[] = [];
    for (let made = 0; made < count; made += 1) {
      ids.push((await this.keyRing.create(tx, tenantId, 'document')).id);
    }
    return ids;
  }

  async recordRefusal(
    tx: Transaction,
    actor: Actor,
    id: string | null,
    reason: string,
    connection: string,
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action: 'message.refused',
      outcome: 'refused',
      subject: { type: 'message', id },
      reason,
      details: { connection },
    });
  }
}

function codesOf(message: Hl7Message): {
  readonly type: string | null;
  readonly event: string | null;
} {
  const { type, event } = typeOf(message);
  return { type: codeIn(type), event: codeIn(event) };
}

/** Whatever else stands in its place is text of somebody, and does not lie in clear. */
function codeIn(text: string): string | null {
  return /^[A-Z][A-Z0-9]{2}$/.test(text) ? text : null;
}

function indexesOf(
  index: VersionedKey,
  compared: Compared | null,
): Pick<Message, 'indexVersion' | 'identityIndex' | 'contentIndex'> {
  return {
    indexVersion: index.version,
    identityIndex: compared && identityIndex(index, compared.identity),
    contentIndex: compared && contentIndex(index, compared.content),
  };
}

function numbersIn(
  { numbers, arrival }: Kept,
  index: VersionedKey,
  key: ObjectKey,
  message: { readonly tenantId: string; readonly id: string },
): Pick<Message, 'numberVersion' | 'numberIndex' | 'parentIndex' | 'numbersSealed'> {
  const spell = (number: string | null | undefined): Buffer | null =>
    number ? numberIndex(index, arrival.connection.name, number) : null;
  return {
    numberVersion: numbers ? index.version : null,
    numberIndex: spell(numbers?.number),
    parentIndex: spell(numbers?.parent),
    numbersSealed: numbers ? sealNumbers(key, message, numbers) : null,
  };
}
