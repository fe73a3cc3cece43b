import { once } from 'node:events';
import { createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';
import { afterEach, expect, it } from 'vitest';
import { frame } from './frame.js';
import { type Exchange, MllpClient, MllpUnreachable } from './mllp-client.js';

const NEVER = new AbortController().signal;
const QUICK = { answer: 150, application: 150 };
const opened: Disposable[] = [];
let server: Server | undefined;

afterEach(() => {
  for (const each of opened.splice(0)) each[Symbol.dispose]();
  server?.close();
});

const message = (accept = '', application = ''): Buffer =>
  Buffer.from(
    `MSH|^~\\&|A|B|C|D|2026||MDM^T02|N\xfc1|P|2.5|||${accept}|${application}\r`,
    'latin1',
  );
const ack = (code: string, id = 'N\xfc1', rest = ''): Buffer =>
  frame(Buffer.from(`MSH|^~\\&|C|D|A|B|2026||ACK|X|P|2.5\rMSA|${code}|${id}\r${rest}`, 'latin1'));

/** What becomes of a message at a peer that does this once it has come. */
async function ask(
  bytes: Buffer,
  peer: (socket: Socket) => void,
  signal = NEVER,
  conclude?: (client: MllpClient) => Promise<Exchange>,
): Promise<string> {
  server = createServer({ allowHalfOpen: true }, (socket) => {
    opened.push({ [Symbol.dispose]: () => socket.destroy() });
    socket.on('error', () => undefined);
    socket.once('data', () => peer(socket));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const client = await MllpClient.open({ host: '127.0.0.1', port, tls: null }, 1000, NEVER);
  opened.push(client);
  const end = await client.exchange(bytes, QUICK, signal);
  return inWords(conclude ? await conclude(client) : end);
}

function inWords(end: Exchange): string {
  const said = end.kind === 'answered' ? `${end.code} ${end.error ?? ''}` : end.kind;
  return `${said}${end.kind === 'unanswered' ? ` ${end.reason}` : ''} of ${end.answers.length}`;
}

it.each<[string, Buffer, (socket: Socket) => void, string]>([
  ['one answer', message(), (peer) => peer.write(ack('AA')), 'AA  of 1'],
  ['an answer in many pieces', message(), dripped(ack('AA')), 'AA  of 1'],
  [
    'an answer without its CR',
    message(),
    (peer) => peer.write(ack('AA').subarray(0, -1)),
    'AA  of 1',
  ],
  [
    'both answers',
    message('AL', 'AL'),
    (peer) => peer.write(Buffer.concat([ack('CA'), ack('AA')])),
    'AA  of 2',
  ],
  ['the accepting answer alone', message('AL', 'NE'), (peer) => peer.write(ack('CA')), 'CA  of 1'],
  [
    'the first of both, and no other',
    message('AL', 'AL'),
    (peer) => peer.write(ack('CA')),
    'unanswered accepted-only of 1',
  ],
  ['a refusal before the second', message('AL', 'AL'), (peer) => peer.write(ack('CR')), 'CR  of 1'],
  [
    'an error by the new place',
    message(),
    (peer) => peer.write(ack('AE', undefined, 'ERR||MSH^1^9|207^busy^HL70357|E\r')),
    'AE 207 of 1',
  ],
  [
    'an error by the old place',
    message(),
    (peer) => peer.write(ack('AR', undefined, 'ERR|MSH^1^9^200&no&HL70357\r')),
    'AR 200 of 1',
  ],
  ['nothing', message(), () => undefined, 'unanswered no-answer of 0'],
  ['the end', message(), (peer) => peer.end(), 'unanswered no-answer of 0'],
  [
    'half an answer and the end',
    message(),
    (peer) => peer.end(ack('AA').subarray(0, 30)),
    'unanswered half-answer of 0',
  ],
  [
    'half an answer and silence',
    message(),
    (peer) => peer.write(ack('AA').subarray(0, 30)),
    'unanswered half-answer of 0',
  ],
  [
    'what is no frame',
    message(),
    (peer) => peer.write('HTTP/1.1 400 Bad Request\r\n'),
    'unanswered half-answer of 0',
  ],
  [
    'an answer to another',
    message(),
    (peer) => peer.write(ack('AA', 'N\xc3\xbc1')),
    'unanswered other-answer of 1',
  ],
  [
    'an answer to another, then its own',
    message(),
    (peer) => peer.write(Buffer.concat([ack('AR', 'OLD'), ack('AA')])),
    'AA  of 2',
  ],
  [
    'a code that there is not',
    message(),
    (peer) => peer.write(ack('OK')),
    'unanswered other-answer of 1',
  ],
  ['no question', message('NE', 'NE'), () => undefined, 'sent of 0'],
])('a message that gets %s', async (_, bytes, peer, outcome) => {
  expect(await ask(bytes, peer)).toBe(outcome);
});

it.each<[string, (socket: Socket) => void, string]>([
  ['read and closed', (peer) => peer.end(), 'sent of 0'],
  ['read, and not closed', (peer) => peer.pause(), 'sent of 0'],
  ['answered all the same', (peer) => peer.end(ack('AE')), 'AE  of 1'],
  ['answered to another', (peer) => peer.end(ack('AE', 'OLD')), 'sent of 1'],
  ['broken off', (peer) => peer.resetAndDestroy(), 'unanswered no-connection of 0'],
])('a message that asks for no answer and is %s', async (_, peer, outcome) => {
  const bytes = message('NE', 'NE');
  expect(await ask(bytes, peer, NEVER, (client) => client.conclude(bytes, 150, NEVER))).toBe(
    outcome,
  );
});

it('an answer that comes late is waited for, each of two for itself', async () => {
  const late = (socket: Socket): void => {
    setTimeout(() => socket.write(ack('CA')), 100);
    setTimeout(() => socket.write(ack('AA')), 200);
  };
  expect(await ask(message('AL', 'AL'), late)).toBe('AA  of 2');
});

it('a question that is broken off ends with the reason', async () => {
  const abort = new AbortController();
  const asked = ask(message(), () => abort.abort(new Error('enough')), abort.signal);
  await expect(asked).rejects.toThrow('enough');
});

it('a peer that is not there cannot be reached', async () => {
  const address = { host: '127.0.0.1', port: 1, tls: null };
  await expect(MllpClient.open(address, 1000, NEVER)).rejects.toThrow(MllpUnreachable);
});

function dripped(bytes: Buffer): (socket: Socket) => void {
  return (socket) => {
    socket.setNoDelay(true);
    for (const byte of bytes) socket.write(Buffer.of(byte));
  };
}
