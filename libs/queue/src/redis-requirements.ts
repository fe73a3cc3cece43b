import { Redis } from 'ioredis';
import { QueueNotUsable } from './queue.errors.js';

const DEADLINE_MS = 5_000;

/**
 * Refuses a Redis that may drop jobs: one that evicts keys when memory is short, or that forgets
 * what it acknowledged when it restarts.
 */
export async function requireDurableRedis(url: string): Promise<void> {
  const { memory, persistence } = await ask(url);
  const problems: string[] = [];
  const policy = valueOf(memory, 'maxmemory_policy');
  if (policy !== 'noeviction') {
    problems.push(`maxmemory-policy is ${policy ?? 'unknown'} and must be noeviction`);
  }
  if (valueOf(persistence, 'aof_enabled') !== '1') {
    problems.push('appendonly is off and must be on');
  }
  if (problems.length > 0) {
    throw new QueueNotUsable(
      `The Redis at ${addressOf(url)} could lose jobs: ${problems.join('; ')}. ` +
        'Change its configuration, or unset REDIS_URL to keep the queue in Postgres.',
    );
  }
}

async function ask(url: string): Promise<{ memory: string; persistence: string }> {
  const redis = new Redis(url, {
    lazyConnect: true,
    connectTimeout: DEADLINE_MS,
    commandTimeout: DEADLINE_MS,
    maxRetriesPerRequest: 0,
    retryStrategy: () => null,
  });
  redis.on('error', () => undefined); // the call that fails tells
  try {
    await redis.connect();
    // INFO, because hosted servers forbid CONFIG
    return { memory: await redis.info('memory'), persistence: await redis.info('persistence') };
  } catch (error) {
    throw new QueueNotUsable(
      `The Redis at ${addressOf(url)} does not answer. Start it, correct REDIS_URL, or unset it to ` +
        'keep the queue in Postgres.',
      { cause: error },
    );
  } finally {
    redis.disconnect();
  }
}

function valueOf(info: string, key: string): string | undefined {
  return new RegExp(`^${key}:(.*?)\\r?$`, 'm').exec(info)?.[1];
}

/** Without the password. */
function addressOf(url: string): string {
  return new URL(url).host;
}
