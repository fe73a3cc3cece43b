import { createServer, type Socket } from 'node:net';

/** What the stand-in finds: no program, only a word. */
export const MARK = 'CLOISTER-TEST-MALWARE';
export const SIGNATURE = 'Cloister.Test.Mark';

export interface FakeClamd extends AsyncDisposable {
  readonly address: { readonly host: string; readonly port: number };
  /** Bytes of the last document that was sent whole. */
  readonly received: () => Buffer | null;
  /** What it does with the next documents. @default scans them */
  behave(how: 'scan' | 'break-off' | 'say-nothing' | 'talk-nonsense'): void;
}

/** Answers as clamd(8) says it does: commands end with a null byte, a stream in pieces with their lengths. */
export async function fakeClamd(maxBytes = 1_000_000, port = 0): Promise<FakeClamd> {
  let last: Buffer | null = null;
  let manner = 'scan';
  const sockets = new Set<Socket>();
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket)).on('error', () => undefined);
    let held = Buffer.alloc(0);
    let isDone = false;
    const answer = (line: string): void => {
      isDone = true;
      socket.end(`${line}\0`, () => socket.destroy());
    };
    socket.on('data', (chunk: Buffer) => {
      if (isDone) return;
      held = Buffer.concat([held, chunk]);
      const end = held.indexOf(0);
      if (end < 0) return;
      const command = held.toString('latin1', 0, end);
      if (command === 'zVERSION') answer('ClamAV 1.0.0/1/Test');
      if (command !== 'zINSTREAM') return;
      if (manner === 'break-off') socket.destroy();
      if (manner === 'talk-nonsense') answer('HTTP/1.1 400 Bad Request');
      if (manner !== 'scan') return;
      const document = piecesOf(held.subarray(end + 1), maxBytes);
      if (document === 'more') return;
      if (document === 'too much') {
        answer('INSTREAM size limit exceeded. ERROR');
        return;
      }
      last = document;
      answer(document.includes(MARK) ? `stream: ${SIGNATURE} FOUND` : 'stream: OK');
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return {
    address: { host: '127.0.0.1', port: address.port },
    received: () => last,
    behave: (how) => {
      manner = how;
    },
    [Symbol.asyncDispose]: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function piecesOf(bytes: Buffer, maxBytes: number): Buffer | 'more' | 'too much' {
  const pieces: Buffer[] = [];
  let length = 0;
  for (let at = 0; at + 4 <= bytes.length;) {
    const size = bytes.readUInt32BE(at);
    if (size === 0) return Buffer.concat(pieces);
    length += size;
    if (length > maxBytes) return 'too much';
    pieces.push(bytes.subarray(at + 4, at + 4 + size));
    at += 4 + size;
  }
  return 'more';
}
