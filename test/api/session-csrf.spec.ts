import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PASSWORD, postFromPage, type SignedInPerson, signedInPerson } from '../support/people.js';
import { startService, type TestService } from '../support/service.js';
import { AnonymousRefusals } from '../../apps/api/src/http/anonymous-refusals.js';
import { entries } from './admin.js';
import { problemOf } from './problem.js';

let service: TestService;
let person: SignedInPerson;

beforeAll(async () => {
  service = await startService();
  person = await signedInPerson(service);
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

/** A change that has no effect: there are no other sessions. */
const change = (headers: Record<string, string>): Promise<Response> =>
  fetch(`${service.url}/api/sessions`, {
    method: 'DELETE',
    headers: { cookie: person.cookie, ...headers },
  });

const token = (): Record<string, string> => ({ 'x-csrf-token': person.csrfToken });

describe('a change that comes with a session’s cookie', () => {
  it('is taken from a page of this origin that knows the session’s token', async () => {
    for (const from of [{ 'sec-fetch-site': 'same-origin' }, { origin: service.url }]) {
      expect((await change({ ...token(), ...from })).status).toBe(204);
    }
  });

  it.each([
    ['without the token', () => ({ 'sec-fetch-site': 'same-origin' })],
    [
      'with the token of another session',
      () => ({ 'sec-fetch-site': 'same-origin', 'x-csrf-token': `csrf_${'A'.repeat(43)}` }),
    ],
    ['with an empty token', () => ({ 'sec-fetch-site': 'same-origin', 'x-csrf-token': '' })],
    ['from nowhere', token],
    ['from another site', () => ({ ...token(), 'sec-fetch-site': 'cross-site' })],
    ['from a neighbour host', () => ({ ...token(), 'sec-fetch-site': 'same-site' })],
    ['from another origin', () => ({ ...token(), origin: 'https://evil.example' })],
    ['from another port', () => ({ ...token(), origin: 'http://127.0.0.1:1' })],
    ['from a sandboxed page', () => ({ ...token(), origin: 'null' })],
    [
      'from another site that names our origin',
      () => ({ ...token(), origin: service.url, 'sec-fetch-site': 'cross-site' }),
    ],
  ])('is refused %s, and that is recorded', async (_from, headers) => {
    const before = (await entries(service, 'access.refused')).length;
    const problem = await problemOf(await change(headers()), 403);
    expect(problem.code).toBe('csrf-refused');
    const refused = await entries(service, 'access.refused');
    expect(refused).toHaveLength(before + 1);
    expect(refused.at(-1)).toMatchObject({ actor_id: person.id, outcome: 'refused' });
    expect(refused.at(-1)?.canonical.toString()).toContain('csrf-refused');
  });

  it('may be of no other method either, and reading needs nothing', async () => {
    const { cookie } = person;
    for (const [method, path] of [
      ['POST', '/api/session'],
      ['DELETE', '/api/session'],
      ['PUT', '/api/session/password'],
      ['POST', '/api/documents'],
    ] as const) {
      const response = await fetch(`${service.url}${path}`, { method, headers: { cookie } });
      expect((await problemOf(response, 403)).code).toBe('csrf-refused');
    }
    const read = await fetch(`${service.url}/api/session`, {
      headers: { cookie, 'sec-fetch-site': 'cross-site' },
    });
    expect(read.status).toBe(200);
  });

  it('is not helped by a key in the wrong place, nor hindered where a key is shown', async () => {
    const headers = { authorization: `Bearer ${service.key}`, 'sec-fetch-site': 'cross-site' };
    const response = await fetch(`${service.url}/api/sessions`, { method: 'DELETE', headers });
    expect((await problemOf(response, 403)).code).toBe('not-allowed');
  });
});

describe('signing in and opening a link', () => {
  const body = { loginName: 'somebody', password: PASSWORD };

  it.each([
    ['/api/session', body],
    ['/api/start/link', { token: 'link_x' }],
  ])(
    'are refused from another site, which would sign the browser in as the attacker: %s',
    async (path, sent) => {
      const refusals = service.get(AnonymousRefusals);
      await refusals.flush();
      for (const headers of [{ 'sec-fetch-site': 'cross-site' }, { 'sec-fetch-site': 'none' }]) {
        const problem = await problemOf(await postFromPage(service, path, sent, headers), 403);
        expect(problem.code).toBe('csrf-refused');
      }
      await refusals.flush();
      const counted = (await entries(service, 'access.refused')).at(-1)?.canonical.toString() ?? '';
      expect(JSON.parse(counted)).toMatchObject({ reason: 'csrf-refused', details: { count: 2 } });
    },
  );

  it('are not helped by a password that a browser sends to a proxy', async () => {
    const headers = { authorization: 'Basic d2FyZDp3YXJk', 'sec-fetch-site': 'cross-site' };
    const response = await postFromPage(service, '/api/session', body, headers);
    expect((await problemOf(response, 403)).code).toBe('csrf-refused');
  });

  it('need no token, and an old cookie does not stand in their way', async () => {
    for (const cookie of [person.cookie, `cloister_session=session_${'A'.repeat(43)}`]) {
      const response = await postFromPage(service, '/api/session', body, { cookie });
      expect((await problemOf(response, 401)).code).toBe('sign-in-refused');
    }
  });
});
