import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { z } from 'zod';
import { PersonCredentials } from '@app/auth';
import { operatorActor } from '@app/platform';
import {
  browserOf,
  cookieOf,
  PASSWORD,
  postFromPage,
  type SignedInPerson,
  signedInPerson,
} from '../support/people.js';
import { addApp, PasskeyCreation, PasskeyRequest, totpCode } from '../support/second-factors.js';
import { startService, type TestService } from '../support/service.js';
import { SoftwareAuthenticator } from '../support/software-authenticator.js';
import { columnsHolding, entries, rows } from './admin.js';
import { problemOf } from './problem.js';
import { type SecondApi, startSecondApi } from './second-api.js';

const ORIGIN = 'https://cloister.example';
/** What anyone may ask, and what begins the other half of a sign-in. */
const OPEN_TO_ANYONE = [
  'get /api/health',
  'get /api/start',
  'get /fhir/R4/.well-known/smart-configuration',
  'get /livez',
  'get /readyz',
  'post /api/session/passkey/options',
  'post /api/session/second-factor/options',
];

let service: TestService;
/** For each half of the file one that has counted no tries from this address yet. */
let api: SecondApi;

function useFreshApi(): void {
  beforeAll(async () => {
    api = await startSecondApi(service);
  });
  afterAll(() => api[Symbol.asyncDispose]());
}

beforeAll(async () => {
  service = await startService({ CLOISTER_PUBLIC_URL: ORIGIN });
});
// codes belong to half minutes: the clock stands still, so that none begins in the middle of a test
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: Date.now() }));
afterEach(() => void vi.useRealTimers());
afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

const post = (path: string, body: unknown, cookie?: string): Promise<Response> =>
  postFromPage(api, path, body, cookie === undefined ? {} : { cookie });
const signIn = (loginName: string): Promise<Response> =>
  post('/api/session', { loginName, password: PASSWORD });
const show = (cookie: string, given: object): Promise<Response> =>
  post('/api/session/second-factor', given, cookie);

