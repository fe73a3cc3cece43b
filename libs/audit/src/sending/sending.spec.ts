import { generateKeyPairSync } from 'node:crypto';
import { appendFile, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { noteSigner, signNote } from '@app/crypto';
import { AcrossTenants } from '@app/database';
import { Logger } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startTrail, type TestTrail } from '../../../../test/support/audit-trail.js';
import { AuditTrail } from '../audit-trail.js';
import { formatCheckpoint } from '../notes/checkpoint.js';
import { FileStore } from '../stores/file.store.js';
import { CheckpointSender } from './checkpoint-sender.js';
import { OwnLog } from './own-log.js';
import { StoreChanges } from './store-changes.js';
import { IntakePause } from './intake-pause.js';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;

let trail: TestTrail;
let folder: string;
let clock: number;
let count = 0;
let name: string;
let path: string;

beforeAll(async () => {
  trail = await startTrail();
  // failures are provoked here
  Logger.overrideLogger(false);
  folder = await mkdtemp(join(tmpdir(), 'cloister-sending-'));
});
afterAll(async () => {
  await trail[Symbol.asyncDispose]();
  await rm(folder, { recursive: true });
});
// each test has a store of its own, and the log goes on
beforeEach(async () => {
  count += 1;
  name = `store-${count}`;
  path = join(folder, name);
  await writeFile(path, '');
  clock = Date.now();
  await grow();
});

async function grow(): Promise<void> {
  await trail.record(2);
  await trail.sequence();
}

const now = (): Date => new Date(clock);
const notes = async (): Promise<string[]> =>
  (await readFile(path, 'utf8'))
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line).note);
const unmount = (): Promise<void> => rename(path, `${path}.away`);
const mount = (): Promise<void> => rename(`${path}.away`, path);

function ownLog(): OwnLog {
  return new OwnLog(trail.app.get(DataSource), async () => trail.signer);
}

function aSender(): CheckpointSender {
  const { app } = trail;
  const dataSource = app.get(DataSource);
  const changes = new StoreChanges(
    dataSource,
    app.unitOfWork,
    app.get(AcrossTenants),
    app.get(AuditTrail),
  );
  return new CheckpointSender(dataSource, changes, ownLog(), [new FileStore(name, path)], now);
}

function aStop(): IntakePause {
  const stores = [{ name, kind: 'file' }];
  return new IntakePause(trail.app.get(DataSource), { stores, maxAgeMs: DAY_MS, now });
}

async function turnAfter(ms: number): Promise<void> {
  clock += ms;
  await aSender().turn();
}

async function recordedActions(): Promise<readonly string[]> {
  const rows = await trail.app.admin<{ action: string }>(
    'select action from audit_entry where subject_id = $1 order by id',
    [name],
  );
  return rows.map(({ action }) => action);
}

async function latestNote(): Promise<string> {
  const latest = await ownLog().latest();
  if (!latest) throw new Error('no checkpoint');
  return latest.note;
}

/** A checkpoint that this log's key signed, of a tree that this log never was. */
async function aForeignNote(extraLeaves: number, signer = trail.signer): Promise<string> {
  const { size } = (await ownLog().latest()) ?? { size: 0 };
  const root = Buffer.alloc(32, 7);
  return signNote(
    formatCheckpoint({ origin: signer.name, size: size + extraLeaves, root }),
    signer,
  );
}

const holdForeign = async (note: string): Promise<void> =>
  appendFile(path, `${JSON.stringify({ size: 1, note })}\n`);

describe('checkpoints', () => {
  it('are sent once, the newest for all before it, whatever many workers do', async () => {
    await Promise.all([aSender().turn(), aSender().turn(), aSender().turn()]);
    expect(await notes()).toEqual([await latestNote()]);
    await turnAfter(HOUR_MS);
    expect(await notes()).toHaveLength(1);
    await grow();
    await grow();
    await turnAfter(HOUR_MS);
    expect(await notes()).toEqual([expect.any(String), await latestNote()]);
    expect(await recordedActions()).toEqual([]);
  });

  it('are sent at most once a minute, however often the log is signed', async () => {
    await aSender().turn();
    await grow();
    await turnAfter(59_000);
    expect(await notes()).toHaveLength(1);
    await turnAfter(1_000);
    expect(await notes()).toHaveLength(2);
  });

  it('wait for a store that cannot be reached, longer each time, with one entry for the outage', async () => {
    await unmount();
    await aSender().turn();
    const attempts: number[] = [];
    for (let second = 0; second < 120; second += 1) {
      const [before] = await trail.app.admin<{ failures: number }>(
        'select failures from checkpoint_store where name = $1',
        [name],
      );
      await turnAfter(1000);
      const [after] = await trail.app.admin<{ failures: number }>(
        'select failures from checkpoint_store where name = $1',
        [name],
      );
      if (after?.failures !== before?.failures) attempts.push(second + 1);
    }
    expect(attempts).toEqual([10, 30, 70]);
    expect(await recordedActions()).toEqual(['checkpoint.delayed']);
    await mount();
    await turnAfter(HOUR_MS);
    expect(await notes()).toHaveLength(1);
    expect(await recordedActions()).toEqual(['checkpoint.delayed', 'checkpoint.sent']);
  });
});

