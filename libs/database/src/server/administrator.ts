import { setTimeout as delay } from 'node:timers/promises';
import { Client, type ClientConfig } from 'pg';
import { DatabaseRefused } from './server.errors.js';

const CONNECT_MS = 10_000;
// Looking at a server and making what it lacks takes a second; a Vault that is asked meanwhile a few more.
const LOCK_MS = 60_000;
const LOOK_EVERY_MS = 250;

/** Works as the administrator of a server. */
export async function asAdministrator<T>(
  admin: ClientConfig,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  // a lock, a large catalog or a vault may take longer than a site allows its statements
  const options = '-c statement_timeout=0 -c lock_timeout=0';
  const client = new Client({ ...admin, options, connectionTimeoutMillis: CONNECT_MS });
  client.on('error', () => undefined); // the call that fails tells
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined); // it may never have been connected
  }
}

/** The same, while no other start or rotation does, from whatever host. */
export async function asOnlyAdministrator<T>(
  admin: ClientConfig,
  work: (client: Client) => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  return asAdministrator(admin, async (client) => {
    const deadline = performance.now() + LOCK_MS;
    while (!(await isLocked(client))) {
      if (performance.now() > deadline) throw DatabaseRefused.busy(String(admin.host));
      await delay(LOOK_EVERY_MS, undefined, { ...(signal && { signal }) });
    }
    return work(client); // the end of the connection gives the lock back
  });
}

async function isLocked(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ locked: boolean }>(
    `select pg_try_advisory_lock(hashtext('cloister.roles')) as locked`,
  );
  return rows[0]?.locked === true;
}
