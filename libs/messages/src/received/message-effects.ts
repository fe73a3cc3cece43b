import type { Transaction } from '@app/database';
import type { Hl7Message } from '@app/hl7';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { ConnectionSettings } from '../connection-settings.js';
import type { Message } from '../message.entities.js';
import { NumberedMessages, type NumberedVerdict } from '../numbers/numbered-messages.js';
import { PatientMessages } from '../patients/patient-messages.js';
import type { Verdict } from '../verdict.js';

/** What a message says of what was there before it: of earlier documents, by their numbers, and of patients. */
@Injectable()
export class MessageEffects {
  constructor(
    private readonly numbered: NumberedMessages,
    private readonly patients: PatientMessages,
  ) {}

  /** The verdict on a message that has come, and whether it concerns anything that is here. */
  async judge(
    tx: Transaction,
    actor: Actor,
    message: Hl7Message | null,
    connection: ConnectionSettings,
    verdict: Verdict,
  ): Promise<NumberedVerdict> {
    const judged = await this.numbered.judge(tx, actor, message, connection, verdict);
    const isFiltered = judged.verdict.kind === 'accepted' && judged.verdict.state === 'filtered';
    const isNews =
      message !== null && isFiltered
        ? await this.patients.concerns(tx, actor, message, connection)
        : false;
    return { ...judged, concerns: judged.concerns || isNews };
  }

  /** What it says of patients; the events to announce. */
  async ofPatients(tx: Transaction, actor: Actor, message: Message): Promise<readonly string[]> {
    return this.patients.follow(tx, actor, message);
  }

  /** What it says of earlier documents; the events to announce. */
  async ofEarlier(tx: Transaction, actor: Actor, message: Message): Promise<readonly string[]> {
    return this.numbered.settle(tx, actor, message);
  }
}
