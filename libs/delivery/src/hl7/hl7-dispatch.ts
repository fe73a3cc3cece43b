import { ObjectErased, type Transaction } from '@app/database';
import { Summary } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import type { Delivery, Destination } from '../delivery.entities.js';
import type { Attempt, Dispatch } from '../sending/dispatch.js';
import { failedFor } from '../sending/outcome.js';
import { Hl7Sender } from './hl7-sender.js';
import type { Hl7Settings } from './hl7-settings.js';
import { Acknowledgements } from './acknowledgements.js';
import { NotSayable, SentMessages } from './sent-messages.js';

/** Sends messages. A test opens the connection and says nothing: there is no message that is sure to change nothing. */
@Injectable()
export class Hl7Dispatch implements Dispatch {
  constructor(
    private readonly messages: SentMessages,
    private readonly acknowledgements: Acknowledgements,
    private readonly sender: Hl7Sender,
  ) {}

  async prepare(
    tx: Transaction,
    { address, settings }: Destination,
    { event, version, summaryId, ...delivery }: Delivery,
  ): Promise<Attempt> {
    if (!settings) throw new Error('A destination of HL7 messages has no settings.');
    if (event === 'test') return (signal) => this.sender.reach(address, signal);
    try {
      const bytes = await this.bytesOf(tx, settings, { event, version, summaryId, ...delivery });
      return (signal) => this.sender.send({ address, settings, bytes }, signal);
    } catch (error) {
      const never = { isFinal: true, isOfDestination: false } as const;
      if (error instanceof NotSayable) return async () => failedFor(error.reason, never);
      if (error instanceof ObjectErased) return async () => failedFor('erased', never);
      throw error;
    }
  }

  /** Throws `NotSayable` or `ObjectErased`. */
  private async bytesOf(
    tx: Transaction,
    settings: Hl7Settings,
    { event, version, summaryId, ...delivery }: Delivery,
  ): Promise<Buffer> {
    if (event === 'acknowledgement') return this.acknowledgements.bytesOf(tx, delivery.id);
    if (event === 'test' || summaryId === null || version === null) {
      throw new Error('Nothing is said in a test.');
    }
    if (event === 'source-changed') throw new Error('HL7 says what people do about a source.');
    const summary = await tx.findOneByOrFail(Summary, { id: summaryId });
    return this.messages.bytesOf(tx, settings, { ...delivery, event, version }, summary);
  }
}
