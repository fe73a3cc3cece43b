import { mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { AcrossTenants, DomainEvents } from '@app/database';
import { DataSource } from 'typeorm';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newSigner, startTrail, type TestTrail } from '../../../../test/support/audit-trail.js';
import { AuditTrail } from '../audit-trail.js';
import { Sequencer } from '../sequencer/sequencer.js';
import { TreeBroken } from '../sequencer/tree-broken.error.js';
import { HostIntegrity } from './host-integrity.js';
import { AuditTrailMismatch } from './integrity.errors.js';
import type { IntegrityReason } from './integrity-finding.js';
import { TrailIntegrity } from './trail-integrity.js';

const HOST = 'here';

let trail: TestTrail;
beforeEach(async () => {
  trail = await startTrail();
});
afterEach(() => trail[Symbol.asyncDispose]());

/** A service that starts now, with the same data folder. */
async function turnAfterRestart(signer = trail.signer): Promise<number> {
  await using sequencer = new Sequencer(trail.app.database.access, async () => signer, {
    file: trail.mark,
    host: HOST,
  });
  return await sequencer.turn();
}

async function reasonAfterRestart(signer = trail.signer): Promise<IntegrityReason> {
  const error: unknown = await turnAfterRestart(signer).catch((thrown: unknown) => thrown);
  if (error instanceof TreeBroken) return error.finding.reason;
  throw new Error('It went on.', { cause: error });
}

async function grow(howMany = 3): Promise<void> {
  await trail.record(howMany);
  await trail.sequence();
}

async function marked(): Promise<number | null> {
  const mark = await trail.mark.read(trail.signer);
  return mark.state === 'kept' ? mark.mark.size : null;
}

const truncate = (): Promise<unknown> =>
  trail.app.admin('truncate audit_entry, audit_secret, audit_node, audit_checkpoint');

function settled(): HostIntegrity {
  const { app } = trail;
  return new HostIntegrity(
    app.get(DataSource),
    app.unitOfWork,
    app.get(AcrossTenants),
    app.get(AuditTrail),
    app.get(DomainEvents),
    HOST,
  );
}

function integrity(): TrailIntegrity {
  const place = { file: trail.mark, host: HOST };
  return new TrailIntegrity(trail.app.get(DataSource), async () => trail.signer, place, 0);
}

describe('the high-water mark', () => {
  it('is what was signed last, readable by its owner alone, with nothing left beside it', async () => {
    await grow();
    expect(await marked()).toBe(3);
    await grow();
    expect(await marked()).toBe(6);
    expect(await trail.mark.read(trail.signer)).toMatchObject({ mark: { checkpoints: 2 } });
    expect((await stat(trail.mark.path)).mode & 0o777).toBe(0o600);
    expect(await readdir(dirname(trail.mark.path))).toEqual(['high-water-mark.note']);
  });

  it('that is older than the database, because a process died before it was written, is brought forward', async () => {
    await grow();
    const older = (await trail.mark.note()) ?? '';
    await grow();
    await trail.mark.write(older);
    expect(await turnAfterRestart()).toBe(0);
    expect(await marked()).toBe(6);
    expect(await trail.mark.read(trail.signer)).toMatchObject({ mark: { checkpoints: 2 } });
  });

  it('is begun where there is none, over a tree that is there already', async () => {
    await grow();
    await rm(trail.mark.path);
    expect(await turnAfterRestart()).toBe(0);
    expect(await marked()).toBe(3);
  });

  it('keeps entries from being signed as long as it cannot be written', async () => {
    await grow();
    const folder = dirname(trail.mark.path);
    await rm(folder, { recursive: true });
    await writeFile(folder, '');
    await trail.record(2);
    await expect(trail.sequence()).rejects.toThrow(/ENOTDIR|EEXIST/);
    expect(await trail.app.admin('select from audit_checkpoint')).toHaveLength(1);
    await rm(folder);
    await mkdir(folder);
    expect(await trail.sequence()).toBe(2);
    expect(await marked()).toBe(5);
  });
});

