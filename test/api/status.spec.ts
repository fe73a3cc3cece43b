import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readBuildInfo, VERSION } from '@app/platform';
import { StatusView } from '../../apps/api/src/system/status.dto.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { entries, rows } from './admin.js';

// Port 9 discards: nobody runs a scanner there.
const ENV = { CLOISTER_CLAMD: '127.0.0.1:9', CLOISTER_MALWARE_SCAN: 'required' };

let service: TestService;
let administrator: SignedInPerson;
beforeAll(async () => {
  service = await startService(ENV);
  administrator = await signedInPerson(service, { roles: ['administrator'] });
});
afterAll(() => service[Symbol.asyncDispose]());

const status = async (): Promise<StatusView> =>
  StatusView.parse(await (await administrator.call('/api/status')).json());

const workersOf = ({ queues }: StatusView): number[] => queues.map(({ workers }) => workers);

describe('the status', () => {
  it('tells what the service stands on, and is a look that is recorded', async () => {
    const before = (await entries(service, 'status.read')).length;
    const { database, rootKeys, disk, newWork, trail } = await status();
    expect(database).toMatchObject({ version: expect.stringMatching(/^\d+/), embedded: true });
    expect(database?.bytes).toBeGreaterThan(0);
    expect(rootKeys).toEqual({ provider: 'file', state: 'ok' });
    expect(disk?.totalBytes).toBeGreaterThan(disk?.freeBytes ?? Infinity);
    expect(newWork).toEqual({ taken: true, reason: null });
    expect(trail.verified).toBeNull();
    expect(await entries(service, 'status.read')).toHaveLength(before + 1);
  });

  it('tells of no worker, of one that lives, of one that fell silent, and of one that ended', async () => {
    expect(workersOf(await status())).toEqual([0, 0, 0, 0, 0]);
    await using worker = await service.startWorker(undefined, 'a-machine/1');
    const alive = await until('a worker says that it lives', async () => {
      const now = await status();
      return now.workers[0]?.notRunning.length === 0 && now;
    });
    expect(workersOf(alive)).toEqual([1, 1, 1, 1, 1]);
    expect(alive.workers).toMatchObject([
      {
        name: 'a-machine/1',
        model: 'extractive',
        scanner: 'awaited',
        sandbox: expect.stringMatching(/^(full|landlock)$/),
        modelSandbox: null,
        silent: false,
      },
    ]);
    await rows(
      service,
      `insert into worker_process (name, roles, version, started_at, seen_at)
       values ('killed/2', '{generate}', '0.0.1', now() - interval '1 day', now() - interval '31 seconds')`,
    );
    const after = await status();
    expect(after.workers.map(({ name, silent }) => [name, silent])).toEqual([
      ['a-machine/1', false],
      ['killed/2', true],
    ]);
    expect(workersOf(after)).toEqual([1, 1, 1, 1, 1]);
    await worker[Symbol.asyncDispose]();
    expect(workersOf(await status())).toEqual([0, 0, 0, 0, 0]);
  });

  it('names the build, as the command does', async () => {
    const { version, commit, committedAt, modified } = await status();
    expect({ version, commit, committedAt, modified }).toEqual({
      version: VERSION,
      ...readBuildInfo(),
    });
  });

  it('tells a person without the permission nothing, and nobody else the commit', async () => {
    const author = await signedInPerson(service, { roles: ['author'] });
    expect((await author.call('/api/status')).status).toBe(403);
    expect((await fetch(`${service.url}/api/status`)).status).toBe(401);
    for (const path of ['/api/start', '/api/health', '/livez', '/readyz']) {
      const answer = await fetch(`${service.url}${path}`);
      expect(await answer.json()).not.toHaveProperty('commit');
    }
  });
});
