import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@app/platform';
import { until } from '../../../test/support/wait.js';
import {
  type DatabaseApp,
  startDatabaseApp,
  type TestTenant,
} from '../../../test/support/database-app.js';
import { isUniqueViolation, type Transaction } from './unit-of-work.js';

let app: DatabaseApp;
let tenant: TestTenant;

beforeAll(async () => {
  app = await startDatabaseApp();
  tenant = await app.addTenant();
});
afterAll(() => app[Symbol.asyncDispose]());

async function addCompartment(tx: Transaction, name: string, id = newId()): Promise<string> {
  await tx.query(
    'insert into compartment (id, tenant_id, name, is_default) values ($1, $2, $3, false)',
    [id, tenant.tenantId, name],
  );
  return id;
}

function named(name: string): Promise<readonly object[]> {
  return app.admin('select id from compartment where name = $1', [name]);
}

describe('a unit of work', () => {
  it('commits all of it', async () => {
    const id = await app.unitOfWork.run(tenant, (tx) => addCompartment(tx, 'ward 1'));
    expect(await named('ward 1')).toEqual([{ id }]);
  });

  it('keeps nothing when it throws', async () => {
    const failing = app.unitOfWork.run(tenant, async (tx) => {
      await addCompartment(tx, 'ward 2');
      throw new Error('after the insert');
    });
    await expect(failing).rejects.toThrow('after the insert');
    expect(await named('ward 2')).toEqual([]);
  });

  it('does not leave its tenant behind on the connection', async () => {
    await app.unitOfWork.run(tenant, (tx) => tx.query('select 1'));
    const other = { tenantId: newId(), compartmentIds: 'all' } as const;
    const seen = await Promise.all(
      Array.from({ length: 12 }, () =>
        app.unitOfWork.run(other, (tx) => tx.query('select id from compartment')),
      ),
    );
    expect(seen.flat()).toEqual([]);
  });

  it.each(['40001', '40P01'])('runs again as a whole when Postgres says %s', async (state) => {
    let attempts = 0;
    const name = `retried ${state}`;
    await app.unitOfWork.run(tenant, async (tx) => {
      attempts += 1;
      await addCompartment(tx, name);
      if (attempts < 3) await tx.query(`do $$ begin raise sqlstate '${state}'; end $$`);
    });
    expect(attempts).toBe(3);
    expect(await named(name)).toHaveLength(1);
  });

  it('gives up after three attempts, with what Postgres said', async () => {
    let attempts = 0;
    const failing = app.unitOfWork.run(tenant, async (tx) => {
      attempts += 1;
      await tx.query(`do $$ begin raise sqlstate '40001'; end $$`);
    });
    await expect(failing).rejects.toMatchObject({ code: '40001' });
    expect(attempts).toBe(3);
  });

  it('is not run again for any other error', async () => {
    let attempts = 0;
    const failing = app.unitOfWork.run(tenant, async (tx) => {
      attempts += 1;
      await tx.query('select 1 / 0');
    });
    await expect(failing).rejects.toMatchObject({ code: '22012' });
    expect(attempts).toBe(1);
  });

  it('comes through when two of them wait for each other', async () => {
    const rows = await app.unitOfWork.run(tenant, async (tx) => [
      await addKey(tx),
      await addKey(tx),
    ]);
    const started = new Set<string>();
    const inOrder = (name: string, ids: readonly string[]) =>
      app.unitOfWork.run(tenant, async (tx) => {
        for (const id of ids) {
          await tx.query('update object_key set wrapped = $2 where id = $1', [
            id,
            Buffer.from(name),
          ]);
          started.add(name);
          await until('both to hold a row', async () => started.size === 2);
        }
      });
    await Promise.all([inOrder('one', rows), inOrder('two', rows.toReversed())]);
    const stored = await app.admin<{ wrapped: Buffer }>(
      'select wrapped from object_key where id = any ($1)',
      [rows],
    );
    expect(new Set(stored.map(({ wrapped }) => wrapped.toString())).size).toBe(1);
  });

  it('names the key that another row has', async () => {
    await app.unitOfWork.run(tenant, (tx) => addCompartment(tx, 'twin'));
    const error = await app.unitOfWork
      .run(tenant, (tx) => addCompartment(tx, 'twin'))
      .catch((cause: unknown) => cause);
    expect(isUniqueViolation(error)).toBe(true);
    expect(isUniqueViolation(error, 'compartment_tenant_name_idx')).toBe(true);
    expect(isUniqueViolation(error, 'compartment_pkey')).toBe(false);
    expect(isUniqueViolation(new Error('another'))).toBe(false);
  });
});

async function addKey(tx: Transaction): Promise<string> {
  const id = newId();
  await tx.query(
    `insert into object_key (id, tenant_id, kind, tenant_key_version, wrapped) values ($1, $2, 'client', 1, '')`,
    [id, tenant.tenantId],
  );
  return id;
}
