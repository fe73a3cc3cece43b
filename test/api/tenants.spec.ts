import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { StartService, TenantSuspensionService } from '@app/auth';
import { AcrossTenants } from '@app/database';
import { operatorActor } from '@app/platform';
import { AnonymousRefusals } from '../../apps/api/src/http/anonymous-refusals.js';
import { Output } from '../../apps/cli/src/output.js';
import { runCloister } from '../../apps/cli/src/program.js';
import {
  browserOf,
  cookieOf,
  PASSWORD,
  postFromPage,
  type SignedInPerson,
  signedInPerson,
} from '../support/people.js';
import { PasskeyCreation, PasskeyRequest } from '../support/second-factors.js';
import { startService, type TestService } from '../support/service.js';
import { SoftwareAuthenticator } from '../support/software-authenticator.js';
import { count, rows } from './admin.js';
import { problemOf } from './problem.js';
import { type SecondApi, startSecondApi } from './second-api.js';

const ORIGIN = 'https://cloister.example';
const Tenants = z.array(
  z.object({
    id: z.uuid(),
    shortName: z.string(),
    name: z.string(),
    administratorNeeded: z.boolean(),
    suspendedAt: z.string().nullable(),
  }),
);

let service: TestService;
let api: SecondApi;
let before: Awaited<ReturnType<StartService['get']>>;
let added: Awaited<ReturnType<typeof cloister>>;
let firm: { readonly tenantId: string; readonly administrator: SignedInPerson };

beforeAll(async () => {
  service = await startService({ CLOISTER_PUBLIC_URL: ORIGIN });
  api = await startSecondApi(service, { withOperatorSocket: true });
  await signedInPerson(service, { loginName: 'ada', roles: ['administrator'] });
  before = await service.get(StartService).get();
  added = await cloister('tenant', 'add', 'firm', '--name', 'Kanzlei Härte');
  const tenantId = (await service.get(AcrossTenants).tenantByName('firm')) ?? '';
  firm = { tenantId, administrator: await firstAdministrator(added, 'ada') };
});

