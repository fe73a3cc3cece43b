import { addKeySource, type Transaction, type VersionedKey, whereAny } from '@app/database';
import { Document, type SourceStatus } from '@app/documents';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { z } from 'zod';
import { MessageReference } from './browsing/message-reference.entity.js';
import { Message, MessageDocument, MessageSegment, type MessageState } from './message.entities.js';
import { contentIndex, identityIndex } from './message-identity.js';

/** What something is still made of, or looked into. */
const BEING_MADE: readonly MessageState[] = ['received', 'filtered', 'stored'];
const Found = z.array(z.object({ id: z.uuid() }));
const Earlier = z.array(z.object({ id: z.uuid(), same: z.boolean() }));

/** What a message is compared with earlier ones by. */
interface Identified {
  readonly identity: string;
  readonly contents: readonly string[];
}

/** A number of documents, under one of the keys that there are. */
export interface SoughtNumber {
  readonly version: number;
  readonly index: Buffer;
}

/** Messages that bear one of some numbers, each kind by an index of its own; or that name it as that of another. */
function numbered(or: 'itself' | 'or-of-parent'): string {
  const sought = 'unnest($2::integer[], $3::bytea[]) as sought (version, value)';
  const by = (column: string): string => `select message.id from ${sought}
    join message on message.tenant_id = $1 and message.number_version = sought.version
      and message.${column} = sought.value`;
  return `select id from message where tenant_id = $1 and number_version is not null and id in (
    ${by('number_index')}
    ${or === 'itself' ? '' : `union ${by('parent_index')}`}
    union select reference.message_id from ${sought}
      join message_reference as reference on reference.tenant_id = $1 and reference.kind = 'report'
        and reference.index_version = sought.version and reference.value_index = sought.value)`;
}

function soughtIn(
  indexes: readonly SoughtNumber[],
): readonly [versions: readonly number[], values: readonly Buffer[]] {
  return [indexes.map(({ version }) => version), indexes.map(({ index }) => index)];
}

/** Questions about messages, and what changes in them. */
@Injectable()
export class MessagesRepository {
  find(tx: Transaction, id: string): Promise<Message | null> {
    return tx.findOneBy(Message, { id });
  }

