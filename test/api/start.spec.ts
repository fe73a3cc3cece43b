import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PersonCredentials, PersonRegistration, PersonRemoval, SetupLinksService } from '@app/auth';
import { type Actor, operatorActor } from '@app/platform';
import { AnonymousRefusals } from '../../apps/api/src/http/anonymous-refusals.js';
import { browserOf, cookieOf, PASSWORD, postFromPage, signedInPerson } from '../support/people.js';
import { startService, type TestService } from '../support/service.js';
import { entries, rows } from './admin.js';
import { problemOf } from './problem.js';

const ADA = { loginName: 'ada', displayName: 'Ada Administrator', password: PASSWORD };
const NEW = 'cobalt harvest window 58';

let service: TestService;
let operator: Actor;

beforeEach(async () => {
  service = await startService();
  operator = operatorActor('test', service.tenantId);
});

afterEach(async () => {
  await service[Symbol.asyncDispose]();
});

const newLink = (): Promise<string> => service.get(SetupLinksService).create(operator);
const open = (token: string): Promise<Response> =>
  postFromPage(service, '/api/start/link', { token });
const start = async (): Promise<unknown> => (await fetch(`${service.url}/api/start`)).json();
const create = (cookie: string, body: object = ADA): Promise<Response> =>
  postFromPage(service, '/api/start/administrator', body, { cookie });
const linkCookie = async (token: string): Promise<string> =>
  cookieOf(await open(token), 'cloister_link');

describe('the first run', () => {
  it('ends with an administrator who is signed in and may write and review', async () => {
    expect(await start()).toMatchObject({
      administratorNeeded: true,
      tenantName: 'This organization',
      version: expect.stringMatching(/^\d/),
    });
    const opened = await open(await newLink());
    expect(opened.status).toBe(200);
    const [cookie = ''] = opened.headers.getSetCookie();
    expect(cookie).toMatch(
      /^cloister_link=session_[\w-]{43}; Path=\/; Expires=.*; HttpOnly; SameSite=Strict$/,
    );
    expect(await opened.json()).toMatchObject({ purpose: 'administrator', loginName: null });
    const created = await create(cookieOf(opened, 'cloister_link'));
    expect(created.status).toBe(201);
    const ada = await browserOf(service, 'ada', created);
    expect(await (await ada.call('/api/session')).json()).toMatchObject({
      person: { displayName: ADA.displayName, roles: ['administrator', 'author', 'reviewer'] },
    });
    expect((await ada.call('/api/documents')).status).toBe(200);
    expect(await start()).toMatchObject({ administratorNeeded: false });
    const own = ['link.created', 'link.used', 'person.created', 'session.started'];
    const found = (await entries(service)).map(({ action }) => action);
    expect(found.filter((action) => own.includes(action))).toEqual(own);
  });

  it('has no second administrator: link, cookie and every other link are dead', async () => {
    const [token, other] = [await newLink(), await newLink()];
    const [cookie, otherCookie] = [await linkCookie(token), await linkCookie(other)];
    expect((await create(cookie)).status).toBe(201);
    for (const dead of [cookie, otherCookie]) {
      const problem = await problemOf(await create(dead, { ...ADA, loginName: 'eve' }), 401);
      expect(problem.code).toBe('not-authenticated');
    }
    for (const dead of [token, other]) {
      const problem = await problemOf(await open(dead), 403);
      expect(problem.code).toBe('link-not-usable');
      expect(problem.title).toContain('npx cloister link');
    }
    await expect(newLink()).rejects.toMatchObject({ code: 'administrator-exists' });
  });

  it('has one winner where two make the administrator at the same moment', async () => {
    const cookies = [await linkCookie(await newLink()), await linkCookie(await newLink())];
    const answers = await Promise.all(
      cookies.map((cookie, index) => create(cookie, { ...ADA, loginName: `admin-${index}` })),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201, 409]));
  });

  it('ends an hour after the link was printed', async () => {
    const token = await newLink();
    const cookie = await linkCookie(token);
    await rows(service, `update setup_link set expires_at = now() - interval '1 second'`);
    await problemOf(await open(token), 403);
    await problemOf(await create(cookie), 401);
  });

  it('goes on after a password that is refused, and says why', async () => {
    const cookie = await linkCookie(await newLink());
    const response = await create(cookie, { ...ADA, password: 'ada administrator 1' });
    const problem = await problemOf(response, 422);
    expect(JSON.parse(problem.text)).toMatchObject({
      code: 'password-refused',
      reason: 'derived',
    });
    expect((await entries(service, 'access.refused')).at(-1)).toMatchObject({
      actor_id: 'setup-link',
    });
    expect((await create(cookie)).status).toBe(201);
  });

  it('is not for another site', async () => {
    const cookie = await linkCookie(await newLink());
    const problem = await problemOf(
      await postFromPage(service, '/api/start/administrator', ADA, {
        cookie,
        'sec-fetch-site': 'cross-site',
      }),
      403,
    );
    expect(problem.code).toBe('csrf-refused');
  });

  it('counts links that are none', async () => {
    for (const token of ['link_', `link_${'A'.repeat(43)}`])
      await problemOf(await open(token), 403);
    await service.get(AnonymousRefusals).flush();
    const counted = (await entries(service, 'access.refused')).at(-1)?.canonical.toString() ?? '';
    expect(JSON.parse(counted)).toMatchObject({ reason: 'link-not-usable', details: { count: 2 } });
  });

  it.each([{ loginName: 'a b' }, { loginName: '' }, { displayName: 'a\u0007b' }, { role: 'x' }])(
    'refuses what is no name: %j',
    async (wrong) => {
      const cookie = await linkCookie(await newLink());
      await problemOf(await create(cookie, { ...ADA, ...wrong }), 400);
    },
  );
});