afterAll(async () => {
  await api[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

/** `cloister …` at the operator's shell. */
async function cloister(...args: string[]) {
  const said = { result: '', notes: '' };
  const code = await runCloister(args, {
    env: { CLOISTER_DATA: service.config.data.path, CLOISTER_PORT: '7600' },
    output: new Output(
      { write: (text) => (said.result += text) },
      { write: (text) => (said.notes += text) },
    ),
  });
  return { code, ...said };
}

async function firstAdministrator(
  { result }: { readonly result: string },
  loginName: string,
): Promise<SignedInPerson> {
  const token = /#(link_[\w-]+)/.exec(result)?.[1] ?? '';
  const opened = await postFromPage(service, '/api/start/link', { token });
  const cookie = cookieOf(opened, 'cloister_link');
  const ada = { loginName, displayName: 'Ada of the firm', password: PASSWORD };
  const started = await postFromPage(service, '/api/start/administrator', ada, { cookie });
  return browserOf(service, loginName, started);
}

const signIn = (loginName: string, organization?: string, password = PASSWORD): Promise<Response> =>
  postFromPage(service, '/api/session', { loginName, password, organization });

const tenants = async () =>
  Tenants.parse(JSON.parse((await cloister('tenant', 'list', '--json')).result));

async function inTrailOf(tenantId: string, action: string): Promise<readonly string[]> {
  const found = await rows<{ canonical: Buffer }>(
    service,
    'select canonical from audit_entry where tenant_id = $1 and action = $2 order by id',
    [tenantId, action],
  );
  return found.map(({ canonical }) => canonical.toString());
}

describe('cloister tenant', () => {
  it('adds an organization with what the first one has, and writes it down there alone', async () => {
    expect(added).toMatchObject({ code: 0, notes: expect.stringContaining('/o/firm') });
    const compartments = await rows(
      service,
      'select name, is_default from compartment where tenant_id = $1',
      [firm.tenantId],
    );
    expect(compartments).toEqual([{ name: 'General', is_default: true }]);
    const keys = `select purpose from tenant_key where tenant_id = $1 order by purpose`;
    expect(await rows(service, keys, [firm.tenantId])).toEqual(
      await rows(service, keys, [service.tenantId]),
    );
    const [created] = await inTrailOf(firm.tenantId, 'tenant.created');
    expect(JSON.parse(created ?? '')).toMatchObject({
      actor: { id: 'operator' },
      details: { shortName: 'firm' },
    });
    expect(created).not.toContain('Kanzlei');
    expect(await inTrailOf(service.tenantId, 'tenant.created')).toEqual([]);
  });

  it('lists them, and each learns that it was looked at', async () => {
    const looks = (await inTrailOf(firm.tenantId, 'tenant.read')).length;
    expect(await tenants()).toMatchObject([
      { shortName: 'main', name: 'This organization', administratorNeeded: false },
      { shortName: 'firm', name: 'Kanzlei Härte', administratorNeeded: false },
    ]);
    expect(await inTrailOf(firm.tenantId, 'tenant.read')).toHaveLength(looks + 1);
    expect((await cloister('tenant', 'list')).result).toMatch(/^main +This organization$/m);
  });

  it('renames one, but to no short name that another has', async () => {
    expect(await cloister('tenant', 'rename', 'firm', '--short-name', 'kanzlei')).toMatchObject({
      code: 0,
    });
    expect((await signIn('ada', 'kanzlei')).status).toBe(200);
    const taken = await cloister('tenant', 'rename', 'kanzlei', '--short-name', 'main');
    expect(taken).toMatchObject({ code: 1, notes: expect.stringContaining('has this short name') });
    await cloister('tenant', 'rename', 'kanzlei', '--short-name', 'firm');
    const renamed = await inTrailOf(firm.tenantId, 'tenant.renamed');
    expect(JSON.parse(renamed.at(-1) ?? '')).toMatchObject({
      details: { before: 'kanzlei', after: 'firm' },
    });
  });

  it('keeps nothing of one that could not be written down', async () => {
    const had = await count(service, 'tenant');
    await rows(service, 'revoke insert on audit_entry from cloister_app');
    try {
      const said = await cloister('tenant', 'add', 'lost', '--name', 'Lost');
      expect(said.code).toBe(1);
    } finally {
      await rows(service, 'grant insert on audit_entry to cloister_app');
    }
    expect(await count(service, 'tenant')).toBe(had);
  });

  it.each([
    ['St-Anna', 'capital letters'],
    ['st_anna', 'an underscore'],
    ['-anna', 'a hyphen in front'],
  ])('refuses the short name %s: %s', async (shortName) => {
    expect(await cloister('tenant', 'add', shortName, '--name', 'St. Anna')).toMatchObject({
      code: 1,
    });
  });
});

describe('--tenant', () => {
  it('lets commands act in the organization that it names', async () => {
    await cloister('user', 'add', 'ben', '--tenant', 'firm');
    expect((await cloister('user', 'list', '--tenant', 'firm')).result).toMatch(/^ben /m);
    expect((await cloister('user', 'list')).result).not.toMatch(/^ben /m);
    const key = (await cloister('client', 'add', 'archive', '--tenant', 'firm')).result.trim();
    const [client] = await rows(service, `select tenant_id from client where name = 'archive'`);
    expect(client).toEqual({ tenant_id: firm.tenantId });
    expect(key).toMatch(/^clk_/);
  });

  it('refuses a name that no organization has, and what acts in none', async () => {
    const unknown = await cloister('user', 'list', '--tenant', 'nobody');
    expect(unknown).toMatchObject({ code: 1, notes: expect.stringContaining('tenant list') });
    const [refusal] = (await inTrailOf(service.tenantId, 'access.refused')).slice(-1);
    expect(JSON.parse(refusal ?? '')).toMatchObject({ reason: 'tenant-not-found' });
    expect((await cloister('tenant', 'list', '--tenant', 'firm')).code).toBe(1);
  });
});

describe('signing in', () => {
  it('is as before while there is one organization, and asks for it once there are two', async () => {
    expect(before).toEqual({
      administratorNeeded: false,
      tenantName: 'This organization',
      organizationNeeded: false,
    });
    const start = await (await fetch(`${service.url}/api/start`)).json();
    expect(start).toMatchObject({ organizationNeeded: true, tenantName: '' });
    expect((await problemOf(await signIn('ada'), 400)).code).toBe('organization-needed');
  });

  it('finds the person of the organization that was named', async () => {
    const names = { main: 'This organization', FIRM: 'Kanzlei Härte' };
    for (const [organization, tenantName] of Object.entries(names)) {
      const answer = await signIn('ada', organization);
      expect(await answer.json()).toMatchObject({
        tenantName,
        organization: organization.toLowerCase(),
      });
    }
    expect((await problemOf(await signIn('ben', 'main'), 401)).code).toBe('sign-in-refused');
  });

  it('tells nobody which organizations there are: one that is not there answers as a wrong password', async () => {
    const stripped = async (answer: Response): Promise<unknown> => {
      const { code, title } = await problemOf(answer, answer.status);
      // seconds go by
      return { status: answer.status, code, title: title.replaceAll(/\d+/g, '…') };
    };
    const wrong = 'not the right one 99';
    for (let time = 0; time < 6; time += 1) {
      const there = await stripped(await signIn('zoe', 'firm', wrong));
      expect(await stripped(await signIn('zoe', 'no-such-firm', wrong))).toEqual(there);
      expect(there).toMatchObject({ status: time < 5 ? 401 : 429 });
    }
  });

  it('with a passkey needs no name: the passkey says whose it is', async () => {
    const device = new SoftwareAuthenticator(ORIGIN);
    const post = (path: string, body: object): Promise<Response> =>
      firm.administrator.call(`/api/session/factors/passkeys${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    const begun = await post('/options', { proof: { password: PASSWORD } });
    const attestation = device.make(PasskeyCreation.parse(await begun.json()));
    expect((await post('', { name: 'Ring', attestation })).status).toBe(201);
    const asked = await postFromPage(service, '/api/session/passkey/options', {});
    const passkey = device.show(PasskeyRequest.parse(await asked.json()));
    const cookie = cookieOf(asked, 'cloister_half');
    const shown = await postFromPage(service, '/api/session/passkey', { passkey }, { cookie });
    expect(await shown.json()).toMatchObject({ tenantName: 'Kanzlei Härte' });
    // and beside a password it is the other half, in the same organization
    expect((await signIn('ada', 'firm')).status).toBe(202);
    await rows(service, 'delete from passkey');
  });
});

describe('an administrator', () => {
  it('knows and renames the own organization alone', async () => {
    const { administrator } = firm;
    const own = async (): Promise<unknown> =>
      (await administrator.call('/api/organization')).json();
    expect(await own()).toEqual({ name: 'Kanzlei Härte', shortName: 'firm', askedAtSignIn: true });
    const put = (body: object): Promise<Response> =>
      administrator.call('/api/organization', {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    expect((await put({ name: 'Kanzlei Härte & Gnade' })).status).toBe(200);
    expect(await own()).toMatchObject({ name: 'Kanzlei Härte & Gnade' });
    expect((await put({ name: 'x', shortName: 'main' })).status).toBe(400);
    expect((await administrator.call('/api/operator/tenants')).status).toBe(403);
    const [renamed] = (await inTrailOf(firm.tenantId, 'tenant.renamed')).slice(-1);
    expect(JSON.parse(renamed ?? '')).toMatchObject({ actor: { id: administrator.id } });
  });

  it('is told nothing of the machine that several organizations use; the operator is', async () => {
    const status = await (await firm.administrator.call('/api/status')).json();
    expect(status).toMatchObject({
      wholeInstallation: false,
      queues: [],
      workers: [],
      database: null,
      rootKeys: null,
      disk: null,
      checkpointStores: [],
    });
    const { result } = await cloister('status', '--json');
    expect(JSON.parse(result)).toMatchObject({ wholeInstallation: true, disk: { low: false } });
  });

  it('or model steward decides nothing for the others: model files are the operator’s', async () => {
    const there = { ...service, tenantId: firm.tenantId, get: service.get };
    const steward = await signedInPerson(there, { roles: ['model_steward'] });
    const answer = await steward.call('/api/allowed-models', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ sha256: 'ab'.repeat(32), name: 'model.gguf' }),
    });
    expect((await problemOf(answer, 403)).code).toBe('of-the-installation');
  });
});

describe('an organization that is suspended', () => {
  it('is refused, its people and its systems, until it is let in again', async () => {
    const { administrator, tenantId } = firm;
    const key = (await cloister('client', 'add', 'lab', '--tenant', 'firm')).result.trim();
    const ask = (): Promise<Response> =>
      fetch(`${service.url}/api/documents`, { headers: { authorization: `Bearer ${key}` } });
    expect((await ask()).status).toBe(200);

    expect(await cloister('tenant', 'suspend', 'firm')).toMatchObject({ code: 0 });
    expect((await administrator.call('/api/session')).status).toBe(401);
    for (const answer of [await signIn('ada', 'firm'), await ask()]) {
      expect((await problemOf(answer, 403)).code).toBe('organization-suspended');
    }
    // who does not know the password does not learn it
    expect((await signIn('ada', 'firm', 'not the right one 99')).status).toBe(401);
    expect((await tenants())[1]?.suspendedAt).not.toBeNull();
    const refusals = (await inTrailOf(tenantId, 'session.refused')).slice(-2);
    expect(refusals[0]).toContain('organization-suspended');
    expect((await inTrailOf(tenantId, 'access.refused')).at(-1)).toContain('suspended');
    expect((await inTrailOf(tenantId, 'tenant.suspended')).length).toBe(1);

    expect(await cloister('tenant', 'resume', 'firm')).toMatchObject({ code: 0 });
    expect((await signIn('ada', 'firm')).status).toBe(200);
    expect((await ask()).status).toBe(200);
  });

  it('is never the first one', async () => {
    const said = await cloister('tenant', 'suspend', 'main');
    expect(said).toMatchObject({ code: 1, notes: expect.stringContaining('first organization') });
  });

  it('begins no session that was under way when it was suspended', async () => {
    const suspensions = service.get(TenantSuspensionService);
    const operator = operatorActor('test', firm.tenantId);
    const [answer] = await Promise.all([signIn('ada', 'firm'), suspensions.suspend(operator)]);
    const living = await count(
      service,
      `session where tenant_id = '${firm.tenantId}' and ended_at is null`,
    );
    expect(living).toBe(0);
    expect([200, 403]).toContain(answer.status);
    await suspensions.resume(operator);
  });
});

it('counts who is known to nobody in the trail of the organization that was named', async () => {
  await signIn('nobody-here', 'firm', 'not the right one 99');
  await service.get(AnonymousRefusals).flush();
  const counted = (await inTrailOf(firm.tenantId, 'access.refused')).map((text) =>
    JSON.parse(text),
  );
  expect(counted.map(({ reason }) => reason)).toContain('sign-in-refused');
});
