import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { withDeadline } from '@app/platform';
import { NotMeasured } from './benchmark.js';
import { syntheticNote } from './notes.js';

const BOUNDARY = 'cloister-benchmark';
const HEAD = Buffer.from(
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="large.txt"\r\nContent-Type: text/plain\r\n\r\n`,
);
const TAIL = Buffer.from(`\r\n--${BOUNDARY}--\r\n`);
const CHUNK = Buffer.from(syntheticNote(1, 64 * 1024));
const ANSWER_MS = 300_000;

export interface LargeFile {
  readonly url: string;
  readonly apiKey: string;
  readonly bytes: number;
  /** False for a client that does not say beforehand how much it will send. */
  readonly declaresLength: boolean;
}

/**
 * Uploads a text that is made as it is sent, and gives the status of the answer. Over a bare socket,
 * because it sends to the end before it looks at an answer: many clients do, and nothing is harder
 * on the memory of a service that has refused already.
 */
export async function sendLargeFile(file: LargeFile, signal: AbortSignal): Promise<number> {
  const { hostname, port } = new URL(file.url);
  const limit = withDeadline(signal, ANSWER_MS);
  const socket = connect({ host: hostname, port: Number(port) });
  const cut = (): unknown => socket.destroy();
  limit.addEventListener('abort', cut, { once: true });
  try {
    const status = statusFrom(socket);
    status.catch(() => undefined); // awaited below, unless sending fails first
    await once(socket, 'connect', { signal: limit });
    // cut off in mid-upload, it may have been answered all the same
    await pipeline(Readable.from(request(file)), socket, { end: false }).catch(() => undefined);
    return await status;
  } finally {
    limit.removeEventListener('abort', cut);
    socket.destroy();
    signal.throwIfAborted();
  }
}

async function statusFrom(socket: Socket): Promise<number> {
  return new Promise((resolve, reject) => {
    let head = '';
    socket.on('data', (data) => {
      head += data.toString('latin1');
      const [, status] = /^HTTP\/1\.1 (\d{3}) /.exec(head) ?? [];
      if (status !== undefined) resolve(Number(status));
    });
    socket.on('error', () => undefined); // 'close' follows
    socket.once('close', () =>
      reject(new NotMeasured('The connection was closed without an answer.')),
    );
  });
}

function* request({ url, apiKey, bytes, declaresLength }: LargeFile): Generator<Buffer> {
  yield Buffer.from(
    [
      'POST /api/documents HTTP/1.1',
      `Host: ${new URL(url).host}`,
      `Authorization: Bearer ${apiKey}`,
      `Content-Type: multipart/form-data; boundary=${BOUNDARY}`,
      declaresLength
        ? `Content-Length: ${HEAD.length + bytes + TAIL.length}`
        : 'Transfer-Encoding: chunked',
      '\r\n',
    ].join('\r\n'),
  );
  for (const part of body(bytes)) yield declaresLength ? part : chunked(part);
  if (!declaresLength) yield Buffer.from('0\r\n\r\n');
}

function* body(bytes: number): Generator<Buffer> {
  yield HEAD;
  for (let left = bytes; left > 0; left -= CHUNK.length) {
    yield left < CHUNK.length ? CHUNK.subarray(0, left) : CHUNK;
  }
  yield TAIL;
}

function chunked(part: Buffer): Buffer {
  return Buffer.concat([Buffer.from(`${part.length.toString(16)}\r\n`), part, Buffer.from('\r\n')]);
}
