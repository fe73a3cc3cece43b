import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newId } from '@app/platform';
import { createDatabase, type TestDatabase } from '../../../test/support/postgres.js';
import { createDataSource } from './data-source.js';
import { UnitOfWork } from './unit-of-work.js';

const WARD_A = newId();
const WARD_B = newId();
const HOSPITAL = newId();
const FIRM = newId();
const FIRM_DEFAULT = newId();

let database: TestDatabase;
let dataSource: ReturnType<typeof createDataSource>;
let unitOfWork: UnitOfWork;

beforeAll(async () => {
  database = await createDatabase();
  dataSource = await createDataSource(database.access, 'cloister_app', []).initialize();
  unitOfWork = new UnitOfWork(dataSource);
  const admin = new Client(database.admin);
  await admin.connect();
  await admin.query(`
    insert into tenant (id, name) values ('${HOSPITAL}', 'hospital'), ('${FIRM}', 'firm');
    insert into compartment (id, tenant_id, name, is_default) values
      ('${WARD_A}', '${HOSPITAL}', 'ward a', true), ('${WARD_B}', '${HOSPITAL}', 'ward b', false),
      ('${FIRM_DEFAULT}', '${FIRM}', 'general', true);
    insert into object_key (id, tenant_id, kind, tenant_key_version, wrapped)
      select gen_random_uuid(), tenant_id, 'document', 1, '' from compartment;
    insert into blob (id, tenant_id, compartment_id, object_key_id)
      select gen_random_uuid(), c.tenant_id, c.id, k.id from compartment c
      join lateral (select id from object_key where tenant_id = c.tenant_id limit 1) k on true;
    insert into blob_segment (blob_id, number, tenant_id, ciphertext) select id, 0, tenant_id, '' from blob;
  `);
  await admin.end();
});

afterAll(async () => {
  await dataSource.destroy();
  await database[Symbol.asyncDispose]();
});

async function counts(actor: Parameters<UnitOfWork['run']>[0], table: string): Promise<number> {
  return unitOfWork.run(actor, async (tx) => {
    const [row] = await tx.query(`select count(*)::integer as n from ${table}`);
    return row.n;
  });
}

describe('the walls in the database', () => {
  it('show nothing to a query outside a unit of work', async () => {
    expect(await dataSource.query('select from compartment')).toEqual([]);
    expect(await dataSource.query('select from blob')).toEqual([]);
  });

  it('keep tenants apart', async () => {
    expect(await counts({ tenantId: HOSPITAL, compartmentIds: 'all' }, 'blob')).toBe(2);
    expect(await counts({ tenantId: FIRM, compartmentIds: 'all' }, 'blob')).toBe(1);
    expect(await counts({ tenantId: newId(), compartmentIds: 'all' }, 'blob')).toBe(0);
  });

  it('keep compartments of one tenant apart, and what belongs to their rows', async () => {
    const nurse = { tenantId: HOSPITAL, compartmentIds: [WARD_A] };
    expect(await counts(nurse, 'blob')).toBe(1);
    expect(await counts(nurse, 'blob_segment')).toBe(1);
    expect(await counts({ tenantId: HOSPITAL, compartmentIds: [] }, 'blob')).toBe(0);
  });

  it('refuse a row for another tenant', async () => {
    const insert = unitOfWork.run({ tenantId: FIRM, compartmentIds: 'all' }, (tx) =>
      tx.query(
        `insert into compartment (id, tenant_id, name, is_default) values ($1, $2, 'sneaked in', false)`,
        [newId(), HOSPITAL],
      ),
    );
    await expect(insert).rejects.toThrow(/row-level security/);
  });

  it('let the application neither change nor remove an audit entry', async () => {
    for (const statement of ['update audit_entry set action = action', 'delete from audit_entry']) {
      const attempt = unitOfWork.run({ tenantId: FIRM, compartmentIds: 'all' }, (tx) =>
        tx.query(statement),
      );
      await expect(attempt).rejects.toThrow(/permission denied/);
    }
  });
});
