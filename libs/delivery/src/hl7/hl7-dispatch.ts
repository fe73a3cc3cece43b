import { ObjectErased, type Transaction } from '@app/database';
import { Summary } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import type { Delivery, Destination } from '../delivery.entities.js';
import type { Attempt, Dispatch } from '../sending/dispatch.js';
import { failedFor } from '../sending/outcome.js';
import { Hl7Sender } from './hl7-sender.js';
import { NotSayable, SentMessages } from './sent-messages.js';

/** Sends messages. A test opens the connection and says nothing: there is no message that is sure to change nothing. */
@Injectable()
export class Hl7Dispatch implements Dispatch {
  constructor(
    private readonly messages: SentMessages,
    private readonly sender: Hl7Sender,
  ) {}

  async prepare(
    tx: Transaction,
    { address, settings }: Destination,
    { event, version, summaryId, ...delivery }: Delivery,
  ): Promise<Attempt> {
    if (!settings) throw new Error('A destination of HL7 messages has no settings.');
    if (event === 'test' || summaryId === null || version === null) {
      return (signal) => this.sender.reach(address, signal);
    }
    const summary = await tx.findOneByOrFail(Summary, { id: summaryId });
    try {
      const happening = { ...delivery, event, version };
      const bytes = await this.messages.bytesOf(tx, settings, happening, summary);
      return (signal) => this.sender.send({ address, settings, bytes }, signal);
    } catch (error) {
      const never = { isFinal: true, isOfDestination: false } as const;
      if (error instanceof NotSayable) return async () => failedFor(error.reason, never);
      if (error instanceof ObjectErased) return async () => failedFor('erased', never);
      throw error;
    }
  }
}
