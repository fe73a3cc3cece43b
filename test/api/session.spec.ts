import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { newId } from '@app/platform';
import {
  browserOf,
  cookieOf,
  PASSWORD,
  postFromPage,
  type SignedInPerson,
  signedInPerson,
} from '../support/people.js';
import { startService, type TestService } from '../support/service.js';
import { columnsHolding, entries, rows } from './admin.js';
import { problemOf } from './problem.js';

const SessionList = z.object({
  items: z.array(
    z.object({
      id: z.uuid(),
      current: z.boolean(),
      address: z.string().nullable(),
      browser: z.string().nullable(),
    }),
  ),
});
const FIREFOX = 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0';

let service: TestService;

beforeAll(async () => {
  service = await startService();
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

const signIn = (
  loginName: string,
  headers: Record<string, string> = {},
  password = PASSWORD,
): Promise<Response> => postFromPage(service, '/api/session', { loginName, password }, headers);

async function anotherBrowser(loginName: string): Promise<SignedInPerson> {
  return browserOf(service, loginName, await signIn(loginName, { 'user-agent': FIREFOX }));
}

async function sessionsOf(person: SignedInPerson): Promise<z.infer<typeof SessionList>['items']> {
  return SessionList.parse(await (await person.call('/api/sessions')).json()).items;
}

/** As if everything that happened in the person's sessions had happened so long ago. */
async function age(person: SignedInPerson, minutes: number): Promise<void> {
  await rows(
    service,
    `update session set created_at = created_at - d, last_seen_at = last_seen_at - d,
       rotated_at = rotated_at - d, idle_until = idle_until - d, expires_at = expires_at - d,
       previous_until = previous_until - d
     from make_interval(mins => $2) as d where person_id = $1`,
    [person.id, minutes],
  );
}

const statusOf = async (person: SignedInPerson, path = '/api/session'): Promise<number> =>
  (await person.call(path)).status;

describe('a person who signs in', () => {
  it('is told who they are, how long the session lasts and what a password must be', async () => {
    const { loginName, id } = await signedInPerson(service, { roles: ['administrator', 'author'] });
    const response = await signIn(loginName.toUpperCase());
    expect(response.status).toBe(200);
    expect(response.headers.get('cache-control')).toBe('no-store');
    const body: unknown = await response.json();
    expect(body).toMatchObject({
      person: { id, loginName, roles: ['administrator', 'author'] },
      tenantName: 'This organization',
      csrfToken: expect.stringMatching(/^csrf_[\w-]{43}$/),
      idleSeconds: 1800,
      passwordRules: { minLength: 15, maxLength: 256 },
    });
    const { expiresAt } = z.object({ expiresAt: z.iso.datetime() }).parse(body);
    expect(Date.parse(expiresAt) - Date.now()).toBeGreaterThan(11.9 * 3_600_000);
  });

  it('gets a cookie that no script reads and no other site makes a browser send', async () => {
    const { loginName } = await signedInPerson(service);
    const [cookie = ''] = (await signIn(loginName)).headers.getSetCookie();
    expect(cookie).toMatch(
      /^cloister_session=session_[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/,
    );
  });

  it('may do what a caller may, and not what is the operator’s or a link’s', async () => {
    const person = await signedInPerson(service);
    expect(await statusOf(person, '/api/documents')).toBe(200);
    await problemOf(await person.call('/api/clients'), 403);
    await problemOf(await person.call('/api/start/password', { method: 'POST', body: '{}' }), 401);
    expect((await entries(service, 'access.refused')).at(-1)).toMatchObject({
      actor_id: person.id,
    });
  });

  it('has neither token nor name in the clear anywhere in the database', async () => {
    const person = await signedInPerson(service, { loginName: 'canary-login' });
    const needles = [person.cookie.split('=')[1] ?? '', person.csrfToken, 'canary-login', PASSWORD];
    expect(await columnsHolding(service, needles)).toEqual([]);
  });

  it('is audited: the start, the reading and the end of the session', async () => {
    const person = await signedInPerson(service);
    await person.call('/api/session');
    await person.call('/api/session', { method: 'DELETE' });
    const own = (await entries(service)).filter(({ actor_id: actor }) => actor === person.id);
    expect(own.map(({ action }) => action)).toEqual([
      'session.started',
      'session.read',
      'session.ended',
    ]);
    for (const { canonical } of await entries(service)) {
      expect(canonical.toString()).not.toContain(person.loginName);
    }
  });
});

describe('a session', () => {
  it('ends with signing out, at once and in every tab', async () => {
    const person = await signedInPerson(service);
    const response = await person.call('/api/session', { method: 'DELETE' });
    expect(response.status).toBe(204);
    expect(response.headers.getSetCookie()[0]).toMatch(/^cloister_session=; Max-Age=0/);
    const problem = await problemOf(await person.call('/api/documents'), 401);
    expect(problem.code).toBe('not-authenticated');
  });

  it('ends after half an hour without use, and use keeps it', async () => {
    let person = await signedInPerson(service);
    for (let time = 0; time < 3; time += 1) {
      await age(person, 29);
      person = await withNewToken(person);
      expect(await statusOf(person)).toBe(200);
    }
    await age(person, 31);
    expect(await statusOf(person)).toBe(401);
  });

  it('is not kept by what a page asks for while nobody touches it', async () => {
    const person = await signedInPerson(service);
    const unattended = { headers: { 'x-unattended': '1' } };
    await age(person, 29);
    expect((await person.call('/api/documents', unattended)).status).toBe(200);
    await age(person, 2);
    expect(await statusOf(person)).toBe(401);
  });

  it('ends after twelve hours, however it is used', async () => {
    let person = await signedInPerson(service);
    for (let third = 0; third < 35; third += 1) {
      await age(person, 20);
      person = await withNewToken(person);
      expect(await statusOf(person)).toBe(200);
    }
    await age(person, 21);
    expect(await statusOf(person)).toBe(401);
  }, 60_000);

  it('is written down as ended by time when the next one starts', async () => {
    const person = await signedInPerson(service);
    await age(person, 31);
    await signedInPerson(service);
    const [session] = await rows<{ end_reason: string }>(
      service,
      'select end_reason from session where person_id = $1',
      [person.id],
    );
    expect(session?.end_reason).toBe('idle');
  });

  it('takes the place of the one that the browser was in, whosever that was', async () => {
    const person = await signedInPerson(service);
    const again = await signIn(person.loginName, { cookie: person.cookie });
    const second = await browserOf(service, person.loginName, again);
    expect(second.cookie).not.toBe(person.cookie);
    expect(await statusOf(person)).toBe(401);
    const colleague = await signedInPerson(service);
    const third = await signIn(colleague.loginName, { cookie: second.cookie });
    expect(third.status).toBe(200);
    expect(await statusOf(second)).toBe(401);
  });

  it('of a removed person ends at once', async () => {
    const person = await signedInPerson(service);
    await rows(service, 'update person set removed_at = now() where id = $1', [person.id]);
    expect(await statusOf(person)).toBe(401);
  });
});

/** Goes on with the cookie that the next answer brings, if it brings one. */
async function withNewToken(person: SignedInPerson): Promise<SignedInPerson> {
  const response = await person.call('/api/session');
  const [cookie] = response.headers.getSetCookie();
  if (!cookie) return person;
  return browserOf(service, person.loginName, response);
}

describe('the token of a session', () => {
  it('changes after a quarter of an hour of use, and the old one works on for parallel requests', async () => {
    const person = await signedInPerson(service);
    await age(person, 16);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => person.call('/api/documents')),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 200));
    const given = answers.flatMap(({ headers }) => headers.getSetCookie());
    expect(given).toHaveLength(1);
    const renewed = { cookie: given[0]?.split(';')[0] ?? '' };
    expect(renewed.cookie).not.toBe(person.cookie);
    const read = (cookie: string): Promise<Response> =>
      fetch(`${service.url}/api/session`, { headers: { cookie } });
    expect((await read(renewed.cookie)).status).toBe(200);
    expect((await read(person.cookie)).status).toBe(200); // sent before the new one arrived
    await age(person, 2);
    expect((await read(person.cookie)).status).toBe(401);
    expect((await read(renewed.cookie)).status).toBe(200);
  });

  it('is given again when the answer that brought it was lost', async () => {
    const person = await signedInPerson(service);
    await age(person, 16);
    const lost = await person.call('/api/session');
    expect(lost.headers.getSetCookie()).toHaveLength(1);
    await age(person, 2);
    const again = await person.call('/api/session');
    expect(again.status).toBe(200);
    expect(again.headers.getSetCookie()).toHaveLength(1);
    const lostCookie = cookieOf(lost, 'cloister_session');
    const late = await fetch(`${service.url}/api/session`, { headers: { cookie: lostCookie } });
    expect(late.status).toBe(401);
  });
});

