import { generateKeyPairSync } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteSigner, signNote } from '@app/crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  CREDENTIALS,
  type S3Server,
  s3Server,
  whyNoS3,
} from '../../../../test/support/checkpoint-stores/s3-server.js';
import {
  type SyslogServer,
  syslogServer,
} from '../../../../test/support/checkpoint-stores/syslog-server.js';
import { CuttableLine } from '../../../../test/support/cuttable-line.js';
import { describeUnless } from '../../../../test/support/describe-unless.js';
import { formatCheckpoint } from '../notes/checkpoint.js';
import { describeCheckpointStore } from './checkpoint-store.conformance.js';
import type { SignedCheckpoint } from './checkpoint-store.js';
import { FileStore } from './file.store.js';
import { S3Store } from './s3.store.js';
import { StoreUnreachable } from './store.errors.js';
import { SyslogStore } from './syslog.store.js';

const RETAIN_DAYS = 30;
const noS3 = whyNoS3();
const log = noteSigner('audit.example/log', generateKeyPairSync('ed25519').privateKey);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cloister-stores-'));
});
afterAll(async () => rm(folder, { recursive: true }));

function aCheckpoint(size: number): SignedCheckpoint {
  const root = Buffer.alloc(32, size);
  return { size, root, note: signNote(formatCheckpoint({ origin: log.name, size, root }), log) };
}

const three = () => [aCheckpoint(9), aCheckpoint(10), aCheckpoint(1000)] as const;
const signal = (): AbortSignal => AbortSignal.timeout(20_000);
const noteIn = (line: string): string => JSON.parse(line.slice(line.indexOf('{'))).note;

async function aFile(name: string): Promise<{ readonly path: string; readonly store: FileStore }> {
  const path = join(folder, name);
  await writeFile(path, '');
  return { path, store: new FileStore(name, path) };
}

describeCheckpointStore('a file', async () => {
  const { path, store } = await aFile('checkpoints');
  const text = (): Promise<string> => readFile(path, 'utf8').catch(() => '');
  return {
    store,
    checkpoints: three(),
    held: async () => (await text()).split('\n').filter(Boolean).map(noteIn),
    cut: () => rename(path, `${path}.away`),
    mend: () => rename(`${path}.away`, path),
    [Symbol.asyncDispose]: () => rm(path),
  };
});

describe('a file of checkpoints', () => {
  it('keeps what is in it, and gets over a line that was cut short', async () => {
    const { path, store } = await aFile('torn');
    await store.put(aCheckpoint(1), signal());
    const before = `${await readFile(path, 'utf8')}{"size":2,"no`;
    await writeFile(path, before);
    expect(await store.latest(signal())).toBe(aCheckpoint(1).note);
    await store.put(aCheckpoint(3), signal());
    expect((await readFile(path, 'utf8')).startsWith(`${before}\n{"size":3`)).toBe(true);
    expect(await store.latest(signal())).toBe(aCheckpoint(3).note);
  });

  it('finds the newest at the end of a long one', async () => {
    const { path, store } = await aFile('long');
    await appendFile(path, `${'x'.repeat(300_000)}\n`);
    await store.put(aCheckpoint(4), signal());
    expect(await store.latest(signal())).toBe(aCheckpoint(4).note);
  });

  it('is not made where its disk is not mounted', async () => {
    const store = new FileStore('gone', join(folder, 'not-mounted', 'checkpoints'));
    await expect(store.put(aCheckpoint(1), signal())).rejects.toMatchObject({ reason: 'no-file' });
  });
});

let server: SyslogServer;
const syslogOf = ({ port, caFile }: SyslogServer): SyslogStore =>
  new SyslogStore('loghost', { host: 'localhost', port, tls: true, caFile });
describeCheckpointStore('a syslog server', async () => {
  server = await syslogServer(folder);
  const line = await CuttableLine.to(`http://127.0.0.1:${server.port}`);
  return {
    store: syslogOf({ ...server, port: Number(new URL(line.url).port) }),
    checkpoints: three(),
    held: async () => server.messages.map(noteIn),
    cut: async () => line.cut(),
    mend: async () => line.mend(),
    [Symbol.asyncDispose]: async () => {
      await line[Symbol.asyncDispose]();
      await server[Symbol.asyncDispose]();
    },
  };
});

