import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { Commitments } from '@app/audit';
import { UnitOfWork } from '@app/database';
import { Extractor } from '@app/extraction';
import { operatorActor, OperatorSecret } from '@app/platform';
import { hasNoSockets } from '@app/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { AnonymousRefusals } from '../../apps/api/src/http/anonymous-refusals.js';
import { startService, type TestService } from '../support/service.js';
import { entries, type Entry } from './admin.js';
import { askOperator } from './operator.js';
import { readProblem } from './problem.js';
import { startSecondApi, type SecondApi } from './second-api.js';

const MIB = 1024 * 1024;

// What code in the reader can try: to find the secret, and to do without it. Each attempt answers with the code of
// what stopped it, a status, or 'read'.
const HOSTILE = `
import fs from 'node:fs';
import { request } from 'node:http';
const send = (message) => {
  const body = Buffer.from(JSON.stringify(message));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  fs.writeSync(1, Buffer.concat([length, body]));
};
send({ kind: 'ready' });
const chunks = [];
for await (const chunk of process.stdin) chunks.push(chunk);
const all = Buffer.concat(chunks);
const { socketPath, secretFile, pid } = JSON.parse(all.subarray(4 + all.readUInt32BE()).toString());
const read = (path) => { try { fs.readFileSync(path); return 'read'; } catch (error) { return error.code; } };
const ask = (path, headers, body) => new Promise((resolve) => {
  const sent = request({ socketPath, path, method: body ? 'POST' : 'GET', headers }, (response) => {
    response.resume();
    response.on('end', () => resolve(response.statusCode));
  });
  sent.on('error', (error) => resolve(error.code));
  sent.end(body);
});
const json = { 'content-type': 'application/json', 'x-cloister-operator': 'root' };
const text = JSON.stringify({
  secret: read(secretFile),
  environment: read('/proc/' + pid + '/environ'),
  memory: read('/proc/' + pid + '/mem'),
  list: await ask('/api/documents', { 'x-cloister-operator': 'root' }),
  makesKey: await ask('/api/clients', json, JSON.stringify({ name: 'hostile' })),
  guesses: await ask('/api/clients', { ...json, authorization: 'Operator ' + 'A'.repeat(43) }, JSON.stringify({ name: 'hostile' })),
  open: await ask('/api/health', {}),
});
const runs = [{ start: 0, end: text.length, place: { kind: 'line', line: 1 } }];
const extractor = { name: 'test', version: 1, libraries: {} };
const extraction = { version: 1, mediaType: 'text/plain', text, runs, warnings: [], extractor };
send({ outcome: { kind: 'extracted', extraction }, attachments: [] });
process.exit(0);
`;

let service: TestService;
let api: SecondApi;

beforeAll(async () => {
  service = await startService();
  api = await startSecondApi(service, { withOperatorSocket: true });
});

