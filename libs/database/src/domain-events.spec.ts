import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@app/platform';
import { until } from '../../../test/support/wait.js';
import {
  type DatabaseApp,
  startDatabaseApp,
  type TestTenant,
} from '../../../test/support/database-app.js';
import { type DomainEventConsumer, DomainEvents } from './events/domain-events.js';
import { isTemporaryFault } from './temporary-fault.js';
import { UnitOfWork } from './unit-of-work.js';

let app: DatabaseApp;
let tenant: TestTenant;
let events: DomainEvents;

beforeAll(async () => {
  app = await startDatabaseApp();
  tenant = await app.addTenant();
});
afterAll(() => app[Symbol.asyncDispose]());
beforeEach(() => {
  events = new DomainEvents(app.get(UnitOfWork));
});

function emit(): Promise<string> {
  return app.unitOfWork.run(tenant, (tx) =>
    events.emit(tx, tenant.tenantId, 'document.extracted', newId()),
  );
}

function consumer(
  consume: DomainEventConsumer['consume'],
  { name = 'test.consumer', types = ['document.extracted'] }: Partial<DomainEventConsumer> = {},
): DomainEventConsumer {
  return { name, types, consume };
}

async function isSettled(id: string): Promise<boolean> {
  const [row] = await app.admin<{ settled: boolean }>(
    'select settled_at is not null as settled from domain_event where id = $1',
    [id],
  );
  return row?.settled ?? false;
}

async function confirmations(id: string): Promise<string[]> {
  const rows = await app.admin<{ consumer: string }>(
    'select consumer from domain_event_confirmation where event_id = $1 order by 1',
    [id],
  );
  return rows.map((row) => row.consumer);
}

async function someoneWaits(): Promise<boolean> {
  const waits = await app.admin(
    `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
  );
  return waits.length > 0;
}

describe('a domain event', () => {
  it('that makes its consumer throw is over once the consumer has said what becomes of it', async () => {
    const id = await emit();
    const reported: unknown[] = [];
    events.register({
      ...consumer(async (_event, tx) => {
        await tx.query('select 1/0');
        return undefined;
      }),
      thrown: async (_event, error, tx) => {
        await tx.query('select 1'); // what was begun is undone
        reported.push(isTemporaryFault(error));
        return undefined;
      },
    });
    await events.settle(tenant.tenantId, id);
    expect(reported).toEqual([false]);
    expect(await isSettled(id)).toBe(true);
  });

  it('comes again where its consumer throws it on, as after a lost connection', async () => {
    const id = await emit();
    events.register({
      ...consumer(async (_event, tx) => {
        await tx.query('select pg_terminate_backend(pg_backend_pid())');
        return undefined;
      }),
      thrown: async (_event, error) => {
        throw isTemporaryFault(error) ? error : new Error('It is taken for another fault.');
      },
    });
    await expect(events.settle(tenant.tenantId, id)).rejects.toThrow(/terminat/);
    expect(await isSettled(id)).toBe(false);
    expect(await confirmations(id)).toEqual([]);
  });

  it('is shown once to each consumer that wants its type, and settled', async () => {
    const seen: string[] = [];
    const id = await emit();
    for (const name of ['first', 'second']) {
      events.register(consumer(async () => void seen.push(name), { name }));
    }
    events.register(
      consumer(async () => void seen.push('other'), {
        name: 'other',
        types: ['document.rejected'],
      }),
    );
    await events.settle(tenant.tenantId, id);
    await events.settle(tenant.tenantId, id);
    expect(seen).toEqual(['first', 'second']);
    expect(await isSettled(id)).toBe(true);
    expect(await confirmations(id)).toEqual(['first', 'second']);
  });

  it('is consumed once though two workers settle it at the same moment', async () => {
    const id = await emit();
    let consumed = 0;
    let followedUp = 0;
    events.register(
      consumer(async () => {
        consumed += 1;
        await until('the second worker to wait for the first', someoneWaits);
        return async () => void (followedUp += 1);
      }),
    );
    await Promise.all([1, 2].map(() => events.settle(tenant.tenantId, id)));
    expect(consumed).toBe(1);
    expect(followedUp).toBe(1);
    expect(await confirmations(id)).toEqual(['test.consumer']);
  });

  it('stays unsettled when a consumer fails, and goes on with that one at the next attempt', async () => {
    const id = await emit();
    const seen: string[] = [];
    let broken = true;
    events.register(consumer(async () => void seen.push('first'), { name: 'first' }));
    events.register(
      consumer(
        async () => {
          if (broken) throw new Error('not today');
          seen.push('second');
        },
        { name: 'second' },
      ),
    );
    await expect(events.settle(tenant.tenantId, id)).rejects.toThrow('not today');
    expect(await isSettled(id)).toBe(false);
    expect(await confirmations(id)).toEqual(['first']);
    broken = false;
    await events.settle(tenant.tenantId, id);
    expect(seen).toEqual(['first', 'second']);
    expect(await isSettled(id)).toBe(true);
  });

  it('keeps nothing of what a failing consumer wrote', async () => {
    const id = await emit();
    const subject = newId();
    events.register(
      consumer(async (_event, tx) => {
        await events.emit(tx, tenant.tenantId, 'summary.requested', subject);
        throw new Error('after writing');
      }),
    );
    await expect(events.settle(tenant.tenantId, id)).rejects.toThrow('after writing');
    expect(await app.admin('select from domain_event where subject_id = $1', [subject])).toEqual(
      [],
    );
  });

  it('is followed up only once what the consumer wrote has been committed', async () => {
    const id = await emit();
    let confirmedBefore: string[] = [];
    events.register(
      consumer(async () => async () => {
        confirmedBefore = await confirmations(id);
      }),
    );
    await events.settle(tenant.tenantId, id);
    expect(confirmedBefore).toEqual(['test.consumer']);
  });

  it('of another tenant is not there', async () => {
    const other = await app.addTenant();
    const id = await emit();
    let consumed = false;
    events.register(consumer(async () => void (consumed = true)));
    await events.settle(other.tenantId, id);
    expect(consumed).toBe(false);
    expect(await isSettled(id)).toBe(false);
  });
});
