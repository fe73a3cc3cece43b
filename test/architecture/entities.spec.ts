import { AUDIT_ENTITIES } from '@app/audit';
import { AUTH_ENTITIES } from '@app/auth';
import { COMPLETION_ENTITIES } from '@app/completions';
import { createDataSource, DATABASE_ENTITIES, Tenant } from '@app/database';
import { DATASET_ENTITIES, RELEASE_ENTITIES } from '@app/model-ops';
import { DELIVERY_ENTITIES } from '@app/delivery';
import { DOCUMENT_ENTITIES } from '@app/documents';
import { MESSAGE_ENTITIES } from '@app/messages';
import { NOTIFICATION_ENTITIES } from '@app/notifications';
import { REVIEW_ENTITIES } from '@app/review';
import { SUMMARY_ENTITIES } from '@app/summaries';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createDatabase, type TestDatabase } from '../support/postgres.js';

const ENTITIES = [
  ...DATABASE_ENTITIES,
  ...AUDIT_ENTITIES,
  ...AUTH_ENTITIES,
  ...DOCUMENT_ENTITIES,
  ...SUMMARY_ENTITIES,
  ...REVIEW_ENTITIES,
  ...NOTIFICATION_ENTITIES,
  ...COMPLETION_ENTITIES,
  ...DATASET_ENTITIES,
  ...RELEASE_ENTITIES,
  ...MESSAGE_ENTITIES,
  ...DELIVERY_ENTITIES,
];
const WITHOUT_ENTITY = ['migrations'];

let database: TestDatabase;
let dataSource: ReturnType<typeof createDataSource>;

beforeAll(async () => {
  database = await createDatabase();
  dataSource = await createDataSource(database.access, 'cloister_owner', ENTITIES).initialize();
});

afterAll(async () => {
  await dataSource.destroy();
  await database[Symbol.asyncDispose]();
});

it('leaves nothing for the entities to add to what the migrations made', async () => {
  const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
  expect(upQueries.map(({ query }) => query)).toEqual([]);
});

it('has an entity for every table', async () => {
  const rows: { tablename: string }[] = await dataSource.query(
    `select tablename from pg_tables where schemaname = 'public' order by tablename`,
  );
  const described = dataSource.entityMetadatas.map(({ tableName }) => tableName);
  const tables = rows.map(({ tablename }) => tablename);
  expect(tables.filter((table) => !described.includes(table))).toEqual(WITHOUT_ENTITY);
});

it('refuses a where clause with undefined instead of matching every row', async () => {
  const where: { id?: string } = { id: undefined as never };
  await expect(dataSource.manager.findBy(Tenant, where)).rejects.toThrow(/undefined/);
});