afterAll(async () => {
  await api[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

async function last(action: string): Promise<Entry & { readonly id: string }> {
  const [entry] = await service.database.ask<Entry & { id: string }>(
    'select * from audit_entry where action = $1 order by id desc limit 1',
    [action],
  );
  if (!entry) throw new Error(`There is no entry ${action}.`);
  return entry;
}

/** Under whose account the newest entry of this action was written. */
async function accountIn(action: string): Promise<string | undefined> {
  const { id } = await last(action);
  const opened = await api
    .get(UnitOfWork)
    .run(operatorActor('test', service.tenantId), (tx) =>
      api.get(Commitments).open(tx, service.tenantId, id),
    );
  return opened['operator']?.value;
}

async function refusals(): Promise<Entry[]> {
  await api.get(AnonymousRefusals).flush();
  return entries(service, 'access.refused');
}

describe('the operator’s socket', () => {
  it('and its secret are open to their owner alone', () => {
    const { operatorSocket, operatorSecret } = service.config.data;
    expect(statSync(operatorSocket).mode & 0o777).toBe(0o600);
    expect(statSync(operatorSecret).mode & 0o777).toBe(0o600);
  });

  it('names the operator by the account that the kernel saw, whatever the caller says', async () => {
    const { status } = await askOperator(service, '/api/clients', {
      'x-cloister-operator': 'alice',
    });
    expect(status).toBe(200);
    const entry = await last('client.listed');
    expect(entry.actor_id).toBe('operator');
    const { username } = userInfo();
    expect(await accountIn('client.listed')).toBe(username);
    expect(entry.canonical.toString()).not.toContain(username);
  });

  it.each(['/api/clients', '/api/health', '/api/start'])(
    'answers nothing at %s without the secret, and records whose account asked',
    async (path) => {
      const before = (await refusals()).length;
      const { status, type, text } = await askOperator(service, path, { authorization: '' });
      expect(status).toBe(401);
      expect(readProblem(text, type, 401)).toMatchObject({ code: 'operator-secret-required' });
      expect(await refusals()).toHaveLength(before + 1);
      expect(JSON.parse((await last('access.refused')).canonical.toString())).toMatchObject({
        reason: 'operator-secret-required',
      });
      expect(await accountIn('access.refused')).toBe(userInfo().username);
    },
  );

  it('does not take a client’s key for the operator', async () => {
    const { status } = await askOperator(service, '/api/clients', {
      authorization: `Bearer ${service.key}`,
    });
    expect(status).toBe(401);
  });

  it('is where the secret counts: the network knows nothing of it', async () => {
    const authorization = OperatorSecret.authorization(service.config.data.operatorSecret);
    expect((await service.call('/api/clients', { headers: { authorization } })).status).toBe(401);
  });

  it('takes no secret of an earlier start', async () => {
    const { operatorSecret } = service.config.data;
    const before = OperatorSecret.authorization(operatorSecret);
    await using _restarted = await startSecondApi(service, { withOperatorSocket: true });
    expect(OperatorSecret.authorization(operatorSecret)).not.toBe(before);
    const asked = async (headers: Record<string, string>): Promise<number> =>
      (await askOperator(service, '/api/clients', headers)).status;
    expect(await asked({ authorization: before })).toBe(401);
    expect(await asked({})).toBe(200);
  });
});

describe('code that has taken over a reader without namespaces', () => {
  it('is not the operator, and has no socket where calls are filtered', async () => {
    const answer = hasNoSockets('reduced') ? 'EPERM' : 401;
    await using again = await startSecondApi(service, { withOperatorSocket: true });
    const seen = await hostile();
    expect(seen).toEqual({
      secret: 'ERR_ACCESS_DENIED',
      environment: 'ERR_ACCESS_DENIED',
      memory: 'ERR_ACCESS_DENIED',
      list: answer,
      makesKey: answer,
      guesses: answer,
      open: answer,
    });
    if (answer === 'EPERM') return;
    await again.get(AnonymousRefusals).flush();
    expect(JSON.parse((await last('access.refused')).canonical.toString())).toMatchObject({
      reason: 'operator-secret-required',
      details: { count: 4 },
    });
  });
});

/** Runs in the reader's place, under its command line, with what it is looking for laid before it. */
async function hostile(): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'cloister-hostile-'));
  try {
    const entry = join(folder, 'main.mjs');
    writeFileSync(entry, HOSTILE);
    await using reader = new Extractor({
      mode: 'reduced',
      entry,
      timeoutMs: 30_000,
      maxRssBytes: 512 * MIB,
      ocr: { languages: [], pageTimeoutMs: 1_000 },
      concurrency: 1,
      hiddenFolders: [service.config.data.path],
    });
    const { operatorSocket: socketPath, operatorSecret: secretFile } = service.config.data;
    const file = Buffer.from(JSON.stringify({ socketPath, secretFile, pid: process.pid }));
    const bytes = ReadableStream.from([file]);
    const outcome = await reader.extract({ bytes }, new AbortController().signal);
    if (outcome.kind !== 'extracted') throw new Error(`rejected: ${outcome.reason.code}`);
    return JSON.parse(outcome.extraction.text);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
