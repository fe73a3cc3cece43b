import { DataSource } from 'typeorm';
import type { DatabaseAccess } from './access.js';
import { MIGRATIONS } from './migrations.js';
import type { DatabaseRole } from './server/roles.js';
import { recordSchemaVersion, refuseNewerSchema } from './schema/schema-version.js';

// A statement that waits this long is a fault; the longest legitimate one copies a 1 MiB segment.
const STATEMENT_TIMEOUT_MS = 60_000;
const IDLE_IN_TRANSACTION_MS = 60_000;
const POOL_SIZE = 12;

export type EntityClass = new () => object;

export function createDataSource(
  access: DatabaseAccess,
  role: DatabaseRole,
  entities: readonly EntityClass[],
): DataSource {
  const { host, port, user, password, database, ssl, options, stream } = access.as(role);
  return new DataSource({
    type: 'postgres',
    host,
    port,
    username: user,
    password,
    database,
    ...(ssl && { ssl }),
    entities: [...entities],
    migrations: MIGRATIONS,
    migrationsTransactionMode: 'each',
    applicationName: 'cloister',
    extra: {
      max: POOL_SIZE,
      options,
      stream,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      connectionTimeoutMillis: 10_000,
    },
  });
}

/** Brings the schema up to this version as its owner; the names of what was applied. */
export async function migrateDatabase(access: DatabaseAccess): Promise<readonly string[]> {
  const dataSource = createDataSource(access, 'cloister_owner', []);
  await dataSource.initialize();
  try {
    // Two starts at once: the second waits here and then finds nothing left to do.
    await dataSource.query(`select pg_advisory_lock(hashtext('cloister.migrations'))`);
    const ask = (statement: string): Promise<unknown> => dataSource.query(statement);
    await refuseNewerSchema(ask);
    const applied = await dataSource.runMigrations();
    if (applied.length > 0) await recordSchemaVersion(ask);
    return applied.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}
