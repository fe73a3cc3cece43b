import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { newId } from '@app/platform';
import { until } from '../../../test/support/wait.js';
import {
  type DatabaseApp,
  startDatabaseApp,
  type TestTenant,
} from '../../../test/support/database-app.js';
import { Notices, notify } from './notices.js';

let app: DatabaseApp;
let tenant: TestTenant;
let notices: Notices;

beforeEach(async () => {
  app = await startDatabaseApp();
  tenant = await app.addTenant();
  notices = app.get(Notices);
});
afterEach(() => app[Symbol.asyncDispose]());

const send = (id: string): Promise<void> =>
  app.unitOfWork.run(tenant, (tx) => notify(tx, 'run_event', id));

async function listeners(): Promise<number[]> {
  const rows = await app.admin<{ pid: number }>(
    `select pid from pg_stat_activity where datname = current_database() and query like 'listen %' and state = 'idle'`,
  );
  return rows.map(({ pid }) => pid);
}

const oneListens = (): Promise<boolean> => listeners().then((pids) => pids.length === 1);

/** A listener that counts, and a wait until a notice has surely come through. */
function listen(id = newId()) {
  const heard = { id, count: 0, stop: () => undefined as void };
  heard.stop = notices.on('run_event', id, () => (heard.count += 1));
  return heard;
}

describe('a notice', () => {
  it('reaches who waits for its id, and nobody else', async () => {
    const [first, second, other] = [listen(), listen(), listen()];
    const again = listen(first.id);
    await until('the connection to listen', oneListens);
    await send(first.id);
    await send(second.id);
    await until('the notices', async () => second.count === 1);
    expect([first.count, again.count, other.count]).toEqual([1, 1, 0]);
  });

  it('is not sent for what was rolled back', async () => {
    const [undone, after] = [listen(), listen()];
    await until('the connection to listen', oneListens);
    const failing = app.unitOfWork.run(tenant, async (tx) => {
      await notify(tx, 'run_event', undone.id);
      throw new Error('rolled back');
    });
    await expect(failing).rejects.toThrow('rolled back');
    await send(after.id);
    await until('the later notice', async () => after.count === 1);
    expect(undone.count).toBe(0);
  });

  it('no longer reaches who has stopped waiting', async () => {
    const [stopped, after] = [listen(), listen()];
    await until('the connection to listen', oneListens);
    stopped.stop();
    await send(stopped.id);
    await send(after.id);
    await until('the later notice', async () => after.count === 1);
    expect(stopped.count).toBe(0);
  });
});

describe('the connection that listens', () => {
  it('is opened again after the server has ended it, and only once', async () => {
    const heard = listen();
    await until('the connection to listen', oneListens);
    const [pid] = await listeners();
    await app.admin('select pg_terminate_backend($1)', [pid]);
    const ended = Date.now();
    await until('the second in which it is opened again, while others begin to wait', async () => {
      listen();
      return Date.now() - ended > 1500;
    });
    await until('the new connection to listen', async () => (await listeners()).length > 0);
    expect(await listeners()).toHaveLength(1);
    expect(await listeners()).not.toContain(pid);
    const after = listen();
    await send(heard.id);
    await send(after.id);
    await until('the later notice', async () => after.count > 0);
    expect(heard.count).toBe(1);
  });

  it('tells who asks that notices may have been lost, each time that it is there again', async () => {
    let opened = 0;
    const stop = notices.onReopened(() => (opened += 1));
    listen();
    await until('the first time', async () => opened === 1);
    const [pid] = await listeners();
    await app.admin('select pg_terminate_backend($1)', [pid]);
    await until('the second time', async () => opened === 2);
    stop();
    const [again] = await listeners();
    await app.admin('select pg_terminate_backend($1)', [again]);
    await until('a new connection', async () => {
      const pids = await listeners();
      return pids.length === 1 && pids[0] !== again;
    });
    expect(opened).toBe(2);
  });

  it('is one for the whole process, however many wait', async () => {
    for (let count = 0; count < 20; count += 1) listen();
    await until('the connection to listen', oneListens);
    expect(await listeners()).toHaveLength(1);
  });
});