const call = (person: SignedInPerson, path: string, body: unknown, method = 'POST') =>
  person.call(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const proof = { password: PASSWORD };

interface WithApp extends SignedInPerson {
  readonly recoveryCodes: readonly string[];
  codeAt(shift: number): string;
}

async function personWithApp(): Promise<WithApp> {
  const person = await signedInPerson(service);
  const { secret, recoveryCodes } = await addApp(person, -1);
  return { ...person, recoveryCodes, codeAt: (shift) => totpCode(secret, shift) };
}

async function withPasskey(
  person: SignedInPerson,
  device = new SoftwareAuthenticator(ORIGIN),
): Promise<SoftwareAuthenticator> {
  const begun = await call(person, '/api/session/factors/passkeys/options', { proof });
  const attestation = device.make(PasskeyCreation.parse(await begun.json()));
  const added = await call(person, '/api/session/factors/passkeys', { name: 'Ring', attestation });
  expect({ status: added.status, text: await added.text() }).toMatchObject({ status: 201 });
  return device;
}

/** The options, and the cookie that they belong to. */
async function passkeyBegun(): Promise<[z.infer<typeof PasskeyRequest>, string]> {
  const begun = await post('/api/session/passkey/options', {});
  return [PasskeyRequest.parse(await begun.json()), cookieOf(begun, 'cloister_half')];
}

async function halfOf(loginName: string): Promise<string> {
  const answer = await signIn(loginName);
  expect(answer.status).toBe(202);
  return cookieOf(answer, 'cloister_half');
}

/** As if the minutes of every sign-in that has begun were over; the service's clock stands still here. */
async function outlive(): Promise<void> {
  await rows(service, `update sign_in_step set expires_at = now() - interval '1 hour'`);
}

const refusals = async (personId: string): Promise<unknown[]> =>
  (await entries(service, 'session.refused'))
    .filter(({ subject_id: id }) => id === personId)
    .map(({ canonical }) => JSON.parse(canonical.toString()).reason);

describe('signing in with a second factor', () => {
  useFreshApi();

  it('takes the password and a code: the first alone gives half a sign-in and no session', async () => {
    const ada = await personWithApp();
    const answer = await signIn(ada.loginName);
    expect(answer.status).toBe(202);
    expect(await answer.json()).toEqual({
      secondFactors: ['totp', 'recovery-code'],
      expiresAt: expect.any(String),
    });
    expect(answer.headers.getSetCookie().join()).not.toContain('cloister_session');
    const half = cookieOf(answer, 'cloister_half');
    const shown = await show(half, { code: ada.codeAt(0) });
    expect(shown.headers.getSetCookie().join()).toMatch(/cloister_half=;/);
    const again = await browserOf(service, ada.loginName, shown);
    expect((await again.call('/api/documents')).status).toBe(200);
    const [row] = await rows(
      service,
      `select second_factor from session where person_id = $1 and authenticated_by = 'password'`,
      [ada.id],
    );
    expect(row).toEqual({ second_factor: 'totp' });
    // and the half is spent
    await problemOf(await show(half, { code: ada.codeAt(1) }), 401);
  });

  it('opens no route with the half alone', async () => {
    const ada = await personWithApp();
    const half = await halfOf(ada.loginName);
    const asSession = half.replace('cloister_half', 'cloister_session');
    const spec = z
      .object({ paths: z.record(z.string(), z.record(z.string(), z.unknown())) })
      .parse(JSON.parse(readFileSync('apps/api/generated/openapi.json', 'utf8')));
    const open: string[] = [];
    let asked = 0;
    for (const [path, methods] of Object.entries(spec.paths)) {
      const url = `${api.url}${path.replaceAll(/\{\w+\}/g, ada.id)}`;
      for (const method of Object.keys(methods).map((name) => name.toUpperCase())) {
        asked += 1;
        const answer = await fetch(url, {
          method,
          headers: {
            cookie: `${half}; ${asSession}`,
            'sec-fetch-site': 'same-origin',
            'content-type': 'application/json',
          },
          ...(method !== 'GET' && method !== 'HEAD' && { body: '{}' }),
          signal: AbortSignal.timeout(10_000),
        });
        await answer.body?.cancel();
        if (answer.ok) open.push(`${method.toLowerCase()} ${path}`);
      }
    }
    expect(asked).toBeGreaterThan(40);
    expect(open.toSorted()).toEqual(OPEN_TO_ANYONE);
  });

  it('refuses a code that was used, and says so in the trail', async () => {
    const ada = await personWithApp();
    await show(await halfOf(ada.loginName), { code: ada.codeAt(0) });
    const half = await halfOf(ada.loginName);
    const problem = await problemOf(await show(half, { code: ada.codeAt(0) }), 422);
    expect(problem.code).toBe('second-factor-wrong');
    expect(await refusals(ada.id)).toEqual(['second-factor-wrong']);
    expect((await show(half, { code: ada.codeAt(1) })).status).toBe(200);
  });

  it('locks after five wrong codes, however often the password was right in between', async () => {
    const ada = await personWithApp();
    for (let wrong = 0; wrong < 5; wrong += 1) {
      const half = await halfOf(ada.loginName);
      await problemOf(await show(half, { code: '000000' }), 422);
    }
    expect((await problemOf(await signIn(ada.loginName), 429)).code).toBe('sign-in-locked');
    const [locked] = await rows(
      service,
      `select count(*)::integer as n from audit_entry where action = 'session.locked' and subject_id = $1`,
      [ada.id],
    );
    expect(locked).toEqual({ n: 1 });
  });

  it('takes a recovery code once', async () => {
    const ada = await personWithApp();
    const [recoveryCode = ''] = ada.recoveryCodes;
    const first = await show(await halfOf(ada.loginName), { recoveryCode });
    expect(first.status).toBe(200);
    await problemOf(await show(await halfOf(ada.loginName), { recoveryCode }), 422);
    expect(await columnsHolding(service, [recoveryCode, recoveryCode.replaceAll('-', '')])).toEqual(
      [],
    );
  });

  it('is asked for after a link to a new password, too, and no longer after the operator’s reset', async () => {
    const ada = await personWithApp();
    const operator = operatorActor('test', service.tenantId);
    const credentials = service.get(PersonCredentials);
    const setPassword = async (): Promise<Response> => {
      const token = await credentials.createLink(operator, ada.id);
      const opened = await post('/api/start/link', { token });
      return post('/api/start/password', proof, cookieOf(opened, 'cloister_link'));
    };
    const asked = await setPassword();
    expect(asked.status).toBe(202);
    const half = cookieOf(asked, 'cloister_half');
    await credentials.resetFactors(operator, ada.id);
    // what was half signed in before the reset stays out
    await problemOf(await show(half, { code: ada.codeAt(0) }), 401);
    expect((await setPassword()).status).toBe(200);
  });

  it('is taken away by an administrator, who never does it for their own account', async () => {
    const ada = await personWithApp();
    const keeper = await signedInPerson(service, { roles: ['administrator'] });
    const reset = (who: string, what: string) =>
      keeper.call(`/api/people/${who}/${what}`, { method: 'POST' });
    for (const what of ['factors-reset', 'link']) {
      expect((await problemOf(await reset(keeper.id, what), 403)).code).toBe('own-credentials');
    }
    expect((await keeper.call(`/api/people/${ada.id}`)).status).toBe(200);
    expect((await reset(ada.id, 'factors-reset')).status).toBe(204);
    expect((await ada.call('/api/session')).status).toBe(401);
    const person: unknown = await (await keeper.call(`/api/people/${ada.id}`)).json();
    expect(person).toMatchObject({ hasSecondFactor: false });
    expect((await signIn(ada.loginName)).status).toBe(200);
  });

  it('ends with the minutes that it is good for', async () => {
    const ada = await personWithApp();
    const half = await halfOf(ada.loginName);
    await outlive();
    const problem = await problemOf(await show(half, { code: ada.codeAt(0) }), 401);
    expect(problem.code).toBe('sign-in-over');
  });
});

describe('a passkey', () => {
  useFreshApi();

  it('signs in without name and password, and is asked who holds it', async () => {
    const ada = await signedInPerson(service);
    const device = await withPasskey(ada);
    const [options, half] = await passkeyBegun();
    expect(options).toMatchObject({ rpId: 'cloister.example' });
    expect(options.allowCredentials ?? []).toEqual([]);
    const passkey = device.show(options);
    const shown = await post('/api/session/passkey', { passkey }, half);
    const again = await browserOf(service, ada.loginName, shown);
    expect(again.id).toBe(ada.id);
    // an answer is good once, as its challenge is
    await problemOf(await post('/api/session/passkey', { passkey }, half), 401);
  });

  it.each<[string, (device: SoftwareAuthenticator) => SoftwareAuthenticator, string]>([
    ['another site asked for', (device) => device, 'https://cloister.example.evil.test'],
    [
      'a copy of the device signed',
      (device) => Object.assign(device, { counter: device.counter - 2 }),
      ORIGIN,
    ],
  ])('that %s signs nobody in, and the trail says whose it was', async (_, of, origin) => {
    const ada = await signedInPerson(service);
    const device = await withPasskey(ada);
    const [first, firstHalf] = await passkeyBegun();
    const passkey = device.show(first);
    expect((await post('/api/session/passkey', { passkey }, firstHalf)).status).toBe(200);
    const [options, half] = await passkeyBegun();
    const wrong = { passkey: of(device).show(options, origin) };
    const problem = await problemOf(await post('/api/session/passkey', wrong, half), 401);
    expect(problem.code).toBe('passkey-unknown');
    expect(await refusals(ada.id)).toEqual(['passkey-unknown']);
  });

  it('answers the challenge of this browser only, and only in time', async () => {
    const device = await withPasskey(await signedInPerson(service));
    const [options] = await passkeyBegun();
    const [, otherHalf] = await passkeyBegun();
    const elsewhere = { passkey: device.show(options) };
    await problemOf(await post('/api/session/passkey', elsewhere, otherHalf), 401);
    const [late, half] = await passkeyBegun();
    await outlive();
    await problemOf(await post('/api/session/passkey', { passkey: device.show(late) }, half), 401);
  });

  it('is kept only from a device that asks who holds it', async () => {
    const ada = await signedInPerson(service);
    const begun = await call(ada, '/api/session/factors/passkeys/options', { proof });
    const attestation = new SoftwareAuthenticator(ORIGIN, false).make(
      PasskeyCreation.parse(await begun.json()),
    );
    const body = { name: 'Ring', attestation };
    const answer = await call(ada, '/api/session/factors/passkeys', body);
    expect((await problemOf(answer, 422)).code).toBe('passkey-refused');
  });

  it('is a second factor for the person whose it is, and for no other', async () => {
    const [ada, bob] = [await signedInPerson(service), await signedInPerson(service)];
    const [hers, his] = [await withPasskey(ada), await withPasskey(bob)];
    const options = async (half: string): Promise<z.infer<typeof PasskeyRequest>> =>
      PasskeyRequest.parse(
        await (await post('/api/session/second-factor/options', {}, half)).json(),
      );
    const half = await halfOf(ada.loginName);
    const asked = await options(half);
    expect(asked.allowCredentials).toHaveLength(1);
    await problemOf(await show(half, { passkey: his.show(asked) }), 422);
    // whoever answers a challenge has had the one try
    await problemOf(await show(half, { passkey: hers.show(asked) }), 422);
    const right = await show(half, { passkey: hers.show(await options(half)) });
    expect(right.status).toBe(200);
  });

  it('is a proof also while wrong passwords have locked the name, and lifts no lock', async () => {
    const ada = await signedInPerson(service);
    const device = await withPasskey(ada);
    await rows(
      service,
      `insert into sign_in_failure
       select tenant_id, index_version, login_index, 5, now(), now() + interval '1 hour'
       from person where id = $1`,
      [ada.id],
    );
    const asked = await call(ada, '/api/session/confirmation/options', {});
    const shown = { passkey: device.show(PasskeyRequest.parse(await asked.json())) };
    const renewed = await call(ada, '/api/session/factors/recovery-codes', { proof: shown });
    expect(renewed.status).toBe(200);
    await problemOf(await signIn(ada.loginName), 429);
  });

  it('is a proof of who signs, for one act, and does not outlive its removal', async () => {
    const ada = await signedInPerson(service);
    const device = await withPasskey(ada);
    const shown = async () => {
      const asked = await call(ada, '/api/session/confirmation/options', {});
      return { passkey: device.show(PasskeyRequest.parse(await asked.json())) };
    };
    const byPasskey = await shown();
    const renew = (given: object) =>
      call(ada, '/api/session/factors/recovery-codes', { proof: given });
    expect((await renew(byPasskey)).status).toBe(200);
    expect((await problemOf(await renew(byPasskey), 422)).code).toBe('second-factor-wrong');
    expect((await problemOf(await renew(proof), 422)).code).toBe('second-factor-needed');
    const listed = z
      .object({ passkeys: z.array(z.object({ id: z.string(), name: z.string() })) })
      .parse(await (await ada.call('/api/session/factors')).json());
    expect(listed.passkeys.map(({ name }) => name)).toEqual(['Ring']);
    const [{ id } = { id: '' }] = listed.passkeys;
    const path = `/api/session/factors/passkeys/${id}/removal`;
    expect((await call(ada, path, { proof: await shown() })).status).toBe(204);
    const [options, half] = await passkeyBegun();
    const gone = await post('/api/session/passkey', { passkey: device.show(options) }, half);
    await problemOf(gone, 401);
    expect((await signIn(ada.loginName)).status).toBe(200);
  });
});

it('passkeys are not made where no public address is configured and the page is not on localhost', async () => {
  await using other = await startService();
  const ada = await signedInPerson(other);
  const begun = await call(ada, '/api/session/factors/passkeys/options', { proof });
  expect((await problemOf(begun, 409)).code).toBe('passkeys-unavailable');
});
