import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import { cosigner, cosignNote } from '@app/crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { GrowingLog } from '../../test/growing-log.js';
import type { SignedCheckpoint } from './checkpoint-store.js';
import { WitnessStore } from './witness.store.js';

const SIZE = 'text/x.tlog.size';
const key = cosigner('w.example', generateKeyPairSync('ed25519').privateKey);
const other = cosigner('w.example', generateKeyPairSync('ed25519').privateKey);

let server: Server;
let url: string;
let checkpoint: SignedCheckpoint;
let answer: { readonly status: number; readonly type?: string; readonly body?: string };
const log = new GrowingLog().grow(5);

beforeAll(async () => {
  checkpoint = await log.checkpoint();
  server = createServer((request, response) => {
    request.resume().on('end', () => {
      const { status, type = 'text/plain', body = '' } = answer;
      response.writeHead(status, { 'content-type': type, location: 'http://127.0.0.1:1/' });
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  url = `http://127.0.0.1:${address.port}`;
});
afterAll(async () => {
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeAllConnections();
  });
});

const put = (): Promise<string> =>
  new WitnessStore('w', { url, key, caFile: null }, log.prove).put(
    checkpoint,
    AbortSignal.timeout(10_000),
  );
const lineOf = (text: string, by = key): string => `${cosignNote(text, by, new Date())}\n`;

it('is believed when its own key signed this very checkpoint, whoever else has signed it', async () => {
  const text = checkpoint.note.split('\n\n')[0] ?? '';
  const line = lineOf(`${text}\n`);
  answer = { status: 200, body: `${lineOf(`${text}\n`, other)}${line}` };
  expect(await put()).toBe(line.trimEnd());
});

it.each([
  ['a signature of another key', { status: 200, body: lineOf('x\n', other) }, 'unexpected-answer'],
  ['a signature of something else', { status: 200, body: lineOf('x\n') }, 'unexpected-answer'],
  ['a page', { status: 200, body: '<html></html>' }, 'unexpected-answer'],
  ['a way to another host', { status: 302 }, 'unexpected-answer'],
  ['a size that is none', { status: 409, type: SIZE, body: '05\n' }, 'unexpected-answer'],
  ['a size as something else', { status: 409, body: '3\n' }, 'unexpected-answer'],
  ['the same smaller size for ever', { status: 409, type: SIZE, body: '3\n' }, 'unexpected-answer'],
  ['that it is overloaded', { status: 503 }, 'no-answer'],
  ['that it knows no such log', { status: 404 }, 'unknown-log'],
])('is not reached when it answers %s', async (_, given, reason) => {
  answer = given;
  await expect(put()).rejects.toMatchObject({ code: 'checkpoint-store-unreachable', reason });
});

it.each([
  ['a larger size', { status: 409, type: SIZE, body: '6\n' }, 'larger-tree'],
  ['our size again, once it was told', { status: 409, type: SIZE, body: '5\n' }, 'other-root'],
  ['that the proof does not hold', { status: 422 }, 'not-continued'],
])('contradicts our tree when it answers %s', async (_, given, reason) => {
  answer = given;
  await expect(put()).rejects.toMatchObject({ code: 'checkpoint-store-inconsistent', reason });
});
