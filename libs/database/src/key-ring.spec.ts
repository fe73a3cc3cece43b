import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openText, sealText } from '@app/crypto';
import { newId } from '@app/platform';
import {
  type DatabaseApp,
  startDatabaseApp,
  type TestTenant,
} from '../../../test/support/database-app.js';
import { KeyRing, ObjectErased } from './keys/key-ring.js';

const PLACE = { tenantId: newId(), table: 'test', rowId: newId(), version: 1 };

let app: DatabaseApp;
let tenant: TestTenant;
let ring: KeyRing;

beforeAll(async () => {
  app = await startDatabaseApp();
  tenant = await app.addTenant();
  ring = app.get(KeyRing);
});
afterAll(() => app[Symbol.asyncDispose]());

/** What this ring reads of a text sealed under a new key, by the key's id. */
async function sealed(): Promise<{ readonly id: string; readonly bytes: Buffer }> {
  const { id, key } = await app.unitOfWork.run(tenant, (tx) =>
    ring.create(tx, tenant.tenantId, 'document'),
  );
  return { id, bytes: sealText(key, PLACE, 'a secret') };
}

const keyOf = (from: KeyRing, id: string, { tenantId, ...rest }: TestTenant = tenant) =>
  app.unitOfWork.run({ tenantId, ...rest }, (tx) => from.object(tx, tenantId, id));

describe('the key of an object', () => {
  it('is found again by its id, also by a process that starts later', async () => {
    const { id, bytes } = await sealed();
    const later = new KeyRing(app.rootKey);
    expect(openText(await keyOf(ring, id), PLACE, bytes)).toBe('a secret');
    expect(openText(await keyOf(later, id), PLACE, bytes)).toBe('a secret');
  });

  it('is another for every object', async () => {
    const [one, two] = [await sealed(), await sealed()];
    const key = await keyOf(ring, two.id);
    expect(() => openText(key, PLACE, one.bytes)).toThrow();
  });

  it('is gone for good once it was erased, and the others stay', async () => {
    const [erased, kept] = [await sealed(), await sealed()];
    await app.unitOfWork.run(tenant, (tx) =>
      tx.query('update object_key set wrapped = null where id = $1', [erased.id]),
    );
    await expect(keyOf(ring, erased.id)).rejects.toBeInstanceOf(ObjectErased);
    const found = await app.unitOfWork.run(tenant, (tx) =>
      ring.objects(tx, tenant.tenantId, [erased.id, kept.id, kept.id]),
    );
    expect([...found.keys()]).toEqual([kept.id]);
  });

  it('of another tenant is not there', async () => {
    const other = await app.addTenant();
    const { id } = await sealed();
    await expect(keyOf(ring, id, other)).rejects.toBeInstanceOf(ObjectErased);
  });

  it('does not open when its bytes were put in the place of another', async () => {
    const [one, two] = [await sealed(), await sealed()];
    await app.admin(
      'update object_key set wrapped = (select wrapped from object_key where id = $1) where id = $2',
      [one.id, two.id],
    );
    await expect(keyOf(new KeyRing(app.rootKey), two.id)).rejects.toThrow();
  });

  it('lies in the database only wrapped', async () => {
    const { id } = await sealed();
    const [row] = await app.admin<{ bytes: number }>(
      'select length(wrapped) as bytes from object_key where id = $1',
      [id],
    );
    expect(row?.bytes).toBeGreaterThan(32); // nonce and tag around the 32 bytes of the key
  });
});

describe('the keys of a tenant', () => {
  it('are one for each purpose, none like another', async () => {
    const text = await app.unitOfWork.run(tenant, async (tx) => {
      const { key } = await ring.tenantKey(tx, tenant.tenantId, 'audit');
      return sealText(key, PLACE, 'a secret');
    });
    for (const purpose of ['wrap', 'blind_index'] as const) {
      const { key } = await app.unitOfWork.run(tenant, (tx) =>
        ring.tenantKey(tx, tenant.tenantId, purpose),
      );
      expect(() => openText(key, PLACE, text)).toThrow();
    }
  });

  it('do not open in the place of one another', async () => {
    await app.admin(
      `update tenant_key set wrapped = (select wrapped from tenant_key where purpose = 'audit' and tenant_id = $1)
      where purpose = 'blind_index' and tenant_id = $1`,
      [tenant.tenantId],
    );
    const fresh = new KeyRing(app.rootKey);
    const reading = app.unitOfWork.run(tenant, (tx) =>
      fresh.tenantKey(tx, tenant.tenantId, 'blind_index'),
    );
    await expect(reading).rejects.toThrow();
  });
});
