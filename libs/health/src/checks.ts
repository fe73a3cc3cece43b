import { pauseReasonOf, type TrailIntegrity, type IntakePause } from '@app/audit';
import { type DatabaseAccess, readSchemaVersion, type Schema } from '@app/database';
import type { DiskSpace } from '@app/platform';
import type { JobQueue } from '@app/queue';
import { Client } from 'pg';
import type { DataSource } from 'typeorm';
import type { HealthCheck } from './check.js';

const CONNECT_MS = 2_000;

/** A login of its own: the connections of the pool may have been opened when it still succeeded. */
export function databaseCheck(access: DatabaseAccess): HealthCheck {
  return {
    name: 'database',
    run: async (signal) => {
      const client = new Client({
        ...access.as('cloister_app'),
        connectionTimeoutMillis: CONNECT_MS,
      });
      // a connection that breaks after its answer is no news
      client.on('error', () => undefined);
      const end = (): void => void client.end().catch(() => undefined);
      signal.addEventListener('abort', end, { once: true });
      try {
        await client.connect();
        await client.query('select 1');
        return null;
      } catch {
        return 'login-failed';
      } finally {
        signal.removeEventListener('abort', end);
        end();
      }
    },
  };
}

export function schemaCheck(dataSource: DataSource, schema: Schema): HealthCheck {
  const ask = (statement: string): Promise<unknown> => dataSource.query(statement);
  return {
    name: 'schema',
    run: async () => {
      const { status } = await readSchemaVersion(ask, schema);
      return status === 'current' ? null : `schema-${status}`;
    },
  };
}

export function queueCheck(queue: JobQueue): HealthCheck {
  return {
    name: 'queue',
    run: async () => {
      await queue.depth('domain-event');
      return null;
    },
  };
}

export function diskCheck(disk: DiskSpace): HealthCheck {
  return { name: 'disk', run: async () => ((await disk.isFull()) ? 'disk-full' : null) };
}

/** That the trail is the one that was signed, and that what was signed lies with others. */
export function trailCheck(workStop: IntakePause, integrity: TrailIntegrity): HealthCheck {
  return {
    name: 'trail',
    run: async () => {
      const stop = pauseReasonOf(await workStop.storeStatus());
      if (stop) return stop.code;
      const { state } = await integrity.status();
      return state === 'mismatch' ? 'audit-trail-mismatch' : null;
    },
  };
}
