import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { connect as connectTls } from 'node:tls';
import { frame, FrameReader, headerOf, messagesIn, plannedCodes } from '@app/hl7';
import { CommandError } from '../command-error.js';

const ANSWER_MAX_BYTES = 1024 * 1024;
const USUAL = { tryAgain: 'AE', alwaysAnswer: false } as const;

export interface Sending {
  readonly host: string;
  readonly port: number;
  readonly waitMs: number;
  readonly tls: { readonly ca: Buffer; readonly cert?: Buffer; readonly key?: Buffer } | null;
  readonly signal: AbortSignal;
  readonly onAnswer: (answer: Buffer) => void;
}

/** Sends one message after the other, each once the one before it is answered. */
export async function sendFile(
  file: Buffer,
  sending: Sending,
): Promise<{ readonly messages: number; readonly taken: number }> {
  const { messages } = messagesIn(file);
  const socket = await open(sending);
  const answers = answersOf(socket);
  let taken = 0;
  try {
    for (const message of messages) {
      socket.write(frame(message));
      if (await isTaken(message, answers, sending)) taken += 1;
    }
  } finally {
    socket.destroy();
  }
  return { messages: messages.length, taken };
}

async function open({ host, port, tls, waitMs }: Sending): Promise<Socket> {
  const socket = tls ? connectTls({ host, port, ...tls }) : connect({ host, port });
  try {
    await once(socket, tls ? 'secureConnect' : 'connect', { signal: AbortSignal.timeout(waitMs) });
  } catch (cause) {
    socket.destroy();
    throw new CommandError(`Nobody answers at ${host}:${port}.`, 1, { cause });
  }
  // what goes wrong later ends the reading
  socket.on('error', () => undefined);
  return socket;
}

/** Whether every answer that the message asks for came, and is AA or CA. */
async function isTaken(
  message: Buffer,
  answers: AsyncIterator<Buffer>,
  { waitMs, signal, onAnswer }: Sending,
): Promise<boolean> {
  const header = headerOf(message);
  const wanted = plannedCodes(header, { kind: 'accepted' }, USUAL).length;
  const patience = AbortSignal.any([signal, AbortSignal.timeout(waitMs)]);
  const { promise, resolve } = Promise.withResolvers<null>();
  const stop = (): void => resolve(null);
  patience.addEventListener('abort', stop, { once: true });
  try {
    for (let come = 0; come < wanted; come += 1) {
      const got = await Promise.race([answers.next(), promise]);
      if (got === null || got.done) return false;
      onAnswer(got.value);
      if (!/[\r\n]MSA.(?:AA|CA)/.test(got.value.toString('latin1'))) return false;
    }
    return true;
  } finally {
    patience.removeEventListener('abort', stop);
  }
}

async function* answersOf(socket: Socket): AsyncGenerator<Buffer, void> {
  const reader = new FrameReader(ANSWER_MAX_BYTES);
  for await (const chunk of socket.iterator()) {
    for (const event of reader.push(Buffer.from(chunk))) {
      if (event.kind === 'refused') return;
      yield event.bytes;
    }
  }
}
