import { hash } from '@node-rs/argon2';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { ADDRESS_LIMIT, PeopleService, PersonCredentials, PersonRegistration } from '@app/auth';
import { operatorActor } from '@app/platform';
import { AnonymousRefusals } from '../../apps/api/src/http/anonymous-refusals.js';
import {
  browserOf,
  cookieOf,
  PASSWORD,
  postFromPage,
  type SignedInPerson,
  signedInPerson,
} from '../support/people.js';
import { startService, type TestService } from '../support/service.js';
import { entries, rows } from './admin.js';
import { type ReceivedProblem, problemOf } from './problem.js';
import { type SecondApi, startSecondApi } from './second-api.js';

const WRONG = 'quite another phrase 12';

let service: TestService;

beforeAll(async () => {
  service = await startService();
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

/** An api of its own has counted no tries from this address yet. */
async function anotherApi(): Promise<SecondApi> {
  return startSecondApi(service);
}

const signIn = (
  api: { readonly url: string },
  loginName: string,
  password: string,
): Promise<Response> => postFromPage(api, '/api/session', { loginName, password });

async function tryWrong(api: SecondApi, loginName: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    await problemOf(await signIn(api, loginName, WRONG), 401);
  }
}

/** As if all waits had been over for a second. */
async function waitOver(): Promise<void> {
  await rows(
    service,
    `update sign_in_failure set locked_until = now() - interval '1 second' where locked_until is not null`,
  );
}

const waitOf = ({ headers }: ReceivedProblem): number => Number(headers.get('retry-after'));

describe('a wrong password', () => {
  it('is answered like a name that nobody has: same words, same time', async () => {
    await using api = await anotherApi();
    const { loginName } = await signedInPerson(service);
    const answer = async (name: string): Promise<[string, unknown, number]> => {
      const start = performance.now();
      const problem = await problemOf(await signIn(api, name, WRONG), 401);
      const took = performance.now() - start;
      const headers = [...problem.headers].filter(([header]) => header !== 'date');
      return [problem.text, headers, took];
    };
    const [known, knownHeaders, knownMs] = await answer(loginName);
    const [unknown, unknownHeaders, unknownMs] = await answer('nobody-has-this');
    expect(known).toBe(unknown);
    expect(known).toContain('sign-in-refused');
    expect(knownHeaders).toEqual(unknownHeaders);
    expect(Math.min(knownMs, unknownMs)).toBeGreaterThan(240);
  });

  it('has an entry where the person exists, and is counted where nobody has the name', async () => {
    await using api = await anotherApi();
    const { loginName, id } = await signedInPerson(service);
    const before = (await entries(service, 'session.refused')).length;
    await tryWrong(api, loginName, 1);
    await tryWrong(api, 'nobody-has-that', 1);
    const refused = await entries(service, 'session.refused');
    expect(refused).toHaveLength(before + 1);
    expect(refused.at(-1)).toMatchObject({ outcome: 'refused', subject_id: id });
    await api.get(AnonymousRefusals).flush();
    const counted = (await entries(service, 'access.refused')).at(-1)?.canonical.toString() ?? '';
    expect(JSON.parse(counted)).toMatchObject({ reason: 'sign-in-refused', details: { count: 1 } });
  });

  it('is one for whoever has no password yet', async () => {
    await using api = await anotherApi();
    await service.get(PersonRegistration).add(operatorActor('test', service.tenantId), {
      loginName: 'no-password-yet',
      displayName: 'No Password',
      roles: ['author'],
    });
    await problemOf(await signIn(api, 'no-password-yet', PASSWORD), 401);
  });
});

describe('five wrong passwords in a row', () => {
  it.each(['a person', 'nobody'])(
    'lock the name for a minute, then longer, whether it is that of %s',
    async (who) => {
      await using api = await anotherApi();
      const loginName =
        who === 'nobody' ? 'nobody-at-all' : (await signedInPerson(service)).loginName;
      await tryWrong(api, loginName, 5);
      for (const [least, most] of [
        [50, 60],
        [290, 300],
        [890, 900],
        [3590, 3600],
        [3590, 3600],
      ] as const) {
        const problem = await problemOf(await signIn(api, loginName, PASSWORD), 429);
        expect(problem.code).toBe('sign-in-locked');
        expect(waitOf(problem)).toBeGreaterThanOrEqual(least);
        expect(waitOf(problem)).toBeLessThanOrEqual(most);
        expect(problem.title).toContain('npx cloister user unlock NAME');
        expect(problem.title).toContain('npx cloister user reset NAME');
        await waitOver();
        await tryWrong(api, loginName, 1);
      }
    },
  );

  it('let nobody try more often by trying at once', async () => {
    await using api = await anotherApi();
    const { loginName } = await signedInPerson(service);
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => signIn(api, loginName, WRONG)),
    );
    const tried = answers.filter(({ status }) => status === 401);
    expect(tried).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(15);
  });

  it('are recorded, and forgotten with the right password', async () => {
    await using api = await anotherApi();
    const { loginName, id } = await signedInPerson(service);
    await tryWrong(api, loginName, 4);
    expect((await signIn(api, loginName, PASSWORD)).status).toBe(200);
    await tryWrong(api, loginName, 5);
    await problemOf(await signIn(api, loginName, PASSWORD), 429);
    const locked = (await entries(service, 'session.locked')).find(
      ({ subject_id: subject }) => subject === id,
    );
    expect(JSON.parse(locked?.canonical.toString() ?? '')).toMatchObject({
      details: { failures: 5 },
    });
  });

  it('are no obstacle once the operator has unlocked the name', async () => {
    await using api = await anotherApi();
    const { loginName, id } = await signedInPerson(service);
    await tryWrong(api, loginName, 5);
    await problemOf(await signIn(api, loginName, PASSWORD), 429);
    const operator = operatorActor('test', service.tenantId);
    const people = service.get(PeopleService);
    const all = { limit: 200, order: 'newest', cursor: null } as const;
    const before = (await people.list(operator, all)).items.find((person) => person.id === id);
    expect(before?.lockedUntil).toBeInstanceOf(Date);
    await service.get(PersonCredentials).unlock(operator, id);
    expect((await signIn(api, loginName, PASSWORD)).status).toBe(200);
  });

  it('and a hundred in all stay locked until the operator helps', async () => {
    await using api = await anotherApi();
    const { loginName, id } = await signedInPerson(service);
    await tryWrong(api, loginName, 1);
    await rows(
      service,
      `update sign_in_failure set failures = 99 where login_index = (select login_index from person where id = $1)`,
      [id],
    );
    await tryWrong(api, loginName, 1);
    const problem = await problemOf(await signIn(api, loginName, PASSWORD), 429);
    expect(waitOf(problem)).toBeGreaterThan(365 * 24 * 3600);
    await rows(
      service,
      `update sign_in_failure set attempted_at = attempted_at - interval '31 days'`,
    );
    await tryWrong(api, 'somebody-else', 1); // which forgets the names that nobody types any more
    await problemOf(await signIn(api, loginName, PASSWORD), 429);
  });

  it('leave open the sessions that there are', async () => {
    await using api = await anotherApi();
    const person = await signedInPerson(service);
    await tryWrong(api, person.loginName, 5);
    expect((await person.call('/api/session')).status).toBe(200);
  });
});

