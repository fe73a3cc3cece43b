import { areRealPatientsDeclared, RealPatientsDeclared, refuseReduced } from '@app/auth';
import { AllowList, ModelForDevelopment, readAllowList } from '@app/inference';
import {
  configuredWeights,
  readAllowedHere,
  RELEASE_SETTINGS,
  type ReleaseSettings,
} from '@app/model-ops';
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
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
beforeEach(async () => listIs('release'));

/** What the default model and its adapter are allowed by: this build's list is of one kind only. */
async function listIs(kind: 'release' | 'development', bySite: 'all' | 'none' = 'none') {
  const { model, adapter } = await configuredWeights(service.config);
  const files = [model, adapter].flatMap((file) =>
    file ? [{ sha256: file.sha256, name: file.id }] : [],
  );
  expect(files).toHaveLength(2);
  const list = new AllowList(files, bySite === 'all' ? files : [], kind);
  const settings = service.get<ReleaseSettings>(RELEASE_SETTINGS);
  vi.spyOn(settings, 'allowList').mockResolvedValue(list);
}

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
    expect(await areRealPatientsDeclared(access)).toBe(false);
    expect((await declare(true)).status).toBe(204);
    expect(await isDeclared()).toEqual({ declared: true });
    expect(await areRealPatientsDeclared(access)).toBe(true);
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

  it('cannot say so while the model is allowed by a development list alone', async () => {
    await declare(false);
    await listIs('development');
    const { code, text } = await problemOf(await declare(true), 409);
    expect(code).toBe('development-model-in-use');
    expect(text).toContain('cloister model allow cloister-clinical');
    expect(await isDeclared()).toEqual({ declared: false });
    const [refusal] = (await entries(service, 'access.refused')).slice(-1);
    expect(JSON.parse(refusal?.canonical.toString() ?? '{}')).toMatchObject({ reason: code });
    expect((await declare(false)).status).toBe(204);
    await listIs('development', 'all');
    expect((await declare(true)).status).toBe(204);
    expect((await declare(false)).status).toBe(204);
    await listIs('release');
    expect((await declare(true)).status).toBe(204);
  });

  it('loads what a development list has only as long as it has not said so', async () => {
    const { model } = await configuredWeights(service.config);
    const refuses = async () => {
      const list = await readAllowedHere(service.config, service.database.access);
      try {
        if (model) list.require(model);
        return false;
      } catch (error) {
        expect(error).toBeInstanceOf(ModelForDevelopment);
        return true;
      }
    };
    await declare(false);
    expect(await refuses()).toBe(false);
    expect((await declare(true)).status).toBe(204);
    const { projectKind } = await readAllowList();
    expect(await refuses()).toBe(projectKind === 'development');
  });

  it('is described by who administers it alone', async () => {
    const reviewer = await signedInPerson(service, { roles: ['reviewer'] });
    expect((await reviewer.call(PATH)).status).toBe(403);
  });
});
