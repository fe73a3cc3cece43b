import { accessSync, constants, existsSync, statSync } from 'node:fs';
import { readFeeds, readStores } from '@app/audit';
import { checkDatabase, DatabaseAccess, EmbeddedPostgres } from '@app/database';
import type { Config } from '@app/platform';
import { askReadiness } from '../client/readiness.js';
import { describeFailure } from '../describe-failure.js';
import { checkPort as tryPort } from '../up/port.js';
import { startDatabaseServer } from '../up/database-server.js';
import { proveInstallation } from '../up/prove-installation.js';
import { SupervisorLock } from '../up/supervisor-lock.js';
import { type Finding, missing, ok, warning } from './check.js';

export async function checkPostgres(config: Config): Promise<Finding> {
  try {
    if (config.databaseUrl) {
      const server = await startDatabaseServer(config, { onEvent: () => undefined });
      const access = DatabaseAccess.at(config);
      await checkDatabase(server.admin, access, () => proveInstallation(config, access));
      return ok('Postgres', server.description);
    }
    return ok(
      'Postgres',
      `PostgreSQL ${await EmbeddedPostgres.check(config.data.postgres)}, embedded`,
    );
  } catch (error) {
    return missing('Postgres', describeFailure(error));
  }
}

export async function checkPort(config: Config): Promise<Finding> {
  const { host, port } = config.api;
  if (SupervisorLock.holder(config.data) !== null)
    return ok('port', 'in use by the running service');
  try {
    await tryPort(host, port);
    return ok('port', `${port} on ${host} is free`);
  } catch (error) {
    return missing('port', describeFailure(error));
  }
}

/** Everything that is secret belongs to one user and can be read by no other. */
export async function checkPermissions(config: Config): Promise<Finding> {
  const { data } = config;
  if (!existsSync(data.path)) return ok('data folder', `${data.path} will be created`);
  const open = [
    data.secrets,
    data.rootKey,
    data.databaseSecrets,
    data.postgres,
    data.run,
    data.logs,
  ].filter(isOpenToOthers);
  return open.length === 0
    ? ok('data folder', data.path)
    : missing(
        'data folder',
        `other users can read ${open.join(', ')}`,
        `Run: chmod -R go-rwx ${open.join(' ')}`,
      );
}

/** Whether the audit trail is vouched for by anybody else. */
export async function checkCheckpoints(config: Config): Promise<Finding> {
  const stores = readStores(config.checkpoints.storesFile);
  if (stores.length > 0) {
    return ok('checkpoints', stores.map(({ name, kind }) => `${name} (${kind})`).join(', '));
  }
  return warning(
    'checkpoints',
    'no external witness: anyone who controls this machine can rewrite the audit trail',
    'Name a store that others control in CLOISTER_CHECKPOINT_STORES.',
  );
}

/** Whether the repositories that the trail goes to are named well, and their certificates can be read. */
export async function checkFeeds(config: Config): Promise<Finding> {
  const feeds = readFeeds(config.auditFeedsFile);
  const unreadable = feeds
    .flatMap(({ tls: { caFile, client } }) => [caFile, client?.certFile, client?.keyFile])
    .filter((path) => typeof path === 'string')
    .filter((path) => !isReadable(path));
  if (unreadable.length > 0) {
    const advice = 'Check the paths in the file of CLOISTER_AUDIT_FEEDS and who owns them.';
    return missing('audit feeds', `cannot read ${unreadable.join(', ')}`, advice);
  }
  const named = feeds.map(({ name, kind }) => `${name} (${kind})`).join(', ');
  return ok('audit feeds', named || 'none: no audit repository is configured');
}

/** How the processes of the running service say that they are, each a finding of its own. */
export async function checkProcesses({ data }: Config): Promise<readonly Finding[]> {
  return (await askReadiness(data)).map(({ name, isReady, detail }) =>
    isReady
      ? ok(name, detail)
      : missing(name, detail, 'See "Health checks" in docs/operate/monitoring.md.'),
  );
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false;
  }
}

function isOpenToOthers(path: string): boolean {
  const stats = statSync(path, { throwIfNoEntry: false });
  return stats !== undefined && (stats.mode & 0o077) !== 0;
}
