import { appendFile, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatCheckpoint, IntakePause } from '@app/audit';
import {
  auditLogSigner,
  type NoteSigner,
  openOrCreateSiteKey,
  RootKeyFile,
  signNote,
  spellNoteKey,
} from '@app/crypto';
import { newId } from '@app/platform';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { stringify } from 'yaml';
import { NOTE, postJson, send, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { rows } from './admin.js';
import { problemOf } from './problem.js';

const WITNESS = 'partner.example/witness';
// A key of the right form: the api asks for names and kinds only.
const NO_KEY = 'witness.example/w+ea408ab9+BKyHYMiFYXDDK+N+M1RgkDezL4iSfO2E/9DdfnIVJA2y';

let folder: string;
let kept: string;
let hospital: TestService;
let partner: TestService;
let log: NoteSigner;
let worker: AsyncDisposable;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-work-stop-'));
  kept = join(folder, 'checkpoints');
  await writeFile(kept, '');
  const stores = join(folder, 'stores.yaml');
  await nameStores(stores, 'http://127.0.0.1:9', NO_KEY);
  hospital = await startService({ CLOISTER_CHECKPOINT_STORES: stores });
  const { data } = hospital.config;
  log = auditLogSigner(
    await openOrCreateSiteKey(data.siteSigningKey, RootKeyFile.open(data.rootKey)),
  );
  partner = await startService({
    CLOISTER_WITNESS_NAME: WITNESS,
    CLOISTER_WITNESSED_LOGS: spellNoteKey(log),
  });
  const vkey = (await (await fetch(`${partner.url}/api/witness/key`)).text()).trim();
  await nameStores(stores, `${partner.url}/api/witness`, vkey);
  worker = await hospital.startWorker();
});

afterAll(async () => {
  await hospital[Symbol.asyncDispose]();
  await partner[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});

async function nameStores(path: string, url: string, vkey: string): Promise<void> {
  const stores = [
    { name: 'other-host', kind: 'file', path: kept },
    { name: 'partner', kind: 'witness', url, vkey },
  ];
  await writeFile(path, stringify({ stores }));
}

/** What waits for its minute is due now. */
async function due(): Promise<void> {
  await rows(hospital, `update checkpoint_store set next_attempt_at = now()`);
}

async function untilStoreStatus(what: string, wanted: object): Promise<void> {
  await until(
    what,
    async () => {
      await due();
      const statuses = await hospital.get(IntakePause).storeStatus();
      return statuses.some((status) =>
        Object.entries({ ...wanted }).every(([key, value]) => Reflect.get(status, key) === value),
      );
    },
    40_000,
  );
}

async function expectStopped(code: string): Promise<void> {
  const order = { documentIds: [newId()] };
  for (const answer of [
    await hospital.call('/api/documents', { method: 'POST', body: upload(NOTE) }),
    await postJson(hospital, '/api/summaries', order),
    await postJson(hospital, '/api/uploads', { fileName: 'a.txt', sizeBytes: 1 }),
  ]) {
    const problem = await problemOf(answer, 503);
    expect(problem.code).toBe(code);
    expect(Number(problem.headers.get('retry-after'))).toBeGreaterThan(0);
  }
  const entries = await rows<{ reason: string }>(
    hospital,
    `select convert_from(canonical, 'UTF8')::json ->> 'reason' as reason from audit_entry
     where action = 'access.refused' order by id desc limit 3`,
  );
  expect(entries.map(({ reason }) => reason)).toEqual([code, code, code]);
  expect((await hospital.call('/api/documents')).status).toBe(200);
}

it('has its checkpoints kept by a file and cosigned by another Cloister', async () => {
  await send(hospital);
  await until('both have one', async () => {
    await due();
    const sent = await rows(hospital, 'select from checkpoint_store where sent_size > 0');
    return sent.length === 2;
  });
  const [receipt] = await rows<{ receipt: string }>(
    hospital,
    `select receipt from checkpoint_store where name = 'partner'`,
  );
  expect(receipt?.receipt).toContain(`\u2014 ${WITNESS} `);
  const [known] = await rows<{ origin: string }>(partner, 'select origin from witnessed_log');
  expect(known?.origin).toBe(log.name);
  expect(await readFile(kept, 'utf8')).toContain(log.name);
});

it('takes no new work while a store holds another trail, and says so', async () => {
  const before = await readFile(kept, 'utf8');
  const root = Buffer.alloc(32, 1);
  const note = signNote(formatCheckpoint({ origin: log.name, size: 1, root }), log);
  await appendFile(kept, `${JSON.stringify({ size: 1, note })}\n`);
  await untilStoreStatus('the contradiction is seen', {
    name: 'other-host',
    state: 'inconsistent',
  });
  await expectStopped('audit-trail-contradicted');
  await writeFile(kept, before);
  await untilStoreStatus('both agree again', { name: 'other-host', state: 'ok' });
  await send(hospital);
});

it('takes no new work when a store has been without a checkpoint for too long', async () => {
  await worker[Symbol.asyncDispose]();
  await rows(
    hospital,
    `update checkpoint_store set sent_size = 0, since = since - interval '2 days' where name = 'partner'`,
  );
  await send(hospital);
  await rows(hospital, `update audit_checkpoint set signed_at = signed_at - interval '25 hours'`);
  await expectStopped('audit-trail-not-kept');
});