describe('one’s own sessions', () => {
  it('are listed with where they are, the current one marked', async () => {
    const here = await signedInPerson(service);
    await anotherBrowser(here.loginName);
    const items = await sessionsOf(here);
    expect(items).toHaveLength(2);
    expect(items.filter(({ current }) => current)).toHaveLength(1);
    expect(items.find(({ current }) => !current)).toMatchObject({
      browser: 'Firefox on Linux',
      address: '127.0.0.1',
    });
  });

  it('are revoked one by one: that browser is signed out at once', async () => {
    const here = await signedInPerson(service);
    const there = await anotherBrowser(here.loginName);
    const other = (await sessionsOf(here)).find(({ current }) => !current);
    const response = await here.call(`/api/sessions/${other?.id}`, { method: 'DELETE' });
    expect(response.status).toBe(204);
    expect(await statusOf(there)).toBe(401);
    expect(await statusOf(here)).toBe(200);
    expect((await entries(service, 'session.revoked')).at(-1)).toMatchObject({
      subject_id: other?.id,
    });
  });

  it('are revoked all together but this one', async () => {
    const here = await signedInPerson(service);
    const others = [await anotherBrowser(here.loginName), await anotherBrowser(here.loginName)];
    expect((await here.call('/api/sessions', { method: 'DELETE' })).status).toBe(204);
    expect(await Promise.all(others.map((other) => statusOf(other)))).toEqual([401, 401]);
    expect(await statusOf(here)).toBe(200);
  });

  it('are nobody else’s to revoke', async () => {
    const person = await signedInPerson(service);
    const stranger = await signedInPerson(service);
    const [session] = await sessionsOf(person);
    for (const id of [session?.id, newId()]) {
      const response = await stranger.call(`/api/sessions/${id}`, { method: 'DELETE' });
      expect((await problemOf(response, 404)).code).toBe('session-not-found');
    }
    expect(await statusOf(person)).toBe(200);
  });
});