describe('nothing is signed after', () => {
  beforeEach(() => grow());

  it('an old backup was put back, until a newer one is', async () => {
    await trail.app.admin(
      `create schema kept; create table kept.entry as select * from audit_entry;
       create table kept.node as select * from audit_node;
       create table kept.checkpoint as select * from audit_checkpoint`,
    );
    await grow();
    const newer = (await trail.mark.note()) ?? '';
    const back = `set session_replication_role = replica;
       delete from audit_entry; delete from audit_node; delete from audit_checkpoint;
       insert into audit_entry select * from kept.entry;
       insert into audit_node select * from kept.node;
       insert into audit_checkpoint select * from kept.checkpoint`;
    await trail.app.admin(back);
    await trail.record(2);
    expect(await reasonAfterRestart()).toBe('set-back');
    expect(await trail.mark.note()).toBe(newer);
    // what came meanwhile is kept
    expect(await trail.app.admin('select from audit_entry where leaf_number is null')).toHaveLength(
      2,
    );
  });

  it('the trail was emptied: no tree begins at 0 beside the mark', async () => {
    await truncate();
    await trail.record(2);
    expect(await reasonAfterRestart()).toBe('set-back');
    expect(await trail.app.admin('select from audit_node')).toEqual([]);
  });

  it('the trail was emptied and the mark is gone, by what the database says of the host', async () => {
    await settled().settle(null, 3);
    await truncate();
    await rm(trail.mark.path);
    await trail.record(1);
    expect(await reasonAfterRestart()).toBe('mark-missing');
  });

  it.each([
    `insert into audit_host values ('another', now(), 3, 'intact', null, now(), now())`,
    `insert into checkpoint_store (name, since, sent_size, state, failures, next_attempt_at)
       values ('store', now(), 3, 'ok', 0, now())`,
  ])('the trail was emptied and the mark is gone, by what else speaks of it: %s', async (says) => {
    await trail.app.admin(says);
    await truncate();
    await rm(trail.mark.path);
    await trail.record(1);
    expect(await reasonAfterRestart()).toBe('set-back');
  });

  it('the entries alone were deleted, by the values that are left of them', async () => {
    await trail.app.admin(
      `set session_replication_role = replica;
       delete from audit_entry; delete from audit_node; delete from audit_checkpoint`,
    );
    await rm(trail.mark.path);
    await trail.record(1);
    expect(await reasonAfterRestart()).toBe('tree-broken');
  });

  it('the mark was altered, or the site’s key exchanged', async () => {
    const note = (await trail.mark.note()) ?? '';
    expect(await reasonAfterRestart(newSigner())).toBe('mark-not-trusted');
    await trail.mark.write(note.replace('\n3\n', '\n2\n'));
    expect(await reasonAfterRestart()).toBe('mark-not-trusted');
  });
});

describe('a mismatch', () => {
  it('is one entry, is told to every process, and refuses signatures until it is over', async () => {
    await grow();
    expect(await integrity().status()).toEqual({ state: 'intact' });
    const host = settled();
    await host.settle(null, 3);
    const note = (await trail.mark.note()) ?? '';
    await trail.app.admin(
      `create schema kept; create table kept.checkpoint as select * from audit_checkpoint;
       delete from audit_checkpoint`,
    );
    const error: unknown = await turnAfterRestart().catch((thrown: unknown) => thrown);
    if (!(error instanceof TreeBroken)) throw new Error('It went on.', { cause: error });
    for (let turn = 0; turn < 3; turn += 1) await settled().settle(error.finding, 0);
    expect(await integrity().status()).toMatchObject({
      state: 'mismatch',
      reason: 'set-back',
      finding: { mark: { size: 3 }, found: null },
      since: expect.any(Date),
    });
    await expect(integrity().check()).rejects.toThrow(AuditTrailMismatch);
    await trail.mark.write(note);
    await trail.app.admin('insert into audit_checkpoint select * from kept.checkpoint');
    await settled().settle(null, 3);
    expect(await integrity().status()).toEqual({ state: 'intact' });
    const actions = await trail.app.admin<{ action: string }>(
      `select action from audit_entry where action like 'audit.mismatch%' order by id`,
    );
    expect(actions.map(({ action }) => action)).toEqual([
      'audit.mismatch-found',
      'audit.mismatch-over',
    ]);
  });

  it('that another host has found counts here, as long as that host is heard of', async () => {
    await grow();
    await trail.app.admin(
      `insert into audit_host values ('another', now(), 3, 'mismatch', 'set-back', now(), now())`,
    );
    expect(await integrity().status()).toMatchObject({ state: 'mismatch', finding: null });
    await trail.app.admin(`update audit_host set checked_at = now() - interval '11 minutes'`);
    expect(await integrity().status()).toEqual({ state: 'intact' });
  });
});
