import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { KilledApi } from './killed-api.js';

const LONGEST_MOMENT_MS = 100;
const LOOK_EVERY_MS = 5;
const WAIT_MS = 60_000;

export interface Kills {
  readonly atAnyMoment: number;
  /** Of processes that had acts whose rows were written and whose entries were not. */
  readonly betweenActAndEntry: number;
  /** So many acts were there, in all of these. */
  readonly actsBetween: number;
}

/** How long it may live between two deaths. */
export interface Lives {
  /** Acts that were begun so far. */
  begun(): number;
  /** On the average. */
  readonly acts: number;
}

/** Kills the api again and again, by turns between acts and their entries and at any moment, until told to stop. */
export async function killUntil(
  stop: AbortSignal,
  api: KilledApi,
  client: Client,
  lives: Lives,
): Promise<Kills> {
  let [atAnyMoment, betweenActAndEntry, actsBetween] = [0, 0, 0];
  for (let turn = 0; await hasLived(api, lives, stop); turn += 1) {
    if (turn % 2 === 1) {
      await pauseOr(stop, randomInt(LONGEST_MOMENT_MS));
      if (stop.aborted) break;
      api.kill();
      atAnyMoment += 1;
      continue;
    }
    const acts = await killBetween(stop, api, client);
    if (acts === 0) break;
    betweenActAndEntry += 1;
    actsBetween += acts;
  }
  return { atAnyMoment, betweenActAndEntry, actsBetween };
}

/**
 * Lets no entry in, waits until transactions that have written wait for that, and kills the api, which
 * leaves their connections without anybody. How many there were.
 */
async function killBetween(stop: AbortSignal, api: KilledApi, client: Client): Promise<number> {
  await client.query('begin; lock table audit_entry in share row exclusive mode');
  try {
    const end = Date.now() + WAIT_MS;
    while (!stop.aborted) {
      const acts = await waiting(client);
      if (acts > 0) {
        api.kill();
        return acts;
      }
      if (Date.now() > end) throw new Error('No act came to its entry within a minute.');
      await pause(LOOK_EVERY_MS);
    }
    return 0;
  } finally {
    await client.query('rollback');
  }
}

/** A transaction has a number once it has written a row. */
async function waiting(client: Client): Promise<number> {
  // within a transaction Postgres shows what it showed first
  await client.query('select pg_stat_clear_snapshot()');
  const { rows } = await client.query<{ acts: number }>(
    `select count(*)::integer as acts from pg_locks join pg_stat_activity as activity using (pid)
     where not granted and relation = 'audit_entry'::regclass and activity.backend_xid is not null`,
  );
  return rows[0]?.acts ?? 0;
}

/** Whether it is up and was at work for a while; false when there is nothing to be killed any more. */
async function hasLived(api: KilledApi, lives: Lives, stop: AbortSignal): Promise<boolean> {
  const until = lives.begun() + randomInt(2 * lives.acts);
  while (!stop.aborted && (api.url() === null || lives.begun() < until)) {
    await pauseOr(stop, LOOK_EVERY_MS);
  }
  return !stop.aborted;
}

async function pauseOr(stop: AbortSignal, ms: number): Promise<void> {
  await pause(ms, undefined, { signal: stop }).catch(() => undefined);
}
