import { existsSync, writeFileSync } from 'node:fs';
import { openRootKeys } from '@app/crypto';
import { DatabaseAccess, migrateDatabase, prepareDatabase } from '@app/database';
import { relistErasures } from '@app/documents';
import type { Config } from '@app/platform';
import { migrateQueue } from '@app/queue';
import { CLOISTER_SCHEMA } from '@app/schema';
import type { ClientConfig } from 'pg';
import { asOwner, proveInstallation, proveSettings, usesRootKeys } from './prove-installation.js';

/**
 * Roles, database, schema and queue tables, brought to this version; safe to repeat. Nothing on the
 * server is changed before the whole configuration is found right.
 */
export async function prepareData(
  config: Config,
  admin: ClientConfig,
  signal?: AbortSignal,
): Promise<{ readonly access: DatabaseAccess; readonly applied: readonly string[] }> {
  const access = DatabaseAccess.at(config);
  await proveSettings(config);
  await prepareDatabase(admin, access, {
    prove: () => proveInstallation(config, access),
    ...(signal && { signal }),
  });
  const applied = await migrateDatabase(access, CLOISTER_SCHEMA, signal);
  if (!config.redisUrl) await migrateQueue(access.as('cloister_queue'));
  return { access, applied };
}

/** Makes the root key at the very first start; one that is missing later is never replaced. */
export async function prepareRootKey(config: Config, access: DatabaseAccess): Promise<void> {
  const isUsed = await asOwner(access, usesRootKeys);
  openRootKeys(config, { create: !isUsed });
}

/**
 * Makes the list of erasures where there is none: at a first start, or where its disk was lost. The
 * worker writes what the database knows of to it.
 */
export async function prepareErasureList(config: Config, access: DatabaseAccess): Promise<void> {
  if (existsSync(config.erasureList)) return;
  await asOwner(access, relistErasures);
  writeFileSync(config.erasureList, '', { mode: 0o600, flag: 'a' });
}
