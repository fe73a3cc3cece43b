import { existsSync, writeFileSync } from 'node:fs';
import { openRootKeys } from '@app/crypto';
import { CommandError } from '../command-error.js';
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

/**
 * Makes the root key at the very first start; one that is missing later is never replaced. Refuses
 * to start where a tenant's keys lie under a root key that is not there.
 */
export async function prepareRootKey(config: Config, access: DatabaseAccess): Promise<void> {
  const used = await usedRootKeys(access);
  const rootKeys = openRootKeys(config, { create: used.length === 0 });
  const available = await rootKeys.available();
  const missing = used.filter((name) => name !== null && !available.includes(name));
  if (missing.length === 0) return;
  throw new CommandError(
    `Stored keys lie under ${missing.join(', ')}, which is not there. Put the root key back from your backup into ${config.data.secrets}, or set CLOISTER_VAULT_ADDR and CLOISTER_VAULT_TOKEN_FILE to the Vault that holds it.`,
  );
}

/** Of which root keys something lies under; null stands for one without a name. */
export async function usedRootKeys(access: DatabaseAccess): Promise<readonly (string | null)[]> {
  const client = new Client(access.as('cloister_owner'));
  await client.connect();
  try {
    const { rows } = await client.query<{ name: string | null }>(
      'select distinct root_key as name from tenant_key where wrapped is not null',
    );
    return rows.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

/**
 * Makes the list of erasures where there is none: at a first start, or where its disk was lost. The
 * worker writes what the database knows of to it.
 */
export async function prepareErasureList(config: Config, access: DatabaseAccess): Promise<void> {
  if (existsSync(config.erasureList)) return;
  const client = new Client(access.as('cloister_owner'));
  await client.connect();
  try {
    await client.query('update erasure set listed_at = null');
  } finally {
    await client.end();
  }
  writeFileSync(config.erasureList, '', { mode: 0o600, flag: 'a' });
}
