import { HealthServer, Readiness } from '@app/health';
import { escapeIdentifier } from 'pg';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { ReadinessView } from '../../apps/api/src/system/health.dto.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { rows } from './admin.js';

let service: TestService;
beforeEach(async () => {
  service = await startService();
});
afterEach(() => service[Symbol.asyncDispose]());

const ask = async (): Promise<{ status: number; view: ReadinessView }> => {
  const response = await fetch(`${service.url}/readyz`);
  return { status: response.status, view: ReadinessView.parse(await response.json()) };
};

const failedChecks = ({ view }: { view: ReadinessView }): Record<string, string | null> =>
  Object.fromEntries(
    view.checks.filter(({ state }) => state === 'failed').map(({ name, reason }) => [name, reason]),
  );

const untilFailed = (name: string): Promise<string | null> =>
  until(`${name} fails`, async () => {
    const answer = await ask();
    const failed = failedChecks(answer);
    return name in failed && answer.status === 503 && (failed[name] ?? null);
  });

/** As an administrator of the database who takes a role's right to connect. */
async function lockOut(role: string): Promise<() => Promise<void>> {
  const database = escapeIdentifier(service.database.access.database);
  await rows(service, `revoke connect on database ${database} from public, ${role}`);
  await rows(
    service,
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and usename = '${role}'`,
  );
  return async () => {
    await rows(service, `grant connect on database ${database} to public, ${role}`);
  };
}

describe('readiness', () => {
  it('is there for anyone, in every check', async () => {
    const { status, view } = await ask();
    expect(view).toEqual({
      status: 'ready',
      checks: ['database', 'schema', 'queue', 'event-loop', 'disk', 'trail'].map((name) => ({
        name,
        state: 'ok',
        reason: null,
      })),
    });
    expect(status).toBe(200);
    expect(await (await fetch(`${service.url}/livez`)).json()).toEqual({ status: 'alive' });
    const health = await fetch(`${service.url}/api/health`);
    expect(health.status).toBe(200);
  });

  it('fails with a database login that fails, and the process lives', async () => {
    const letIn = await lockOut('cloister_app');
    expect(await untilFailed('database')).toBe('login-failed');
    expect((await fetch(`${service.url}/livez`)).status).toBe(200);
    const health = await fetch(`${service.url}/api/health`);
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({ status: 'failing' });
    await letIn();
    await until('it is ready again', async () => (await ask()).status === 200);
  });

  it('fails with a queue that is stopped', async () => {
    const letIn = await lockOut('cloister_queue');
    expect(await untilFailed('queue')).toMatch(/failed|no-answer/);
    await letIn();
    await until('it is ready again', async () => (await ask()).status === 200);
  });

  it('fails with an older schema, and with a newer one', async () => {
    const [last] = await rows<{ id: number; name: string }>(
      service,
      'delete from migrations where id = (select max(id) from migrations) returning id, name',
    );
    expect(await untilFailed('schema')).toBe('schema-older');
    await rows(service, 'insert into migrations (timestamp, name) values (1, $1)', [last?.name]);
    await until('it is ready again', async () => (await ask()).status === 200);
    await rows(service, `insert into migrations (timestamp, name) values (9e12, 'Later9e12')`);
    expect(await untilFailed('schema')).toBe('schema-newer');
  });
});

it('is answered by a process without HTTP of its own in the same words', async () => {
  await using server = await HealthServer.listen(service.get(Readiness), {
    host: '127.0.0.1',
    port: 0,
  });
  const response = await fetch(`${server.url}/readyz`);
  expect(ReadinessView.parse(await response.json()).status).toBe('ready');
});
