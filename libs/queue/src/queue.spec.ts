import { expect, it } from 'vitest';
import { aJob, startApp } from '../test/queue-app.js';
import { hasRedis, NO_REDIS } from '../test/redis-server.js';
import { postgresStore, redisStore } from '../test/stores.js';
import { describeQueue } from './queue.conformance.js';

describeQueue('Postgres', postgresStore);
describeQueue('Redis', redisStore, hasRedis ? undefined : NO_REDIS);

it('keeps the queues of two applications in one process apart', async (context) => {
  context.skip(!hasRedis, NO_REDIS);
  await using postgres = await postgresStore();
  await using redis = await redisStore();
  await using first = await startApp(postgres.connection);
  await using second = await startApp(redis.connection);
  await first.queue.add('extract', aJob());
  await second.queue.add('extract', aJob());
  await second.queue.add('extract', aJob());
  expect((await first.queue.depth('extract')).waiting).toBe(1);
  expect((await second.queue.depth('extract')).waiting).toBe(2);
});
