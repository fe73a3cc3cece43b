import type { Transaction } from '@app/database';
import { readMessage } from '@app/hl7';
import { Injectable } from '@nestjs/common';
import { ConnectionWatch } from '../connections/connection-watch.js';
import type { Message } from '../message.entities.js';
import { MessagePlaces } from '../message-places.js';
import { StoredMessages } from '../stored-messages.js';
import { type Verdict, verdictOn } from '../verdict.js';
import { ConnectionNotRegistered, MessageNotProcessable } from './messages.errors.js';

type Accepted = Extract<Verdict, { kind: 'accepted' }>;

/** Judges a message that was left out by the rules of today, and makes places for its documents. */
@Injectable()
export class RenewedJudgement {
  constructor(
    private readonly places: MessagePlaces,
    private readonly stored: StoredMessages,
    private readonly connections: ConnectionWatch,
  ) {}

  /** Throws `ConnectionNotRegistered`, `MessageNotProcessable`, `ObjectErased`. */
  async of(tx: Transaction, message: Message): Promise<Accepted> {
    const verdict = await this.judge(tx, message);
    await this.places.upTo(tx, message, verdict.parts?.parts.length ?? 0);
    return verdict;
  }

  private async judge(tx: Transaction, message: Message): Promise<Accepted> {
    const registered = await this.connections.registered(tx, message.tenantId, message.connection);
    if (!registered) throw new ConnectionNotRegistered();
    const bytes = await this.stored.bytes(tx, message);
    const { connection, self } = registered;
    // read as it was read when it came; only the rules are those of today
    const verdict = verdictOn(
      readMessage(bytes, message.reading.charset),
      { ...connection, charset: message.reading.charset, patient: message.reading.patient },
      self,
    );
    if (verdict.kind === 'accepted' && verdict.state === 'received') return verdict;
    throw new MessageNotProcessable(verdict.reason ?? 'no-rule');
  }
}
