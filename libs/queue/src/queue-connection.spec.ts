import { Client, type ClientConfig } from 'pg';
import { describe, expect, it } from 'vitest';
import { createDatabase } from '../../../test/support/postgres.js';
import { startApp } from '../test/queue-app.js';
import { hasRedis, NO_REDIS, startRedis } from '../test/redis-server.js';
import { postgresStore } from '../test/stores.js';
import { migrateQueue } from './migrate-queue.js';

describe('the start', () => {
  it('refuses a Redis that may drop jobs, and says what to change', async (context) => {
    context.skip(!hasRedis, NO_REDIS);
    await using server = await startRedis({ appendonly: 'no', 'maxmemory-policy': 'allkeys-lru' });
    await expect(startApp({ kind: 'redis', url: server.url })).rejects.toThrow(
      /maxmemory-policy is allkeys-lru and must be noeviction; appendonly is off and must be on/,
    );
  });

  it('refuses a Redis that does not answer, without telling its password', async () => {
    const start = startApp({ kind: 'redis', url: 'redis://user:secret@127.0.0.1:1' });
    await expect(start).rejects.toThrow(/The Redis at 127\.0\.0\.1:1 does not answer/);
    await expect(start).rejects.not.toThrow(/secret/);
  });

  it('refuses a database without the tables of the queue, and names the command', async () => {
    await using database = await createDatabase();
    const connection = database.access.as('cloister_queue');
    await dropTables(database.admin);
    await expect(startApp({ kind: 'postgres', connection })).rejects.toThrow(/cloister migrate/);
  });
});

it('migrates a second time without a change', async () => {
  await using store = await postgresStore();
  if (store.connection.kind !== 'postgres') throw new Error('not on Postgres');
  const before = await store.dump();
  await migrateQueue(store.connection.connection);
  expect(await store.dump()).toBe(before);
});

async function dropTables(admin: ClientConfig): Promise<void> {
  const client = new Client(admin);
  await client.connect();
  try {
    await client.query(
      `drop schema cloister_queue cascade; create schema cloister_queue authorization cloister_queue`,
    );
  } finally {
    await client.end();
  }
}
