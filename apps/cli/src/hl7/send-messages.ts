import { messagesIn, type MllpAddress, MllpClient, MllpUnreachable } from '@app/hl7';
import { CommandError } from '../command-error.js';

export interface Sending extends MllpAddress {
  readonly waitMs: number;
  readonly signal: AbortSignal;
  readonly onAnswer: (answer: Buffer) => void;
}

/** Sends one message after the other, each once the one before it is answered. */
export async function sendFile(
  file: Buffer,
  sending: Sending,
): Promise<{ readonly messages: number; readonly taken: number }> {
  const { messages } = messagesIn(file);
  const { waitMs, signal, onAnswer } = sending;
  using client = await open(sending);
  const patience = { answer: waitMs, application: waitMs };
  let taken = 0;
  for (const message of messages) {
    const end = await client.exchange(message, patience, signal, onAnswer);
    // what is answered after its time would be taken for an answer to the next
    if (end.kind === 'unanswered') break;
    if (end.kind === 'sent' || end.code === 'AA' || end.code === 'CA') taken += 1;
  }
  return { messages: messages.length, taken };
}

async function open({ waitMs, signal, ...address }: Sending): Promise<MllpClient> {
  try {
    return await MllpClient.open(address, waitMs, signal);
  } catch (cause) {
    if (!(cause instanceof MllpUnreachable)) throw cause;
    throw new CommandError(`No answer at ${address.host}:${address.port}.`, 1, { cause });
  }
}
