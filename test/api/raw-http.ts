import { connect, type Socket } from 'node:net';
import { once } from 'node:events';

const DEADLINE_MS = 15_000;

export interface RawAnswer {
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

export async function open(url: string): Promise<Socket> {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port) });
  socket.on('error', () => undefined); // a reset is seen by whoever reads
  await once(socket, 'connect');
  return socket;
}

/** Reads one answer with a Content-Length. Fails where the connection breaks before all of it came. */
export async function answerOn(socket: Socket): Promise<RawAnswer> {
  let text = '';
  const deadline = setTimeout(() => socket.destroy(), DEADLINE_MS);
  try {
    for await (const received of socket) {
      text += String(received);
      const [head = '', body] = text.split('\r\n\r\n', 2);
      const length = Number(/content-length: (\d+)/i.exec(head)?.[1]);
      if (body !== undefined && Buffer.byteLength(body) >= length) {
        return { status: Number(head.slice(9, 12)), head, body };
      }
    }
  } finally {
    clearTimeout(deadline);
  }
  throw new Error(`the connection ended after ${text.length} characters of an answer`);
}

/** Sends the whole text and reads one answer. */
export async function exchange(url: string, text: string): Promise<RawAnswer> {
  const socket = await open(url);
  socket.write(text);
  try {
    return await answerOn(socket);
  } finally {
    socket.destroy();
  }
}

export const BOUNDARY = 'cloister-test';

/** The head of an upload request and the beginning of its file part. */
export function uploadHead(
  service: { readonly url: string; readonly key: string },
  how: { readonly contentLength: number } | 'chunked',
): { readonly head: string; readonly part: string } {
  const framing =
    how === 'chunked' ? 'transfer-encoding: chunked' : `content-length: ${how.contentLength}`;
  return {
    head: [
      'POST /api/documents HTTP/1.1',
      `host: ${new URL(service.url).host}`,
      `authorization: Bearer ${service.key}`,
      `content-type: multipart/form-data; boundary=${BOUNDARY}`,
      framing,
      '\r\n',
    ].join('\r\n'),
    part: `--${BOUNDARY}\r\ncontent-disposition: form-data; name="file"; filename="a.txt"\r\ncontent-type: text/plain\r\n\r\n`,
  };
}

export function chunk(data: string | Buffer): Buffer {
  const bytes = Buffer.from(data);
  return Buffer.concat([
    Buffer.from(`${bytes.length.toString(16)}\r\n`),
    bytes,
    Buffer.from('\r\n'),
  ]);
}
