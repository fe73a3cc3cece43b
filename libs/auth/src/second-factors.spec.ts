import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { AUDIT_ENTITIES, AuditModule } from '@app/audit';
import { operatorActor } from '@app/platform';
import { authModule } from '../../../test/support/auth-module.js';
import { type DatabaseApp, startDatabaseApp } from '../../../test/support/database-app.js';
import { PASSWORD } from '../../../test/support/people.js';
import { type PersonInSession, personInSession } from '../../../test/support/person-in-session.js';
import { totpCode } from '../../../test/support/second-factors.js';
import { AUTH_ENTITIES } from './auth.module.js';
import { PersonCredentials } from './accounts/person-credentials.service.js';
import {
  Reauthentication,
  type ReauthenticationProof,
} from './sign-in/reauthentication.service.js';
import { FactorRemoval } from './factors/factor-removal.service.js';
import { SecondFactorsService } from './factors/second-factors.service.js';
import { TotpRegistration } from './factors/totp-registration.service.js';

let app: DatabaseApp;
let factors: SecondFactorsService;
let apps: TotpRegistration;
let tenantId: string;
let ada: PersonInSession;
let secret: string;
let codes: readonly string[];

beforeAll(async () => {
  app = await startDatabaseApp({
    imports: [AuditModule, authModule()],
    entities: [...AUDIT_ENTITIES, ...AUTH_ENTITIES],
  });
  factors = app.get(SecondFactorsService);
  apps = app.get(TotpRegistration);
});
beforeEach(async () => {
  // codes belong to half minutes: the clock stands still, so that none begins in the middle of a test
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() });
  ({ tenantId } = await app.addTenant());
  ada = await personInSession(app, tenantId);
  const begun = await apps.begin(ada.person, ada.sessionId, { password: PASSWORD });
  secret = begun.secret;
  const { recoveryCodes } = await apps.confirm(ada.person, ada.sessionId, codeAt(-1));
  codes = recoveryCodes ?? [];
});
afterEach(() => vi.useRealTimers());
afterAll(() => app[Symbol.asyncDispose]());

function codeAt(shift: number): string {
  return totpCode(secret, shift);
}

const confirm = (proof: ReauthenticationProof) =>
  app.get(Reauthentication).confirm(ada.person, ada.sessionId, proof);
const withCode = (code: string) => confirm({ password: PASSWORD, code });

const actions = async (): Promise<string[]> =>
  (
    await app.admin<{ action: string }>(
      `select action from audit_entry where tenant_id = $1 order by occurred_at, id`,
      [tenantId],
    )
  ).map(({ action }) => action);

