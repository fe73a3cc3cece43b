import { setTimeout } from 'node:timers/promises';
import { inspect } from 'node:util';
import { Logger } from '@nestjs/common';
import { Client, type ClientConfig, escapeIdentifier } from 'pg';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { createDatabase } from '../../../test/support/postgres.js';
import { aJob, processor, startApp } from '../test/queue-app.js';
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

it('asks a database that refuses it once a second, and goes on when it is let in', async () => {
  await using database = await createDatabase();
  const connection = database.access.as('cloister_queue');
  await migrateQueue(connection);
  const taken: string[] = [];
  const warned = vi.spyOn(Logger.prototype, 'warn');
  onTestFinished(() => warned.mockRestore());
  await using app = await startApp(
    { kind: 'postgres', connection },
    processor(async ({ id }) => void taken.push(id)),
  );
  const name = escapeIdentifier(connection.database);
  await execute(database.admin, `revoke connect on database ${name} from public, cloister_queue`);
  await execute(
    database.admin,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and usename = 'cloister_queue'`,
  );
  // that its connections end is told of at once, by each
  const refused = (): number =>
    warned.mock.calls.filter((call) => /permission denied for database/.test(inspect(call))).length;
  await vi.waitFor(() => expect(refused()).toBeGreaterThan(0), { timeout: 10_000, interval: 20 });
  const before = refused();
  const began = performance.now();
  await setTimeout(1_500);
  const seconds = (performance.now() - began) / 1000;
  expect(refused() - before).toBeLessThanOrEqual(seconds + 1);
  await execute(database.admin, `grant connect on database ${name} to cloister_queue`);
  const job = aJob();
  await app.queue.add('extract', job);
  await vi.waitFor(() => expect(taken).toEqual([job.id]), { timeout: 10_000, interval: 20 });
});

it('migrates a second time without a change', async () => {
  await using store = await postgresStore();
  if (store.connection.kind !== 'postgres') throw new Error('not on Postgres');
  const before = await store.dump();
  await migrateQueue(store.connection.connection);
  expect(await store.dump()).toBe(before);
});

async function execute(admin: ClientConfig, statement: string): Promise<void> {
  const client = new Client(admin);
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}

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