  /** One after the other: of two connections of a sender that race, the second waits for the first. */
  async holdIdentity(tx: Transaction, tenantId: string, identity: string): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `message/${tenantId}/${identity}`,
    ]);
  }

  /** The latest that was accepted as this one since then; one with the same content before all others. */
  async earlier(
    tx: Transaction,
    tenantId: string,
    keys: readonly VersionedKey[],
    { identity, contents }: Identified,
    since: Date,
  ): Promise<{ readonly message: Message; readonly sameContent: boolean } | null> {
    // asked before every answer, and nearly always in vain: the row itself is read when there is one
    const [found] = Earlier.parse(
      await tx.query(
        `select message.id, message.content_index = any($5::bytea[]) as same
         from unnest($2::integer[], $3::bytea[]) as sought (version, value)
         join message on message.tenant_id = $1 and message.index_version = sought.version
           and message.identity_index = sought.value and message.arrived_at > $4
         order by same desc, message.arrived_at desc, message.id desc limit 1`,
        [
          tenantId,
          keys.map(({ version }) => version),
          keys.map((key) => identityIndex(key, identity)),
          since,
          keys.flatMap((key) => contents.map((content) => contentIndex(key, content))),
        ],
      ),
    );
    const message = found && (await this.find(tx, found.id));
    return message ? { message, sameContent: found.same } : null;
  }

  async cameAgain(tx: Transaction, id: string): Promise<void> {
    await tx.increment(Message, { id }, 'repeats', 1);
  }

  /** One after the other: what is said of the documents of a number is reckoned anew each time. */
  async holdNumber(
    tx: Transaction,
    { tenantId, connection }: Pick<Message, 'tenantId' | 'connection'>,
    number: string,
  ): Promise<void> {
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [
      `message number/${tenantId}/${connection}/${number}`,
    ]);
  }

  /** Whether documents of one of these numbers are here, or will be. */
  async isKnown(
    tx: Transaction,
    tenantId: string,
    indexes: readonly SoughtNumber[],
  ): Promise<boolean> {
    const rows = Found.parse(
      await tx.query(`${numbered('itself')} and state in ('received', 'taken', 'held') limit 1`, [
        tenantId,
        ...soughtIn(indexes),
      ]),
    );
    return rows.length > 0;
  }

  /** What speaks of the documents of some numbers, the last of it, in the order in which it came. */
  async ofNumbers(
    tx: Transaction,
    tenantId: string,
    indexes: readonly SoughtNumber[],
    limit: number,
  ): Promise<readonly Message[]> {
    const found = Found.parse(
      await tx.query(`${numbered('or-of-parent')} order by arrived_at desc, id desc limit $4`, [
        tenantId,
        ...soughtIn(indexes),
        limit,
      ]),
    );
    return whereAny(
      found.map(({ id }) => id),
      (ids) => tx.find(Message, { where: { id: In(ids) }, order: { arrivedAt: 'asc', id: 'asc' } }),
    );
  }

  documentsOf(tx: Transaction, messageIds: readonly string[]): Promise<readonly MessageDocument[]> {
    return whereAny(messageIds, (ids) =>
      tx.find(MessageDocument, {
        where: { messageId: In(ids) },
        order: { messageId: 'asc', ordinal: 'asc' },
      }),
    );
  }

  async segments(tx: Transaction, messageId: string): Promise<readonly Buffer[]> {
    const rows = await tx.find(MessageSegment, { where: { messageId }, order: { number: 'asc' } });
    return rows.map(({ ciphertext }) => ciphertext);
  }

  documents(tx: Transaction, messageId: string): Promise<readonly MessageDocument[]> {
    return tx.find(MessageDocument, { where: { messageId }, order: { ordinal: 'asc' } });
  }

  async setDocument(
    tx: Transaction,
    { messageId, ordinal }: Pick<MessageDocument, 'messageId' | 'ordinal'>,
    documentId: string,
  ): Promise<void> {
    await tx.update(MessageDocument, { messageId, ordinal }, { documentId });
  }

  /** Ties the message to a document that was there before it: its bytes hold that one's too. */
  async dieWith(tx: Transaction, message: Message, documentId: string): Promise<void> {
    const { objectKeyId: sourceKeyId } = await tx.findOneByOrFail(Document, { id: documentId });
    const { objectKeyId, tenantId } = message;
    // the same file twice in one message is one document, and tied already
    await addKeySource(tx, { objectKeyId, sourceKeyId, tenantId });
  }

  /** From `received`; false where somebody was quicker. With a document it lives as long as that. */
  async takeAll(
    tx: Transaction,
    id: string,
    { hasDocument }: { readonly hasDocument: boolean },
  ): Promise<boolean> {
    const { affected } = await tx.update(
      Message,
      { id, state: 'received' },
      { state: 'taken', reason: null, hasDocument, tryAfter: null, changedAt: new Date() },
    );
    return affected === 1;
  }

  /** What stands of what was made of it. */
  async setDocumentStatus(
    tx: Transaction,
    id: string,
    documentStatus: SourceStatus,
  ): Promise<void> {
    await tx.update(Message, { id }, { documentStatus });
  }

  async fail(tx: Transaction, id: string, reason: string): Promise<void> {
    await tx.update(
      Message,
      { id, state: In([...BEING_MADE]) },
      { state: 'failed', reason, tryAfter: null, changedAt: new Date() },
    );
  }

  /** After so long; null: not by itself. */
  async tryLater(tx: Transaction, id: string, tries: number, waitMs: number | null): Promise<void> {
    await tx.query(
      `update message set tries = $2, try_after = now() + make_interval(secs => $3),
         reason = case when state = 'received' then 'tried-again' else reason end, changed_at = now()
       where id = $1 and state = any ($4)`,
      [id, tries, waitMs === null ? null : waitMs / 1000, BEING_MADE],
    );
  }

  /** Whether it is to be tried again now; of two who ask at once, one is told so. */
  async isDue(tx: Transaction, id: string): Promise<boolean> {
    const [, due]: [unknown, number] = await tx.query(
      'update message set try_after = null where id = $1 and try_after <= now()',
      [id],
    );
    return due === 1;
  }

  /** False where it has one already. */
  async setSummary(tx: Transaction, id: string, summaryId: string): Promise<boolean> {
    const { affected } = await tx.update(
      Message,
      { id, summaryId: IsNull() },
      { summaryId, changedAt: new Date() },
    );
    return affected === 1;
  }

  async refuseSummary(tx: Transaction, id: string, reason: string): Promise<void> {
    await tx.update(Message, { id }, { reason, changedAt: new Date() });
  }

  /** Takes away what can be taken of messages whose keys are gone. */
  async strip(tx: Transaction, ids: readonly string[]): Promise<void> {
    await tx.delete(MessageSegment, { messageId: In([...ids]) });
    await tx.delete(MessageReference, { messageId: In([...ids]) });
    await tx.update(
      Message,
      { id: In([...ids]) },
      {
        identityIndex: null,
        contentIndex: null,
        answersSealed: null,
        numberVersion: null,
        numberIndex: null,
        parentIndex: null,
        numbersSealed: null,
        patientSealed: null,
        tryAfter: null,
        erasedAt: new Date(),
        changedAt: new Date(),
      },
    );
  }
}