describe('codes of an authenticator app', () => {
  it('are on after the first code, and hand out ten recovery codes once', async () => {
    expect(new Set(codes).size).toBe(10);
    for (const code of codes) expect(code).toMatch(/^([A-Z2-7]{4}-){5}[A-Z2-7]{4}$/);
    const listed = await factors.get(ada.person);
    expect(listed).toMatchObject({ recoveryCodesLeft: 10, passkeys: [] });
    expect(listed.totpSince).toBeInstanceOf(Date);
    expect(await actions()).toEqual(
      expect.arrayContaining(['factor.begun', 'factor.added', 'factor.listed']),
    );
  });

  it('are asked for beside the password from then on', async () => {
    await expect(confirm({ password: PASSWORD })).rejects.toMatchObject({
      code: 'second-factor-needed',
    });
    expect(await withCode(codeAt(0))).toMatchObject({ method: 'password+totp' });
  });

  it('are good once, also where two come at the same moment, and none before a used one is', async () => {
    const both = await Promise.allSettled([withCode(codeAt(0)), withCode(codeAt(0))]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    for (const spent of [codeAt(0), codeAt(-1)]) {
      await expect(withCode(spent)).rejects.toMatchObject({ code: 'second-factor-wrong' });
    }
    expect(await withCode(codeAt(1))).toMatchObject({ method: 'password+totp' });
  });

  it('may be one step early or late', async () => {
    await expect(withCode(codeAt(2))).rejects.toMatchObject({ code: 'second-factor-wrong' });
    expect(await withCode(codeAt(1))).toMatchObject({ method: 'password+totp' });
  });

  it('count with wrong passwords in one row, and a right password forgets none of them', async () => {
    for (let round = 0; round < 5; round += 1) {
      await expect(withCode('000000')).rejects.toMatchObject({ code: 'second-factor-wrong' });
    }
    await expect(withCode(codeAt(0))).rejects.toMatchObject({ code: 'sign-in-locked' });
    expect(await actions()).toContain('session.locked');
  });

  it('lie sealed: no column of any table holds the secret or a recovery code', async () => {
    const [totp] = await app.admin<{ held: string }>(
      `select encode(secret_sealed, 'escape') as held from totp_secret where tenant_id = $1`,
      [tenantId],
    );
    expect(totp?.held).not.toContain(secret);
    const kept = await app.admin<{ held: string }>(
      `select encode(code_hash, 'escape') as held from recovery_code where tenant_id = $1`,
      [tenantId],
    );
    expect(kept).toHaveLength(10);
    const [first = ''] = codes;
    expect(JSON.stringify(kept)).not.toContain(first.replaceAll('-', ''));
  });

  it('cannot be begun anew while they are on, nor by whoever sits at an open session', async () => {
    const begin = (proof: ReauthenticationProof) => apps.begin(ada.person, ada.sessionId, proof);
    await expect(begin({ password: 'wrong', code: codeAt(0) })).rejects.toMatchObject({
      code: 'current-password-wrong',
    });
    await expect(begin({ password: PASSWORD, code: codeAt(0) })).rejects.toMatchObject({
      code: 'totp-on-already',
    });
    await expect(apps.confirm(ada.person, ada.sessionId, codeAt(1))).rejects.toMatchObject({
      code: 'totp-not-begun',
    });
  });

  it('are turned off by who shows them, and the recovery codes go with them', async () => {
    const off = (code: string) =>
      app.get(FactorRemoval).removeTotp(ada.person, ada.sessionId, { password: PASSWORD, code });
    await expect(off('000000')).rejects.toMatchObject({ code: 'second-factor-wrong' });
    await off(codeAt(0));
    expect(await factors.get(ada.person)).toEqual({
      totpSince: null,
      recoveryCodesLeft: 0,
      passkeys: [],
    });
    expect(await confirm({ password: PASSWORD })).toMatchObject({ method: 'password' });
  });
});

describe('a recovery code', () => {
  it('stands for the app once, however it is typed', async () => {
    const [first = '', second = ''] = codes;
    const use = (recoveryCode: string) => confirm({ password: PASSWORD, recoveryCode });
    const right = { method: 'password+recovery-code' };
    expect(await use(first)).toMatchObject(right);
    await expect(use(first)).rejects.toMatchObject({ code: 'second-factor-wrong' });
    const typed = second.toLowerCase().replaceAll('-', ' ').replaceAll('o', '0');
    expect(await use(typed)).toMatchObject(right);
    expect(await factors.get(ada.person)).toMatchObject({ recoveryCodesLeft: 8 });
  });

  it('is nobody else’s', async () => {
    const bob = await personInSession(app, tenantId, { loginName: 'bob' });
    const { secret: his } = await apps.begin(bob.person, bob.sessionId, {
      password: PASSWORD,
    });
    const code = totpCode(his);
    await apps.confirm(bob.person, bob.sessionId, code);
    await expect(
      app
        .get(Reauthentication)
        .confirm(bob.person, bob.sessionId, { password: PASSWORD, recoveryCode: codes[0] }),
    ).rejects.toMatchObject({ code: 'second-factor-wrong' });
  });

  it('is replaced with all others by new ones', async () => {
    const { recoveryCodes } = await factors.renewRecoveryCodes(ada.person, ada.sessionId, {
      password: PASSWORD,
      code: codeAt(0),
    });
    await expect(confirm({ password: PASSWORD, recoveryCode: codes[0] })).rejects.toMatchObject({
      code: 'second-factor-wrong',
    });
    expect(await confirm({ password: PASSWORD, recoveryCode: recoveryCodes?.[0] })).toMatchObject({
      method: 'password+recovery-code',
    });
  });
});

it('an operator takes all factors away, which ends the sessions and is told to whoever lets sign', async () => {
  await app.get(PersonCredentials).resetFactors(operatorActor('test', tenantId), ada.person.id);
  expect(await actions()).toContain('person.factors-reset');
  await expect(confirm({ password: PASSWORD })).rejects.toMatchObject({
    code: 'not-authenticated',
  });
  const [row] = await app.admin<{ credentials_reset_at: Date | null }>(
    'select credentials_reset_at from person where id = $1',
    [ada.person.id],
  );
  expect(row?.credentials_reset_at).toBeInstanceOf(Date);
  expect(await factors.get(ada.person)).toMatchObject({ totpSince: null, recoveryCodesLeft: 0 });
});
