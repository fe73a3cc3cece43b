import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { AUDIT_ENTITIES, AuditModule } from '@app/audit';
import { AcrossTenants, Notices } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { authModule } from '../../../test/support/auth-module.js';
import { type DatabaseApp, startDatabaseApp } from '../../../test/support/database-app.js';
import { PASSWORD } from '../../../test/support/people.js';
import { personInSession } from '../../../test/support/person-in-session.js';
import { until } from '../../../test/support/wait.js';
import { AUTH_ENTITIES } from './auth.module.js';
import { PasswordChangesService } from './passwords/password-changes.service.js';
import { SessionsService } from './sessions/sessions.service.js';

let app: DatabaseApp;
let sessions: SessionsService;
let person: Actor;
let sessionId: string;
let token: string;

beforeAll(async () => {
  app = await startDatabaseApp({
    imports: [AuditModule, authModule({ idleSeconds: 600, seconds: 3600 })],
    entities: [...AUDIT_ENTITIES, ...AUTH_ENTITIES],
  });
  sessions = app.get(SessionsService);
});
beforeEach(async () => {
  const { tenantId } = await app.addTenant();
  ({ person, sessionId, token } = await personInSession(app, tenantId));
});
afterAll(() => app[Symbol.asyncDispose]());

const use = (countsAsUse = true) => ({ address: '192.0.2.7', csrfHash: null, countsAsUse });

const six = <T>(make: () => T): T[] => Array.from({ length: 6 }, make);

async function age(minutes: number): Promise<void> {
  await app.admin(
    `update session set last_seen_at = last_seen_at - d, idle_until = idle_until - d,
       expires_at = expires_at - d, rotated_at = rotated_at - d
     from make_interval(mins => $2) as d where id = $1`,
    [sessionId, minutes],
  );
}

describe('a session', () => {
  it('is known by its token: who it is, where they are and what they may see', () => {
    expect(person).toMatchObject({ kind: 'person', address: '192.0.2.7' });
    expect(person.compartmentIds).toHaveLength(1);
  });

  it('is not known by anything but the whole token', async () => {
    for (const wrong of ['', 'session_', token.slice(0, -1), `${token} `, token.toUpperCase()]) {
      expect(await sessions.authenticate(wrong, use())).toBeNull();
    }
  });

  it('lives as long as the limits of the installation say', async () => {
    await age(9);
    expect(await sessions.authenticate(token, use())).not.toBeNull();
    await age(9);
    expect(await sessions.isAlive(person, sessionId)).toBe(true);
    await age(2);
    expect(await sessions.isAlive(person, sessionId)).toBe(false);
    expect(await sessions.authenticate(token, use())).toBeNull();
  });

  it('is not kept alive by looking whether it is, nor by what no person does', async () => {
    for (let minute = 0; minute < 11; minute += 1) {
      await age(1);
      await sessions.isAlive(person, sessionId);
      await sessions.authenticate(token, use(false));
    }
    expect(await sessions.isAlive(person, sessionId)).toBe(false);
  });

  it('writes its use down no more often than once a minute', async () => {
    const seen = async (): Promise<unknown> =>
      (
        await app.admin('select last_seen_at, idle_until from session where id = $1', [sessionId])
      )[0];
    const before = await seen();
    await sessions.authenticate(token, use());
    expect(await seen()).toEqual(before);
    await age(2);
    await sessions.authenticate(token, use());
    expect(await seen()).not.toEqual(before);
  });

  it('changes its token for one of many requests at once, and the others go on', async () => {
    await app.admin(`update session set rotated_at = now() - interval '16 minutes' where id = $1`, [
      sessionId,
    ]);
    // with connections at hand, so that all of them look before any of them writes
    await Promise.all(six(() => app.get(AcrossTenants).backlog('lost_runs', 1)));
    const found = await Promise.all(six(() => sessions.authenticate(token, use())));
    expect(found.map((each) => each?.sessionId)).toEqual(six(() => sessionId));
    const given = found.flatMap((each) => each?.newToken ?? []);
    expect(given).toHaveLength(1);
    expect(await sessions.authenticate(given[0] ?? '', use())).toMatchObject({ sessionId });
    expect(await sessions.authenticate(token, use())).toMatchObject({ sessionId });
  });

  it('says that it has ended to whoever listens', async () => {
    let notices = 0;
    const stop = app.get(Notices).on('session', sessionId, () => (notices += 1));
    const listening = await until('the connection listens', async () => {
      await app.admin(`select pg_notify('cloister_session', $1)`, [sessionId]);
      return notices > 0;
    });
    expect(listening).toBe(true);
    notices = 0;
    await sessions.end(person, sessionId);
    await until('the end is told', async () => notices > 0);
    stop();
    expect(await sessions.isAlive(person, sessionId)).toBe(false);
  });

  it('changes no password any more once it has ended', async () => {
    await sessions.end(person, sessionId);
    const hash = (): Promise<unknown> =>
      app.admin('select password_hash from person where id = $1', [person.id]);
    const before = await hash();
    const given = { currentPassword: PASSWORD, newPassword: 'cobalt harvest window 58' };
    await expect(
      app.get(PasswordChangesService).change(person, sessionId, given),
    ).rejects.toMatchObject({ code: 'not-authenticated' });
    expect(await hash()).toEqual(before);
  });

  it('is nobody else’s', async () => {
    const stranger = { ...person, id: newId() };
    expect(await sessions.isAlive(stranger, sessionId)).toBe(false);
    await sessions.end(stranger, sessionId);
    await expect(sessions.revoke(stranger, sessionId)).rejects.toMatchObject({
      code: 'session-not-found',
    });
    expect(await sessions.isAlive(person, sessionId)).toBe(true);
  });
});