describe('a syslog server', () => {
  beforeAll(async () => {
    server = await syslogServer(folder);
  });
  afterAll(async () => server[Symbol.asyncDispose]());

  it('gets one message in the form of RFC 5424', async () => {
    await syslogOf(server).put(aCheckpoint(7), signal());
    expect(server.messages.at(-1)).toMatch(
      /^<109>1 \d{4}-\d\d-\d\dT[\d:.]+Z \S+ cloister \d+ checkpoint - \uFEFF\{"size":7,"note":"/,
    );
  });

  it('is not believed to have what it does not confirm', async () => {
    server.behave('say-nothing');
    const put = syslogOf(server).put(aCheckpoint(8), AbortSignal.timeout(500));
    await expect(put).rejects.toThrow(StoreUnreachable);
  });

  it('is sent nothing when its certificate is of another authority', async () => {
    server.behave('take');
    const { port } = server;
    const store = new SyslogStore('other', { host: 'localhost', port, tls: true, caFile: null });
    const before = server.messages.length;
    await expect(store.put(aCheckpoint(9), signal())).rejects.toThrow(StoreUnreachable);
    expect(server.messages.length).toBe(before);
  });
});

const BUCKET = 'checkpoints';
async function s3Of(endpoint: string): Promise<S3Store> {
  const credentialsFile = join(folder, 's3.json');
  await writeFile(credentialsFile, JSON.stringify(CREDENTIALS));
  const settings = { endpoint, bucket: BUCKET, prefix: 'site/', region: 'us-east-1', caFile: null };
  return new S3Store('archive', { ...settings, credentialsFile, retainDays: RETAIN_DAYS });
}

async function notesIn(s3: S3Server): Promise<string[]> {
  const list = await (await s3.ask(`${BUCKET}?list-type=2&prefix=site/`)).text();
  const keys = [...list.matchAll(/<Key>(.*?)<\/Key>/g)].map(([, key]) => key).toReversed();
  return Promise.all(keys.map(async (key) => (await s3.ask(`${BUCKET}/${key}`)).text()));
}

describeUnless(noS3, 'with an S3 server', () => {
  let s3: S3Server;
  beforeAll(async () => {
    s3 = await s3Server(BUCKET);
  });
  afterAll(async () => s3[Symbol.asyncDispose]());

  describeCheckpointStore('a bucket with object lock', async () => {
    const line = await CuttableLine.to(s3.endpoint);
    return {
      store: await s3Of(line.url),
      checkpoints: three(),
      held: () => notesIn(s3),
      cut: async () => line.cut(),
      mend: async () => line.mend(),
      [Symbol.asyncDispose]: () => line[Symbol.asyncDispose](),
    };
  });

  it('locks every checkpoint, so that not even the owner deletes it', async () => {
    await (await s3Of(s3.endpoint)).put(aCheckpoint(2000), signal());
    const [key] =
      /site\/[^<]*-2000\.note/.exec(await (await s3.ask(`${BUCKET}?versions`)).text()) ?? [];
    const head = await s3.ask(`${BUCKET}/${key}`, { method: 'HEAD' });
    expect(head.headers.get('x-amz-object-lock-mode')).toBe('COMPLIANCE');
    const until = Date.parse(head.headers.get('x-amz-object-lock-retain-until-date') ?? '');
    expect(until - Date.now()).toBeGreaterThan((RETAIN_DAYS - 1) * 86_400_000);
    const version = head.headers.get('x-amz-version-id');
    const deletion = await s3.ask(`${BUCKET}/${key}?versionId=${version}`, { method: 'DELETE' });
    expect(deletion.status).toBe(403);
  });

  it('shows also what was covered by a newer version, and what was marked as deleted', async () => {
    const store = await s3Of(s3.endpoint);
    const [covered, deleted] = [aCheckpoint(3000), aCheckpoint(3001)];
    await store.put(covered, signal());
    await store.put(deleted, signal());
    const keyOf = async ({ size }: SignedCheckpoint): Promise<string> => {
      const list = await (await s3.ask(`${BUCKET}?versions&prefix=site/`)).text();
      return new RegExp(`site/[^<]*-${size}\\.note`).exec(list)?.[0] ?? '';
    };
    await s3.ask(`${BUCKET}/${await keyOf(covered)}`, { method: 'PUT', body: 'another story\n' });
    expect((await s3.ask(`${BUCKET}/${await keyOf(deleted)}`, { method: 'DELETE' })).ok).toBe(true);
    await s3.ask(`${BUCKET}/site/read-me.txt`, { method: 'PUT', body: 'of no checkpoint' });
    const held = await store.held(signal());
    expect(held).toEqual(expect.arrayContaining([covered.note, deleted.note, 'another story\n']));
    expect(held).not.toContain('of no checkpoint');
  });

  it('says when it is not let in', async () => {
    const store = await s3Of(s3.endpoint);
    await writeFile(join(folder, 's3.json'), '{}');
    await expect(store.latest(signal())).rejects.toMatchObject({ reason: 'no-access' });
  });
});
