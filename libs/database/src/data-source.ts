import { setTimeout as delay } from 'node:timers/promises';
import type { PoolConfig } from 'pg';
import { DataSource } from 'typeorm';
import type { DatabaseAccess } from './access.js';
import type { DatabaseRole } from './server/roles.js';
import { adoptBaseline } from './schema/baseline-adoption.js';
import type { MigrationClass, Schema } from './schema/schema.js';
import { recordSchemaVersion, requireMigratable } from './schema/schema-version.js';

// A statement that waits this long is a fault; the longest legitimate one copies a 1 MiB segment.
const STATEMENT_TIMEOUT_MS = 60_000;
const IDLE_IN_TRANSACTION_MS = 60_000;
const POOL_SIZE = 12;
const LOOK_EVERY_MS = 250;

export type EntityClass = new () => object;

export function createDataSource(
  access: DatabaseAccess,
  role: DatabaseRole,
  entities: readonly EntityClass[],
  pool: PoolConfig = {},
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
    applicationName: 'cloister',
    extra: {
      max: POOL_SIZE,
      options,
      stream,
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
      connectionTimeoutMillis: 10_000,
      ...pool,
    },
  });
}

/** As the owner of the schema, in one session, whose statements take as long as large tables need. */
export function createMigrationSource(
  access: DatabaseAccess,
  migrations: readonly MigrationClass[],
): DataSource {
  return createDataSource(access, 'cloister_owner', [], {
    max: 1,
    idleTimeoutMillis: 0,
    statement_timeout: 0,
    idle_in_transaction_session_timeout: 0,
  }).setOptions({ migrations: [...migrations], migrationsTransactionMode: 'each' });
}

/**
 * Brings the schema up to this version as its owner; the names of what was applied.
 *
 * @param signal gives up the wait for another start that migrates
 */
export async function migrateDatabase(
  access: DatabaseAccess,
  schema: Schema,
  signal?: AbortSignal,
): Promise<readonly string[]> {
  const dataSource = createMigrationSource(access, schema.migrations);
  await dataSource.initialize();
  try {
    // Two starts at once: the second waits here, however long the first takes, and then finds nothing left to do.
    while (!(await isLocked(dataSource))) {
      await delay(LOOK_EVERY_MS, undefined, { ...(signal && { signal }) });
    }
    const ask = (statement: string): Promise<unknown> => dataSource.query(statement);
    await requireMigratable(ask, schema);
    const isAdopted = await adoptBaseline(dataSource, schema.baseline);
    const applied = await dataSource.runMigrations();
    if (isAdopted || applied.length > 0) await recordSchemaVersion(ask);
    return applied.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

/** The session has the lock until it ends. */
async function isLocked(dataSource: DataSource): Promise<boolean> {
  const [row] = await dataSource.query<{ locked: boolean }[]>(
    `select pg_try_advisory_lock(hashtext('cloister.migrations')) as locked`,
  );
  return row?.locked === true;
}
