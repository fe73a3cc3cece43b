import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AUDIT_ENTITIES, AuditModule } from '@app/audit';
import { operatorActor } from '@app/platform';
import { authModule } from '../../../test/support/auth-module.js';
import { type DatabaseApp, startDatabaseApp } from '../../../test/support/database-app.js';
import { PASSWORD } from '../../../test/support/people.js';
import {
  passwordByLink,
  type PersonInSession,
  personInSession,
} from '../../../test/support/person-in-session.js';
import { AUTH_ENTITIES } from './auth.module.js';
import { PersonCredentials } from './accounts/person-credentials.service.js';
import { Reauthentication } from './sign-in/reauthentication.service.js';
import { SessionsService } from './sessions/sessions.service.js';

let app: DatabaseApp;
let tenantId: string;
let ada: PersonInSession;

beforeAll(async () => {
  app = await startDatabaseApp({
    imports: [AuditModule, authModule()],
    entities: [...AUDIT_ENTITIES, ...AUTH_ENTITIES],
  });
});
beforeEach(async () => {
  ({ tenantId } = await app.addTenant());
  ada = await personInSession(app, tenantId);
});
afterAll(() => app[Symbol.asyncDispose]());

const confirm = (password = PASSWORD, { person, sessionId } = ada) =>
  app.get(Reauthentication).confirm(person, sessionId, { password });

const entries = (action: string) =>
  app.admin<{ outcome: string; canonical: string }>(
    `select outcome, convert_from(canonical, 'UTF8') as canonical from audit_entry
     where tenant_id = $1 and action = $2 order by occurred_at`,
    [tenantId, action],
  );

describe('showing once more who one is', () => {
  it('says by what and when, and is written down', async () => {
    const before = Date.now();
    const { method, at, resetAt } = await confirm();
    expect({ method, resetAt }).toEqual({ method: 'password', resetAt: null });
    expect(at.getTime()).toBeGreaterThanOrEqual(before);
    const [entry] = await entries('session.confirmed');
    expect(entry).toMatchObject({ outcome: 'success' });
    expect(entry?.canonical).toContain(ada.sessionId);
  });

  it('counts a wrong password as a failed sign-in, and locks after the fifth', async () => {
    for (let wrong = 0; wrong < 5; wrong += 1) {
      await expect(confirm('wrong')).rejects.toMatchObject({ code: 'current-password-wrong' });
    }
    await expect(confirm()).rejects.toMatchObject({ code: 'sign-in-locked' });
    expect(await entries('session.locked')).toHaveLength(1);
    expect(await entries('session.confirmed')).toEqual([]);
    expect((await entries('access.refused')).map(({ outcome }) => outcome)).toEqual(
      Array.from({ length: 6 }, () => 'refused'),
    );
  });

  it('forgets the wrong ones before a right one', async () => {
    for (let round = 0; round < 2; round += 1) {
      for (let wrong = 0; wrong < 4; wrong += 1) await confirm('wrong').catch(() => null);
      expect(await confirm()).toMatchObject({ method: 'password' });
    }
  });

  it('is good for a session that goes on, of the same person, and for no other', async () => {
    const refused = { code: 'not-authenticated' };
    const bob = await personInSession(app, tenantId, { loginName: 'bob' });
    await expect(confirm(PASSWORD, { ...bob, sessionId: ada.sessionId })).rejects.toMatchObject(
      refused,
    );
    await app.get(SessionsService).end(ada.person, ada.sessionId);
    await expect(confirm()).rejects.toMatchObject(refused);
    expect(await entries('session.confirmed')).toEqual([]);
  });

  it('says when the operator last made a link to a new password, and when that was used', async () => {
    const operator = operatorActor('test', tenantId);
    const link = await app.get(PersonCredentials).createLink(operator, ada.person.id);
    const { resetAt: made } = await confirm();
    expect(made).toBeInstanceOf(Date);
    const { sessionId } = await passwordByLink(app, link);
    const { resetAt: used } = await confirm(PASSWORD, { ...ada, sessionId });
    expect(used?.getTime()).toBeGreaterThan(made?.getTime() ?? Infinity);
  });
});
