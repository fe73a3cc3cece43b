import { AuditTrail } from '@app/audit';
import { KeyRing, ObjectErased, type Transaction } from '@app/database';
import type { Hl7Message } from '@app/hl7';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ConnectionSettings } from '../connection-settings.js';
import type { Message } from '../message.entities.js';
import { contentsOf, identityOf } from '../message-identity.js';
import type { Compared } from '../message-store.js';
import { MessagesRepository } from '../messages.repository.js';
import { openAnswers } from '../sealed-message.js';

const DAY_MS = 86_400_000;

type Earlier = Awaited<ReturnType<MessagesRepository['earlier']>>;

/** By which a message is known again when it comes twice, and what is answered then. */
@Injectable()
export class RepeatedMessages {
  constructor(
    private readonly messages: MessagesRepository,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
  ) {}

  /** One after the other of those that bear the same identity. */
  async compare(
    tx: Transaction,
    tenantId: string,
    { name, repeatDays }: ConnectionSettings,
    { bytes, header }: { readonly bytes: Buffer; readonly header: Hl7Message['header'] },
  ): Promise<{ readonly compared: Compared; readonly earlier: Earlier }> {
    const identity = identityOf(name, header);
    await this.messages.holdIdentity(tx, tenantId, identity);
    const keys = await this.keyRing.activeKeys(tx, tenantId, 'blind_index');
    const since = new Date(Date.now() - repeatDays * DAY_MS);
    const contents = contentsOf(bytes, header);
    const sought = { identity, contents };
    const earlier = await this.messages.earlier(tx, tenantId, keys, sought, since);
    return { compared: { identity, content: contents[0] }, earlier };
  }

  /** What was answered the first time. Throws `ObjectErased`. */
  async answers(
    tx: Transaction,
    actor: Actor,
    earlier: Message,
    connection: string,
  ): Promise<readonly Buffer[]> {
    await this.messages.cameAgain(tx, earlier.id);
    await this.audit.record(tx, actor, {
      action: 'message.repeated',
      subject: { type: 'message', id: earlier.id },
      details: { connection },
    });
    if (!earlier.answersSealed) throw new ObjectErased();
    const key = await this.keyRing.object(tx, actor.tenantId, earlier.objectKeyId);
    return openAnswers(key, earlier, earlier.answersSealed);
  }
}
