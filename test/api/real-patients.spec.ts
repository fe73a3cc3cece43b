import { RealPatientsDeclared, refuseReduced } from '@app/auth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { startService, type TestService } from '../support/service.js';
import { entries, rows } from './admin.js';
import { problemOf } from './problem.js';

const PATH = '/api/organization/real-patients';

let service: TestService;
let administrator: SignedInPerson;

beforeAll(async () => {
  service = await startService();
  administrator = await signedInPerson(service, { roles: ['administrator'] });
});
afterAll(() => service[Symbol.asyncDispose]());

function declare(declared: boolean): Promise<Response> {
  return administrator.call(PATH, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ declared }),
  });
}

async function isDeclared(): Promise<unknown> {
  return (await administrator.call(PATH)).json();
}

function workerSays(model: string, seen: string): Promise<unknown> {
  return rows(
    service,
    `insert into worker_process (name, roles, version, sandbox, model_sandbox, started_at, seen_at)
     values ('a/1', '{ingest}', '0', 'full', '${model}', now(), now() - interval '${seen}')
     on conflict (name) do update set model_sandbox = excluded.model_sandbox, seen_at = excluded.seen_at`,
  );
}

describe('an organization that processes real patients’ data', () => {
  it('says so, on record, and then no worker starts without walls', async () => {
    const { access } = service.database;
    expect(await isDeclared()).toEqual({ declared: false });
    await refuseReduced('reduced', access);
    expect((await declare(true)).status).toBe(204);
    expect(await isDeclared()).toEqual({ declared: true });
    await expect(refuseReduced('reduced', access)).rejects.toBeInstanceOf(RealPatientsDeclared);
    await refuseReduced('auto', access);
    const [entry] = (await entries(service, 'real-patients.declared')).slice(-1);
    expect(JSON.parse(entry?.canonical.toString('utf8') ?? '{}')).toMatchObject({
      actor: { id: administrator.id },
      details: { before: 'not declared', after: 'declared' },
    });
    expect((await declare(false)).status).toBe(204);
    await refuseReduced('reduced', access);
  });

  it('cannot say so while a worker without walls lives', async () => {
    await workerSays('reduced', '1 second');
    expect((await problemOf(await declare(true), 409)).code).toBe('reduced-sandbox-in-use');
    expect(await isDeclared()).toEqual({ declared: false });
    await workerSays('reduced', '1 minute');
    expect((await declare(true)).status).toBe(204);
    await workerSays('landlock', '1 second');
    expect((await declare(true)).status).toBe(204);
  });

  it('is described by who administers it alone', async () => {
    const reviewer = await signedInPerson(service, { roles: ['reviewer'] });
    expect((await reviewer.call(PATH)).status).toBe(403);
  });
});
