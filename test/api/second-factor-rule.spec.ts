import { Secret, TOTP } from 'otpauth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PASSWORD, type SignedInPerson, signedInPerson } from '../support/people.js';
import { startService, type TestService } from '../support/service.js';
import { entries } from './admin.js';
import { problemOf } from './problem.js';

const PROOF = { proof: { password: PASSWORD } };
const Seen = z.object({
  secondFactorMissing: z.boolean(),
  person: z.object({ permissions: z.array(z.string()) }),
});

let service: TestService;

beforeAll(async () => {
  service = await startService();
});
afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

const send = (person: SignedInPerson, method: string, path: string, body: unknown) =>
  person.call(path, {
    method,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });

const demand = async (person: SignedInPerson, required: boolean): Promise<void> => {
  const { status } = await send(person, 'PUT', '/api/second-factor-rule', { required });
  expect(status).toBe(204);
};

const sessionOf = async (person: SignedInPerson) =>
  Seen.parse(await (await person.call('/api/session')).json());

/** Answers the recovery codes that come with it. */
async function addApp(person: SignedInPerson): Promise<readonly string[]> {
  const begun = await send(person, 'POST', '/api/session/factors/totp', PROOF);
  const { secret } = z.object({ secret: z.string() }).parse(await begun.json());
  const code = TOTP.generate({ secret: Secret.fromBase32(secret) });
  const added = await send(person, 'PUT', '/api/session/factors/totp', { code });
  return z.object({ recoveryCodes: z.array(z.string()) }).parse(await added.json()).recoveryCodes;
}

describe('a tenant that demands a second factor', () => {
  it('leaves a session without one nothing but the way to add one', async () => {
    const head = await signedInPerson(service, { roles: ['administrator'] });
    const ada = await signedInPerson(service);
    await addApp(head);
    expect((await ada.call('/api/documents')).status).toBe(200);
    await demand(head, true);
    const problem = await problemOf(await ada.call('/api/documents'), 403);
    expect(problem.code).toBe('second-factor-required');
    expect(await sessionOf(ada)).toEqual({
      secondFactorMissing: true,
      person: { permissions: [] },
    });
    await addApp(ada);
    expect((await ada.call('/api/documents')).status).toBe(200);
    expect((await sessionOf(ada)).secondFactorMissing).toBe(false);
    await demand(head, false);
  });

  it('asks it of the administrator who demands it, too', async () => {
    const head = await signedInPerson(service, { roles: ['administrator'] });
    await demand(head, true);
    await problemOf(await send(head, 'PUT', '/api/second-factor-rule', { required: false }), 403);
    await addApp(head);
    await demand(head, false);
  });

  it('keeps the last factor where it is', async () => {
    const head = await signedInPerson(service, { roles: ['administrator'] });
    const [recoveryCode] = await addApp(head);
    await demand(head, true);
    const proof = { proof: { password: PASSWORD, recoveryCode } };
    const refused = await send(head, 'POST', '/api/session/factors/totp/removal', proof);
    expect((await problemOf(refused, 409)).code).toBe('last-factor-stays');
    const left = z
      .object({ totpSince: z.string().nullable() })
      .parse(await (await head.call('/api/session/factors')).json());
    expect(left.totpSince).not.toBeNull();
    await demand(head, false);
  });

  it('is written down with what it was and what it became', async () => {
    const head = await signedInPerson(service, { roles: ['administrator'] });
    await addApp(head);
    await demand(head, true);
    await demand(head, false);
    const last = (await entries(service, 'factor-rule.changed')).slice(-2);
    expect(last.map(({ canonical }) => JSON.parse(canonical.toString()).details)).toEqual([
      { after: 'required', before: 'optional' },
      { after: 'optional', before: 'required' },
    ]);
  });
});
