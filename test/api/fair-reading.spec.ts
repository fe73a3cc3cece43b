import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { ExtractiveEngine } from '@app/inference';
import { DocumentView } from '../../apps/api/src/documents/documents.dto.js';
import { StatusView } from '../../apps/api/src/system/status.dto.js';
import { signedInPerson } from '../support/people.js';
import { upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { rows } from './admin.js';

/** In place of the reader: takes for ever over a file that says so, as a hostile one does, and reads the others. */
const READER = `
import { writeSync } from 'node:fs';
const send = (message) => {
  const body = Buffer.from(JSON.stringify(message));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  writeSync(1, Buffer.concat([length, body]));
};
send({ kind: 'ready' });
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const all = Buffer.concat(chunks);
const text = all.subarray(4 + all.readUInt32BE()).toString();
if (text.startsWith('hostile')) for (;;);
const runs = [{ start: 0, end: text.length, place: { kind: 'line', line: 1 } }];
const extractor = { name: 'test', version: 1, libraries: {} };
const extraction = { version: 1, mediaType: 'text/plain', text, runs, warnings: [], extractor };
send({ outcome: { kind: 'extracted', extraction }, attachments: [] });
process.exit(0);
`;

const folder = mkdtempSync(join(tmpdir(), 'cloister-fair-'));
const entry = join(folder, 'main.mjs');

let service: TestService;

beforeAll(() => writeFileSync(entry, READER));
afterAll(() => rmSync(folder, { recursive: true }));
beforeEach(async () => {
  service = await startService({ CLOISTER_SANDBOX: 'reduced' });
});
afterEach(async () => {
  await service[Symbol.asyncDispose]();
});

async function startReader(concurrency: number): Promise<AsyncDisposable> {
  const reader = { entry, concurrency, timeoutMs: 600_000 };
  return service.startWorker(new ExtractiveEngine(), 'test-worker', null, reader);
}

/** As the client with this key. */
async function sendAs(key: string, text: string): Promise<string> {
  const headers = { authorization: `Bearer ${key}` };
  const answer = await service.call('/api/documents', {
    method: 'POST',
    headers,
    body: upload(text),
  });
  expect(answer.status).toBe(201);
  return DocumentView.parse(await answer.json()).id;
}

interface DocumentState {
  readonly id: string;
  readonly state: string;
}

/** Whoever's they are: what was read first comes first. */
function documentStates(): Promise<DocumentState[]> {
  return rows<DocumentState>(service, 'select id, state from document order by changed_at, id');
}

async function stateOf(id: string): Promise<string | undefined> {
  return (await documentStates()).find((one) => one.id === id)?.state;
}

describe('a sender of hostile files', () => {
  it('holds half of the slots, and the files of others are read beside them', async () => {
    const hostile = await service.addClient('hostile');
    for (let count = 0; count < 6; count += 1) await sendAs(hostile, `hostile ${count}`);
    await using _worker = await startReader(2);
    const states = async (): Promise<string[]> =>
      (await documentStates()).map(({ state }) => state);
    await expect.poll(states, { timeout: 30_000 }).toContain('extracting');
    for (const name of ['first', 'second']) {
      const id = await sendAs(await service.addClient(`other ${name}`), `fine ${name}`);
      await expect.poll(() => stateOf(id), { timeout: 30_000 }).toBe('extracted');
    }
    const held = (await states()).filter((state) => state === 'extracting');
    expect(held).toHaveLength(1);
  });
});

describe('a pile of files', () => {
  it('does not hold up who comes behind it, also where one is read at a time', async () => {
    const sender = await service.addClient('pile');
    for (let count = 0; count < 12; count += 1) await sendAs(sender, `pile ${count}`);
    const late = await sendAs(await service.addClient('late'), 'late');
    await using _worker = await startReader(1);
    const unread = async (): Promise<number> =>
      (await documentStates()).filter(({ state }) => state !== 'extracted').length;
    await expect.poll(unread, { timeout: 60_000 }).toBe(0);
    const order = (await documentStates()).map(({ id }) => id);
    expect(order.indexOf(late)).toBeLessThan(5);
  });

  it('is counted whole by who asks how many wait', async () => {
    for (let count = 0; count < 6; count += 1) await sendAs(service.key, `pile ${count}`);
    const administrator = await signedInPerson(service, { roles: ['administrator'] });
    const answer = await administrator.call('/api/status');
    const { queues } = StatusView.parse(await answer.json());
    expect(queues.find(({ name }) => name === 'extract')?.waiting).toBe(6);
  });
});
