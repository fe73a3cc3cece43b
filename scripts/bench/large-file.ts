import { type IncomingMessage, request } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { withDeadline } from '@app/platform';
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
  readonly lengthTold: boolean;
}

/** Uploads a text that is made as it is sent; the answer is the status. */
export async function sendLargeFile(file: LargeFile, signal: AbortSignal): Promise<number> {
  const { url, apiKey, bytes, lengthTold } = file;
  const outgoing = request(`${url}/api/documents`, {
    method: 'POST',
    agent: false,
    signal: withDeadline(signal, ANSWER_MS),
    headers: {
      authorization: `Bearer ${apiKey}`,
      'content-type': `multipart/form-data; boundary=${BOUNDARY}`,
      ...(lengthTold && { 'content-length': HEAD.length + bytes + TAIL.length }),
    },
  });
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once('response', resolve);
    outgoing.once('error', reject);
  });
  // A client that is refused goes on sending until the service closes the connection. That is how
  // many do it, and the hardest on the service's memory.
  const sent = pipeline(Readable.from(body(bytes)), outgoing).catch(() => undefined);
  const [response] = await Promise.all([answered, sent]);
  response.resume();
  return response.statusCode ?? 0;
}

function* body(bytes: number): Generator<Buffer> {
  yield HEAD;
  for (let left = bytes; left > 0; left -= CHUNK.length) {
    yield left < CHUNK.length ? CHUNK.subarray(0, left) : CHUNK;
  }
  yield TAIL;
}