describe('one address', () => {
  it('may fail thirty times in five minutes, whatever the names, and success is not counted', async () => {
    await using api = await anotherApi();
    const { loginName } = await signedInPerson(service);
    const names = Array.from({ length: ADDRESS_LIMIT.attempts }, (_, index) => `guess-${index}`);
    const answers = await Promise.all(
      names.map(async (name, index) => {
        if (index === 3) expect((await signIn(api, loginName, PASSWORD)).status).toBe(200);
        return (await signIn(api, name, WRONG)).status;
      }),
    );
    expect(new Set(answers)).toEqual(new Set([401]));
    const problem = await problemOf(await signIn(api, loginName, PASSWORD), 429);
    expect(problem.code).toBe('sign-in-limited');
    expect(problem.title).toContain('30');
    expect(waitOf(problem)).toBeGreaterThan(200);
    const link = await postFromPage(api, '/api/start/link', { token: 'link_guess' });
    expect((await problemOf(link, 429)).code).toBe('sign-in-limited');
  });
});

describe('changing the own password', () => {
  const NEW = 'cobalt harvest window 58';
  const change = (
    person: SignedInPerson,
    currentPassword: string,
    newPassword: string,
  ): Promise<Response> =>
    person.call('/api/session/password', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ currentPassword, newPassword }),
    });

  it('takes effect at once, ends every other session and gives this one a new token', async () => {
    const person = await signedInPerson(service);
    const other = await browserOf(
      service,
      person.loginName,
      await signIn(service, person.loginName, PASSWORD),
    );
    const response = await change(person, PASSWORD, NEW);
    expect(response.status).toBe(200);
    const cookie = cookieOf(response, 'cloister_session');
    expect(cookie).not.toBe(person.cookie);
    expect((await other.call('/api/session')).status).toBe(401);
    expect((await person.call('/api/session')).status).toBe(401); // the token of before
    const again = await browserOf(service, person.loginName, response);
    expect((await again.call('/api/session')).status).toBe(200);
    await problemOf(await signIn(service, person.loginName, PASSWORD), 401);
    expect((await signIn(service, person.loginName, NEW)).status).toBe(200);
    expect((await entries(service, 'password.changed')).at(-1)?.actor_id).toBe(person.id);
  });

  it('needs the current one: wrong ones are counted like those of signing in', async () => {
    const person = await signedInPerson(service);
    for (let time = 0; time < 5; time += 1) {
      const problem = await problemOf(await change(person, WRONG, NEW), 422);
      expect(problem.code).toBe('current-password-wrong');
    }
    const locked = await problemOf(await change(person, PASSWORD, NEW), 429);
    expect(locked.code).toBe('sign-in-locked');
    await using api = await anotherApi();
    await problemOf(await signIn(api, person.loginName, PASSWORD), 429);
  });

  it.each([
    ['too-short', 'short'],
    ['common', 'passwordpassword'],
    ['derived', 'cloistercloister'],
  ])('refuses one that is %s and says why', async (reason, password) => {
    const person = await signedInPerson(service);
    const problem = await problemOf(await change(person, PASSWORD, password), 422);
    expect(JSON.parse(problem.text)).toMatchObject({ code: 'password-refused', reason });
    expect(problem.title).toMatch(/Use four or five unrelated words/);
    expect((await person.call('/api/session')).status).toBe(200);
    const refused = (await entries(service, 'access.refused')).at(-1);
    expect(refused).toMatchObject({ actor_id: person.id });
  });

  it('lets one of two at once win', async () => {
    const person = await signedInPerson(service);
    const answers = await Promise.all([
      change(person, PASSWORD, NEW),
      change(person, PASSWORD, `${NEW} again`),
    ]);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
  });
});

describe('the hash of a password', () => {
  it('is made anew when somebody signs in whose hash is of older parameters', async () => {
    const { loginName, id } = await signedInPerson(service);
    const old = await hash(PASSWORD, { memoryCost: 4096, timeCost: 1 });
    await rows(service, 'update person set password_hash = $1 where id = $2', [old, id]);
    expect((await signIn(service, loginName, PASSWORD)).status).toBe(200);
    const [person] = z
      .array(z.object({ password_hash: z.string() }))
      .parse(await rows(service, 'select password_hash from person where id = $1', [id]));
    expect(person?.password_hash).toMatch(/m=19456,t=2,p=1/);
    expect((await signIn(service, loginName, PASSWORD)).status).toBe(200);
  });
});