describe('new work', () => {
  it('is taken where no store is named', async () => {
    const stop = new IntakePause(trail.app.get(DataSource), { stores: [], maxAgeMs: 1, now });
    await stop.check();
    expect(await stop.storeStatus()).toEqual([]);
  });

  it('is taken for a day without a store, and then no more until the store has what is there', async () => {
    await aSender().turn();
    await unmount();
    await grow();
    const [{ signed } = { signed: new Date(0) }] = await trail.app.admin<{ signed: Date }>(
      'select max(signed_at) as signed from audit_checkpoint',
    );
    clock = signed.getTime() + DAY_MS;
    await aSender().turn();
    await aStop().check();
    expect(await aStop().storeStatus()).toMatchObject([
      { name, state: 'failing', reason: 'no-file', stops: false },
    ]);
    clock += 1000;
    await expect(aStop().check()).rejects.toMatchObject({
      code: 'audit-trail-not-kept',
      kind: 'unavailable',
    });
    await mount();
    await turnAfter(HOUR_MS);
    await aStop().check();
  });

  it('stops after a day also where no worker sends anything', async () => {
    await aStop().check();
    clock += DAY_MS + 1000;
    await expect(aStop().check()).rejects.toMatchObject({ code: 'audit-trail-not-kept' });
  });

  it('does not stop for what was signed before a store was named', async () => {
    clock += 2 * DAY_MS;
    await aStop().check();
    expect((await aStop().storeStatus())[0]?.behindSince).toEqual(now());
  });

  it.each([
    ['a larger tree than ours', 10, 'larger-tree'],
    ['another tree of our size', 0, 'other-root'],
  ])('stops at once where a store holds %s', async (_, extra, reason) => {
    await aSender().turn();
    await holdForeign(await aForeignNote(extra));
    await turnAfter(60_000);
    await expect(aStop().check()).rejects.toMatchObject({
      code: 'audit-trail-contradicted',
      kind: 'unavailable',
    });
    expect(await aStop().storeStatus()).toMatchObject([
      { state: 'inconsistent', reason, stops: true },
    ]);
    expect(await recordedActions()).toEqual(['checkpoint.contradicted']);
  });

  it('stops where a store holds what another key signed', async () => {
    const other = noteSigner(trail.signer.name, generateKeyPairSync('ed25519').privateKey);
    await holdForeign(await aForeignNote(0, other));
    await aSender().turn();
    expect(await aStop().storeStatus()).toMatchObject([
      { state: 'inconsistent', reason: 'not-ours' },
    ]);
  });

  it('stops when the hashes of the tree were changed after they were sent', async () => {
    await aSender().turn();
    const upwards = `update audit_node set hash = set_byte(hash, 0, 255 - get_byte(hash, 0))
      where (level, index) in (select level, 0 from audit_node where index = 0)`;
    await trail.app.admin(upwards);
    await turnAfter(60_000);
    const [status] = await aStop().storeStatus();
    await trail.app.admin(upwards);
    expect(status).toMatchObject({ state: 'inconsistent', reason: 'other-root' });
  });

  it('stays stopped when the store is then cut off, and goes on when both agree again', async () => {
    await aSender().turn();
    const before = await readFile(path, 'utf8');
    await holdForeign(await aForeignNote(0));
    await turnAfter(60_000);
    await unmount();
    await turnAfter(HOUR_MS);
    expect(await aStop().storeStatus()).toMatchObject([
      { state: 'inconsistent', reason: 'other-root' },
    ]);
    await mount();
    await turnAfter(HOUR_MS);
    await expect(aStop().check()).rejects.toMatchObject({ code: 'audit-trail-contradicted' });
    expect(await notes()).toHaveLength(2);
    await writeFile(path, before);
    await turnAfter(HOUR_MS);
    await aStop().check();
    expect(await recordedActions()).toEqual(['checkpoint.contradicted', 'checkpoint.sent']);
  });
});
