import type { Duplex } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import {
  type ConnectionOptions,
  createPostgresBackend,
  createRedisBackend,
  type QueueBaseOptions,
  type RedisOptions,
  setDefaultBackendFactory,
} from 'bullmq';
import { requireDurableRedis } from './redis-requirements.js';

/** The role `cloister_queue` on the server that holds the queue's schema. */
export interface QueueDatabase {
  /** A name, or the folder of a Unix socket. */
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
  /** Asked at each login. */
  readonly password: () => Promise<string>;
  readonly ssl?: { readonly rejectUnauthorized: boolean };
  readonly application_name?: string;
  /** Settings of the session. */
  readonly options?: string;
  readonly stream?: () => Duplex;
}

export type QueueConnection =
  | { readonly kind: 'postgres'; readonly connection: QueueDatabase }
  | { readonly kind: 'redis'; readonly url: string };

export const QUEUE_SCHEMA = 'cloister_queue';

// Per queue and per worker; each worker has one more connection that listens.
const POOL_SIZE = 3;
const CONNECT_DEADLINE_MS = 10_000;
/** After a question that the store did not answer. */
export const PAUSE_MS = 1_000;

/** What Nest and BullMQ hand from the queue to its workers; says itself which store it means. */
interface PostgresConnection extends RedisOptions {
  readonly postgres: QueueDatabase;
}

/** The connection in BullMQ's terms, once its store is found fit. */
export async function openConnection(connection: QueueConnection): Promise<ConnectionOptions> {
  setDefaultBackendFactory(createBackend);
  if (connection.kind === 'redis') {
    await requireDurableRedis(connection.url);
    return { url: connection.url };
  }
  return { postgres: connection.connection } satisfies PostgresConnection;
}

/**
 * Nest makes queues and workers without a way to hand each its backend, so BullMQ's process-wide
 * default is set. It holds no connection: each one's options decide, and several applications with
 * different stores live in one process.
 */
function createBackend(
  name: string,
  options: QueueBaseOptions,
  use?: Parameters<typeof createRedisBackend>[2],
): ReturnType<typeof createRedisBackend> | ReturnType<typeof createPostgresBackend> {
  const { connection } = options;
  if (!isPostgres(connection)) return createRedisBackend(name, options, use);
  const { password, stream, ...address } = connection.postgres;
  const postgres = {
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_DEADLINE_MS,
    ...address,
    schema: QUEUE_SCHEMA,
  };
  // BullMQ hands all of it to the driver, and its types do not know that the driver takes functions here
  Object.assign(postgres, { password, stream });
  return withPauses(createPostgresBackend(name, { ...options, connection: postgres }, use));
}

type PostgresBackend = ReturnType<typeof createPostgresBackend>;

/**
 * BullMQ takes every error but a refused connection for one of the job at hand, and asks again at once:
 * without a pause a worker whose store is ill would ask, and log, as fast as it can.
 */
function withPauses(backend: PostgresBackend): PostgresBackend {
  const moveToActive = backend.moveToActive.bind(backend);
  const waitForJob = backend.waitForJob.bind(backend);
  backend.moveToActive = (...given) => pausedAfter(moveToActive(...given));
  backend.waitForJob = (...given) => pausedAfter(waitForJob(...given));
  return backend;
}

async function pausedAfter<T>(asked: Promise<T>): Promise<T> {
  try {
    return await asked;
  } catch (error) {
    await setTimeout(PAUSE_MS);
    throw error;
  }
}

function isPostgres(connection: ConnectionOptions): connection is PostgresConnection {
  return 'postgres' in connection;
}

/** Redis where the site has one for the queue; otherwise the database that everything else is in. */
export function queueConnection(redisUrl: string | null, database: QueueDatabase): QueueConnection {
  return redisUrl ? { kind: 'redis', url: redisUrl } : { kind: 'postgres', connection: database };
}
