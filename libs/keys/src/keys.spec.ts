import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AUDIT_ENTITIES, AuditModule } from '@app/audit';
import { openOrCreateSiteKey, openSiteKey, openText, sealText, spellNoteKey } from '@app/crypto';
import { KeyRing, UnitOfWork } from '@app/database';
import { newId, operatorActor, type Actor } from '@app/platform';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  type DatabaseApp,
  startDatabaseApp,
  type TestTenant,
} from '../../../test/support/database-app.js';
import { KeyRotation } from './key-rotation.js';
import { KeysModule } from './keys.module.js';
import { KeysService } from './keys.service.js';

const PLACE = { tenantId: newId(), table: 'test', rowId: newId(), version: 1 };

interface Sealed {
  readonly id: string;
  readonly bytes: Buffer;
}

let folder: string;
let siteSigningKey: string;
let app: DatabaseApp;
let tenant: TestTenant;
let operator: Actor;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cloister-keys-'));
  siteSigningKey = join(folder, 'site-signing.key');
  app = await startDatabaseApp({
    imports: [AuditModule, KeysModule.with(siteSigningKey)],
    entities: AUDIT_ENTITIES,
  });
  tenant = await app.addTenant();
  operator = operatorActor('test', tenant.tenantId);
});
afterEach(async () => {
  await app[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

async function seal(ring: KeyRing): Promise<Sealed> {
  const { id, key } = await app
    .get(UnitOfWork)
    .run(tenant, (tx) => ring.create(tx, tenant.tenantId, 'document'));
  return { id, bytes: sealText(key, PLACE, `secret of ${id}`) };
}

async function open(ring: KeyRing, { id, bytes }: Sealed): Promise<string> {
  const key = await app.get(UnitOfWork).run(tenant, (tx) => ring.object(tx, tenant.tenantId, id));
  return openText(key, PLACE, bytes);
}

async function expectReadable(ring: KeyRing, all: readonly Sealed[]): Promise<void> {
  for (const each of all) expect(await open(ring, each)).toBe(`secret of ${each.id}`);
}

const anotherProcess = (): KeyRing => new KeyRing(app.rootKey);

async function versions(): Promise<Record<string, number>> {
  const rows = await app.admin<{ version: number; count: number }>(
    `select tenant_key_version as version, count(*)::integer as count from object_key group by 1`,
  );
  return Object.fromEntries(rows.map(({ version, count }) => [version, count]));
}

async function livingVersions(): Promise<readonly string[]> {
  const rows = await app.admin<{ name: string }>(
    `select purpose || ' ' || version as name from tenant_key where wrapped is not null
     order by purpose, version`,
  );
  return rows.map(({ name }) => name);
}

async function actions(): Promise<readonly string[]> {
  const rows = await app.admin<{ action: string }>(
    `select action from audit_entry where action like 'keys.%' order by occurred_at, id`,
  );
  return rows.map(({ action }) => action);
}

/** Reads and writes as several processes do, until it is told to stop; every failure is one here. */
function load(known: Sealed[]): { stop(): Promise<{ reads: number; writes: number }> } {
  const stopped = new AbortController();
  const done = { reads: 0, writes: 0 };
  const reader = async (ring: KeyRing): Promise<void> => {
    while (!stopped.signal.aborted) {
      const each = known[Math.floor(Math.random() * known.length)];
      if (!each) throw new Error('nothing to read');
      expect(await open(ring, each)).toBe(`secret of ${each.id}`);
      done.reads += 1;
    }
  };
  const writer = async (ring: KeyRing): Promise<void> => {
    while (!stopped.signal.aborted) {
      known.push(await seal(ring));
      done.writes += 1;
    }
  };
  const all = Promise.all([
    ...[anotherProcess(), anotherProcess(), anotherProcess()].map(reader),
    ...[anotherProcess(), anotherProcess()].map(writer),
  ]);
  return {
    stop: async () => {
      stopped.abort();
      await all;
      return done;
    },
  };
}

describe('keys of a tenant that are exchanged', () => {
  it('fail no read and lose no write while everybody works, and the old ones are destroyed', async () => {
    const known: Sealed[] = [];
    for (let count = 0; count < 300; count += 1) known.push(await seal(app.get(KeyRing)));
    const working = load(known);
    for (let round = 2; round <= 3; round += 1) {
      await app.get(KeysService).rotate(operator, 'tenant');
      // until nothing is left at an old version, however much is written meanwhile
      for (let left = true; left;) {
        await app.get(KeyRotation).advanceRotation(tenant.tenantId, 50);
        left = (await livingVersions()).length > 3;
      }
    }
    const { reads, writes } = await working.stop();
    expect(reads).toBeGreaterThan(20);
    expect(writes).toBeGreaterThan(20);
    expect(await livingVersions()).toEqual(['audit 3', 'blind_index 1', 'wrap 3']);
    expect(await versions()).toEqual({ 3: known.length });
    await expectReadable(anotherProcess(), known);
    expect(await actions()).toEqual([
      'keys.renewed',
      'keys.retired',
      'keys.retired',
      'keys.renewed',
      'keys.retired',
      'keys.retired',
    ]);
  });

  it('go on where they were when the work was broken off', async () => {
    const known: Sealed[] = [];
    for (let count = 0; count < 700; count += 1) known.push(await seal(app.get(KeyRing)));
    await app.get(KeysService).rotate(operator, 'tenant');
    await app.get(KeyRotation).advanceRotation(tenant.tenantId, 0); // one batch of 500, and no more
    expect(await versions()).toEqual({ 1: 200, 2: 500 });
    await expectReadable(anotherProcess(), known.slice(0, 20).concat(known.slice(-20)));
    await app.get(KeyRotation).advanceRotation(tenant.tenantId);
    await app.get(KeyRotation).advanceRotation(tenant.tenantId);
    expect(await versions()).toEqual({ 2: 700 });
    expect(await livingVersions()).toEqual(['audit 2', 'blind_index 1', 'wrap 2']);
  });

  it('are not exchanged again before that is done, and the refusal is on record', async () => {
    await seal(app.get(KeyRing));
    await app.get(KeysService).rotate(operator, 'tenant');
    await expect(app.get(KeysService).rotate(operator, 'tenant')).rejects.toThrow('still being');
    expect(await actions()).toEqual(['keys.renewed', 'keys.refused']);
  });

  it('do not bring back an object that is erased while its key is wrapped anew', async () => {
    const known = await Promise.all([1, 2, 3].map(() => seal(app.get(KeyRing))));
    await app.get(KeysService).rotate(operator, 'tenant');
    await app.admin('update object_key set wrapped = null where id = $1', [known[0]?.id]);
    await app.get(KeyRotation).advanceRotation(tenant.tenantId);
    const rows = await app.admin('select from object_key where wrapped is null');
    expect(rows).toHaveLength(1);
    await expectReadable(anotherProcess(), known.slice(1));
  });
});

describe('a root key that is exchanged', () => {
  it('fails no read while everybody works, and the old one is destroyed when asked, not before', async () => {
    const known: Sealed[] = [];
    for (let count = 0; count < 50; count += 1) known.push(await seal(app.get(KeyRing)));
    const other = await app.addTenant();
    const before = await app.rootKey.current();
    const working = load(known);
    const keys = app.get(KeysService);
    await keys.rotate(operator, 'root');
    await expect(keys.destroyRoot(operator, before)).rejects.toThrow('6 tenant keys');
    await expect(keys.rotate(operator, 'root')).rejects.toThrow('still being');
    await app.get(KeyRotation).rewrapKeys();
    const { reads } = await working.stop();
    expect(reads).toBeGreaterThan(20);
    const rows = await app.admin<{ root_key: string }>('select distinct root_key from tenant_key');
    const now = await app.rootKey.current();
    expect(rows).toEqual([{ root_key: now }]);
    await expect(keys.destroyRoot(operator, now)).rejects.toThrow('is the active one');
    await expect(keys.destroyRoot(operator, 'file:0000000000000000')).rejects.toThrow(
      'does not exist',
    );
    await keys.destroyRoot(operator, before);
    expect(await app.rootKey.available()).toEqual([now]);
    await expectReadable(anotherProcess(), known);
    await app
      .get(UnitOfWork)
      .run(other, (tx) => anotherProcess().tenantKey(tx, other.tenantId, 'wrap'));
    expect(await actions()).toEqual([
      'keys.root-renewed',
      'keys.refused',
      'keys.refused',
      'keys.wrapped-anew',
      'keys.wrapped-anew',
      'keys.refused',
      'keys.refused',
      'keys.root-destroyed',
    ]);
  });

  it('takes the key along that signs lists of the site', async () => {
    const before = await app.rootKey.current();
    const made = await openOrCreateSiteKey(siteSigningKey, app.rootKey);
    const sealed = readFileSync(siteSigningKey);
    await app.get(KeysService).rotate(operator, 'root');
    expect(readFileSync(siteSigningKey).equals(sealed)).toBe(false);
    await app.get(KeyRotation).rewrapKeys();
    await app.get(KeysService).destroyRoot(operator, before);
    const opened = await openSiteKey(siteSigningKey, app.rootKey);
    expect(spellNoteKey(opened)).toBe(spellNoteKey(made));
  });

  it('takes that key along at the latest before its own root key is destroyed', async () => {
    const before = await app.rootKey.current();
    const made = await openOrCreateSiteKey(siteSigningKey, app.rootKey);
    await app.rootKey.rotate(); // as a provider's own tools do
    await app.get(KeyRotation).rewrapKeys();
    await app.get(KeysService).destroyRoot(operator, before);
    const opened = await openSiteKey(siteSigningKey, app.rootKey);
    expect(spellNoteKey(opened)).toBe(spellNoteKey(made));
  });

  it('takes over keys from before root keys had names', async () => {
    const known = [await seal(app.get(KeyRing))];
    await app.admin('update tenant_key set root_key = null');
    await expectReadable(anotherProcess(), known);
    expect((await app.get(KeysService).status(operator)).keysWithoutName).toBe(3);
    await app.get(KeyRotation).rewrapKeys();
    const status = await app.get(KeysService).status(operator);
    expect(status).toMatchObject({ keysWithoutName: 0, rootKeys: [{ wraps: true, keys: 3 }] });
    await expectReadable(anotherProcess(), known);
  });
});
