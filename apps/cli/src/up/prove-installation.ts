import { existsSync } from 'node:fs';
import { readFeeds, readStores } from '@app/audit';
import { openRootKeys } from '@app/crypto';
import { type DatabaseAccess, keysUnderRoots, requireMigratable } from '@app/database';
import { readCatalog } from '@app/inference';
import { readHl7Settings } from '@app/messages';
import type { Config } from '@app/platform';
import { requireDurableRedis } from '@app/queue';
import { CLOISTER_SCHEMA } from '@app/schema';
import { Client } from 'pg';
import { CommandError } from '../command-error.js';

const CONNECT_MS = 10_000;

/** What the settings name is there and can be used: found out before anything is changed. */
export async function proveSettings(config: Config): Promise<void> {
  readHl7Settings(config.hl7File);
  readStores(config.checkpoints.storesFile);
  readFeeds(config.auditFeedsFile);
  await readCatalog(config.modelCatalog ?? undefined);
  if (config.redisUrl) await requireDurableRedis(config.redisUrl);
}

/** The data folder and the database belong together, and to this version or an earlier one. Only looks. */
export async function proveInstallation(config: Config, access: DatabaseAccess): Promise<void> {
  await asOwner(access, async (owner) => {
    await requireMigratable(
      async (statement) => (await owner.query(statement)).rows,
      CLOISTER_SCHEMA,
    );
    await proveRootKeys(config, owner);
  });
}

/**
 * Throws unless the root keys are there and open what lies under them. Answers whether that proves that
 * data folder and database belong together: where nothing lies under them yet, it does not.
 */
export async function proveRootKeys(config: Config, owner: Client): Promise<boolean> {
  const keys = await keysUnderRoots(owner);
  const isFirstStart = keys.length === 0 && !existsSync(config.data.rootKey);
  if (isFirstStart && config.keys.provider === 'file') return false;
  const rootKeys = openRootKeys(config);
  const available = await rootKeys.available();
  const missing = keys.flatMap(({ wrapped: { rootKey } }) =>
    rootKey !== null && !available.includes(rootKey) ? [rootKey] : [],
  );
  if (missing.length > 0) {
    throw new CommandError(
      `Stored keys are encrypted with ${missing.join(', ')}, which is missing. Restore the root key from your backup to ${config.data.secrets}, or set CLOISTER_VAULT_ADDR and CLOISTER_VAULT_TOKEN_FILE to the Vault that stores it.`,
    );
  }
  for (const { wrapped, context } of keys) await rootKeys.unwrap(wrapped, context);
  return keys.length > 0;
}

export async function usesRootKeys(owner: Client): Promise<boolean> {
  return (await keysUnderRoots(owner)).length > 0;
}

/** Works on the database as the owner of its tables. */
export async function asOwner<T>(
  access: DatabaseAccess,
  work: (owner: Client) => Promise<T>,
): Promise<T> {
  const owner = new Client({
    ...access.as('cloister_owner'),
    connectionTimeoutMillis: CONNECT_MS,
  });
  owner.on('error', () => undefined); // the call that fails tells
  try {
    await owner.connect();
    return await work(owner);
  } finally {
    await owner.end().catch(() => undefined); // it may never have been connected
  }
}
