import { connect, type Socket } from 'node:net';
import { type ClamdAddress, withDeadline } from '@app/platform';
import { ScannerUnavailable } from './scanning.errors.js';

export type ClamdAnswer =
  | { readonly kind: 'clean' }
  /** `signature` is the scanner's name of what it found. */
  | { readonly kind: 'found'; readonly signature: string }
  /** It answered that it will not scan this, for its size. */
  | { readonly kind: 'refused' };

// An answer is one line; what is longer is not clamd.
const LONGEST_ANSWER_BYTES = 4096;

/**
 * The two commands of clamd's protocol that are needed (clamd(8), "COMMANDS"), in their form that ends
 * with a null byte. Bytes go to it as they are: over TCP they are not encrypted.
 */
export class Clamd {
  constructor(
    private readonly address: ClamdAddress,
    private readonly timeoutMs: number,
  ) {}

  /** Such as `ClamAV 1.4.3/27820/Tue Nov 24 09:26:40 2026`. Throws `ScannerUnavailable`. */
  async version(signal?: AbortSignal): Promise<string> {
    return this.ask(signal, async (socket) => {
      socket.end('zVERSION\0');
      return answerOf(socket);
    });
  }

  /** Throws `ScannerUnavailable`, or what `bytes` throws. */
  async scan(bytes: AsyncIterable<Uint8Array>, signal?: AbortSignal): Promise<ClamdAnswer> {
    const answer = await this.ask(signal, async (socket) => {
      const answered = answerOf(socket);
      answered.catch(() => undefined); // awaited below, once everything is sent
      // It answers and hangs up when it will take no more.
      let isAnswered = false;
      void answered.finally(() => (isAnswered = true)).catch(() => undefined);
      await send(socket, bytes, eventOf(socket, 'close'), () => isAnswered);
      return answered;
    });
    if (answer === 'stream: OK') return { kind: 'clean' };
    const found = /^stream: (?<signature>.+) FOUND$/.exec(answer)?.groups?.['signature'];
    if (found !== undefined) return { kind: 'found', signature: found };
    if (/size limit exceeded/i.test(answer)) return { kind: 'refused' };
    throw new ScannerUnavailable();
  }

  /** Everything that the connection itself does wrong becomes `ScannerUnavailable`. */
  private async ask<T>(
    signal: AbortSignal | undefined,
    talk: (socket: Socket) => Promise<T>,
  ): Promise<T> {
    const within = withDeadline(signal, this.timeoutMs);
    const socket = connect({ ...this.address, allowHalfOpen: true });
    const stop = (): void => void socket.destroy(new ScannerUnavailable());
    within.addEventListener('abort', stop, { once: true });
    socket.on('error', () => undefined); // the close that follows tells
    try {
      await Promise.race([eventOf(socket, 'connect'), eventOf(socket, 'close')]);
      if (socket.destroyed) throw new ScannerUnavailable();
      return await talk(socket);
    } catch (error) {
      signal?.throwIfAborted();
      throw error;
    } finally {
      within.removeEventListener('abort', stop);
      socket.destroy();
    }
  }
}

/** INSTREAM: each piece behind its length in four bytes, a length of nothing at the end. */
async function send(
  socket: Socket,
  bytes: AsyncIterable<Uint8Array>,
  closed: Promise<void>,
  isAnswered: () => boolean,
): Promise<void> {
  socket.write('zINSTREAM\0');
  for await (const piece of bytes) {
    if (socket.destroyed || isAnswered()) return;
    if (piece.length === 0) continue;
    socket.write(lengthOf(piece.length));
    if (!socket.write(piece)) await Promise.race([eventOf(socket, 'drain'), closed]);
  }
  if (!socket.destroyed) socket.end(lengthOf(0));
}

/** Unlike `once` of Node it does not reject when an error comes first. */
function eventOf(socket: Socket, name: 'close' | 'connect' | 'drain'): Promise<void> {
  return new Promise((resolve) => {
    socket.once(name, () => resolve());
  });
}

function lengthOf(count: number): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(count);
  return length;
}

async function answerOf(socket: Socket): Promise<string> {
  const parts: Buffer[] = [];
  let length = 0;
  try {
    for await (const part of socket.iterator({ destroyOnReturn: false })) {
      if (!Buffer.isBuffer(part)) continue;
      parts.push(part);
      length += part.length;
      if (part.includes(0) || length > LONGEST_ANSWER_BYTES) break;
    }
  } catch (error) {
    // A scanner that had enough resets the connection; what it said before is still its answer.
    if (length === 0) throw new ScannerUnavailable({ cause: error });
  }
  const [line = ''] = Buffer.concat(parts).toString('utf8').split('\0');
  if (line === '' || length > LONGEST_ANSWER_BYTES) throw new ScannerUnavailable();
  return line.trim();
}
