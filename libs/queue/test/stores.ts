import { Redis } from 'ioredis';
import { Client, type ClientConfig, escapeIdentifier } from 'pg';
import { createDatabase } from '../../../test/support/postgres.js';
import { migrateQueue } from '../src/migrate-queue.js';
import type { QueueConnection } from '../src/queue-connection.js';
import { startRedis } from './redis-server.js';

/** An empty store for one test, which can be looked into past the library. */
export interface Store extends AsyncDisposable {
  readonly connection: QueueConnection;
  /** Everything that is stored, as text. */
  dump(): Promise<string>;
  /** As if the lock of a running job had passed to another worker. */
  passLockOn(jobId: string): Promise<void>;
}

export async function postgresStore(): Promise<Store> {
  const database = await createDatabase();
  const connection = database.access.as('cloister_queue');
  await migrateQueue(connection);
  return {
    connection: { kind: 'postgres', connection },
    dump: () =>
      withClient(database.admin, async (client) => {
        const { rows: tables } = await client.query<{ name: string }>(
          `select table_name as name from information_schema.tables
            where table_schema = 'cloister_queue' and table_type = 'BASE TABLE'`,
        );
        const contents: string[] = [];
        for (const { name } of tables) {
          const { rows } = await client.query<{ row: string }>(
            `select t::text as row from cloister_queue.${escapeIdentifier(name)} t`,
          );
          contents.push(...rows.map(({ row }) => row));
        }
        return contents.join('\n');
      }),
    passLockOn: (jobId) =>
      withClient(database.admin, async (client) => {
        await client.query(`update cloister_queue.job set lock_token = 'another' where id = $1`, [
          jobId,
        ]);
      }),
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}

export async function redisStore(): Promise<Store> {
  const server = await startRedis();
  return {
    connection: { kind: 'redis', url: server.url },
    dump: () =>
      withRedis(server.url, async (redis) => {
        const contents: unknown[] = [];
        for (const key of await redis.keys('*')) contents.push(key, await valueOf(redis, key));
        return JSON.stringify(contents);
      }),
    passLockOn: (jobId) =>
      withRedis(server.url, async (redis) => {
        await redis.set(`bull:extract:${jobId}:lock`, 'another');
      }),
    [Symbol.asyncDispose]: () => server[Symbol.asyncDispose](),
  };
}

async function withClient<T>(
  config: ClientConfig,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client(config);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function withRedis<T>(url: string, work: (redis: Redis) => Promise<T>): Promise<T> {
  const redis = new Redis(url);
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

async function valueOf(redis: Redis, key: string): Promise<unknown> {
  const type = await redis.type(key);
  switch (type) {
    case 'string':
      return redis.get(key);
    case 'hash':
      return redis.hgetall(key);
    case 'list':
      return redis.lrange(key, 0, -1);
    case 'set':
      return redis.smembers(key);
    case 'zset':
      return redis.zrange(key, '0', '-1');
    case 'stream':
      return redis.xrange(key, '-', '+');
    case 'none': // gone since the keys were listed
      return null;
    default:
      throw new Error(`a key of the unexpected type ${type}`);
  }
}