describe('a link for a password', () => {
  const setPassword = (cookie: string, password = NEW): Promise<Response> =>
    postFromPage(service, '/api/start/password', { password }, { cookie });

  async function anna(): Promise<{ readonly id: string; readonly link: string }> {
    const { person, link } = await service.get(PersonRegistration).add(operator, {
      loginName: 'anna',
      displayName: 'Anna',
      roles: ['author'],
    });
    return { id: person.id, link };
  }

  it('names the person and lets them choose one', async () => {
    const { link } = await anna();
    const opened = await open(link);
    expect(await opened.clone().json()).toMatchObject({ purpose: 'password', loginName: 'anna' });
    const set = await setPassword(cookieOf(opened, 'cloister_link'));
    expect(set.status).toBe(200);
    expect((await (await browserOf(service, 'anna', set)).call('/api/session')).status).toBe(200);
    const signedIn = await postFromPage(service, '/api/session', {
      loginName: 'Anna',
      password: NEW,
    });
    expect(signedIn.status).toBe(200);
  });

  it('is the way back: it ends every session and the lock', async () => {
    const { id, link } = await anna();
    const before = await browserOf(service, 'anna', await setPassword(await linkCookie(link)));
    const body = { loginName: 'anna', password: 'not the right one 99' };
    for (let time = 0; time < 5; time += 1) await postFromPage(service, '/api/session', body);
    const right = { loginName: 'anna', password: NEW };
    await problemOf(await postFromPage(service, '/api/session', right), 429);
    const again = await linkCookie(await service.get(PersonCredentials).createLink(operator, id));
    expect((await setPassword(again, PASSWORD)).status).toBe(200);
    expect((await before.call('/api/session')).status).toBe(401);
    const signedIn = { loginName: 'anna', password: PASSWORD };
    expect((await postFromPage(service, '/api/session', signedIn)).status).toBe(200);
    await problemOf(await setPassword(again), 401);
  });

  it('ends the session that the browser was in, also another person’s', async () => {
    const bob = await signedInPerson(service);
    const { link } = await service
      .get(PersonRegistration)
      .add(operator, { loginName: 'carla', displayName: 'Carla', roles: ['author'] });
    const cookie = `${await linkCookie(link)}; ${bob.cookie}`;
    const sent = { password: NEW };
    expect((await postFromPage(service, '/api/start/password', sent, { cookie })).status).toBe(200);
    expect((await bob.call('/api/session')).status).toBe(401);
    const ended = (await entries(service, 'session.ended')).at(-1)?.canonical.toString() ?? '';
    expect(JSON.parse(ended)).toMatchObject({ reason: 'replaced' });
  });

  it('makes no administrator, and that for an administrator sets no password', async () => {
    const { link } = await anna();
    const password = await linkCookie(link);
    expect((await problemOf(await create(password), 403)).code).toBe('link-not-usable');
    const administrator = await linkCookie(await newLink());
    expect((await problemOf(await setPassword(administrator), 403)).code).toBe('link-not-usable');
    expect((await setPassword(password)).status).toBe(200);
  });

  it('is dead when the person is removed', async () => {
    const { id, link } = await anna();
    const cookie = await linkCookie(link);
    await service.get(PersonRemoval).remove(operator, id);
    await problemOf(await setPassword(cookie), 401);
    await problemOf(await open(link), 403);
  });
});

describe('over TLS', () => {
  it('the cookies are bound to their very host and never sent in the clear', async () => {
    await using behindProxy = await startService({ CLOISTER_TRUSTED_PROXIES: '127.0.0.1' });
    const token = await behindProxy
      .get(SetupLinksService)
      .create(operatorActor('test', behindProxy.tenantId));
    const proxied = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.7' };
    const opened = await postFromPage(behindProxy, '/api/start/link', { token }, proxied);
    const link = opened.headers
      .getSetCookie()
      .find((one) => one.startsWith('__Host-cloister_link='));
    expect(link).toMatch(/; Path=\/; Expires=.*; HttpOnly; Secure; SameSite=Strict$/);
    const cookie = cookieOf(opened, '__Host-cloister_link');
    const created = await postFromPage(behindProxy, '/api/start/administrator', ADA, {
      ...proxied,
      cookie,
    });
    const session = created.headers
      .getSetCookie()
      .find((one) => one.startsWith('__Host-cloister_session='));
    expect(session).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const read = (name: string, headers: Record<string, string>): Promise<Response> =>
      fetch(`${behindProxy.url}/api/session`, {
        headers: { ...headers, cookie: `${name}=${/=([^;]+)/.exec(session ?? '')?.[1]}` },
      });
    const own = await read('__Host-cloister_session', proxied);
    expect(z.object({ csrfToken: z.string() }).safeParse(await own.json()).success).toBe(true);
    expect((await read('cloister_session', proxied)).status).toBe(401);
  });
});
