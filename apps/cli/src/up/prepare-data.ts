import { RootKeyFile } from '@app/crypto';
import { DatabaseAccess, migrateDatabase, prepareDatabase } from '@app/database';
import type { Config } from '@app/platform';
import { migrateQueue } from '@app/queue';
import { Client, type ClientConfig } from 'pg';

/** Roles, database, schema and queue tables, brought to this version; safe to repeat. */
export async function prepareData(
  config: Config,
  admin: ClientConfig,
): Promise<{ readonly access: DatabaseAccess; readonly applied: readonly string[] }> {
  const access = await DatabaseAccess.openOrCreate(config);
  await prepareDatabase(admin, access);
  const applied = await migrateDatabase(access);
  if (!config.redisUrl) await migrateQueue(access.as('cloister_queue'));
  return { access, applied };
}

/** Makes the root key at the very first start; one that is missing later is never replaced. */
export async function prepareRootKey(config: Config, access: DatabaseAccess): Promise<void> {
  if (await hasTenants(access)) RootKeyFile.open(config.data.rootKey);
  else RootKeyFile.openOrCreate(config.data.rootKey);
}

async function hasTenants(access: DatabaseAccess): Promise<boolean> {
  const client = new Client(access.as('cloister_owner'));
  await client.connect();
  try {
    const { rows } = await client.query<{ found: boolean }>(
      'select exists (select from tenant) as found',
    );
    return rows[0]?.found === true;
  } finally {
    await client.end();
  }
}
