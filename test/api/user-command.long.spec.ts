import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { PersonRegistration } from '@app/auth';
import { operatorActor } from '@app/platform';
import { Output } from '../../apps/cli/src/output.js';
import { runCloister } from '../../apps/cli/src/program.js';
import { cookieOf, PASSWORD, postFromPage } from '../support/people.js';
import { startService, type TestService } from '../support/service.js';
import { rows } from './admin.js';
import { type SecondApi, startSecondApi } from './second-api.js';

let service: TestService;
let api: SecondApi;

beforeAll(async () => {
  service = await startService();
  api = await startSecondApi(service, { withOperatorSocket: true });
});

afterAll(async () => {
  await api[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

interface Said {
  readonly code: number;
  readonly result: string;
  readonly notes: string;
}

/** `cloister …` at the operator's shell. */
async function cloister(...args: string[]): Promise<Said> {
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

const tokenOf = ({ result }: Said): string =>
  /^http:\/\/127\.0\.0\.1:7600\/start#(link_[\w-]{43})\n$/.exec(result)?.[1] ?? '';

async function choosePassword(token: string): Promise<number> {
  const opened = await postFromPage(service, '/api/start/link', { token });
  const cookie = cookieOf(opened, 'cloister_link');
  const body = { password: PASSWORD };
  return (await postFromPage(service, '/api/start/password', body, { cookie })).status;
}

const signIn = async (loginName: string, password = PASSWORD): Promise<number> =>
  (await postFromPage(service, '/api/session', { loginName, password })).status;

describe('cloister user', () => {
  it('adds somebody who chooses a password through the printed link, and signs in', async () => {
    const added = await cloister('user', 'add', 'm.weber', '--display-name', 'Dr. Maria Weber');
    expect(added).toMatchObject({ code: 0, notes: expect.stringContaining('works once') });
    const before = await cloister('user', 'list');
    expect(before.result).toBe('m.weber  Dr. Maria Weber  author, reviewer  has no password yet\n');
    expect(await choosePassword(tokenOf(added))).toBe(200);
    expect(await signIn('m.weber')).toBe(200);
    expect((await cloister('user', 'list')).result).toBe(
      'm.weber  Dr. Maria Weber  author, reviewer\n',
    );
  });

  it('is the way back after too many wrong passwords: unlock, or reset', async () => {
    await choosePassword(tokenOf(await cloister('user', 'add', 'locked')));
    for (const way of ['unlock', 'reset']) {
      for (let time = 0; time < 5; time += 1) await signIn('locked', 'not the right one 99');
      expect(await signIn('locked')).toBe(429);
      expect((await cloister('user', 'list')).result).toMatch(/^locked .* locked for 1 min$/m);
      const said = await cloister('user', way, 'LOCKED');
      expect(said.code).toBe(0);
      if (way === 'reset') expect(await choosePassword(tokenOf(said))).toBe(200);
      expect(await signIn('locked')).toBe(200);
    }
  });

  it('finds everybody, however many there are', async () => {
    const people = service.get(PersonRegistration);
    const operator = operatorActor('test', service.tenantId);
    for (let count = 0; count < 201; count += 1) {
      const loginName = `crowd-${String(count).padStart(3, '0')}`;
      await people.add(operator, { loginName, displayName: loginName, roles: ['author'] });
    }
    const { result } = await cloister('user', 'list');
    expect(result.match(/^crowd-/gm)).toHaveLength(201);
    expect(await cloister('user', 'unlock', 'crowd-200')).toMatchObject({ code: 0 });
    expect(await cloister('user', 'unlock', 'crowd-000')).toMatchObject({ code: 0 });
  }, 120_000); // each name is compared with all before it

  it('takes second factors away from somebody who has lost them', async () => {
    await choosePassword(tokenOf(await cloister('user', 'add', 'no-phone')));
    await rows(
      service,
      `insert into passkey
         (id, tenant_id, person_id, credential_id, public_key, counter, transports, name_sealed)
       select gen_random_uuid(), tenant_id, id, 'lost', '', 0, '{}', '' from person
       where id = (select person_id from session order by created_at desc limit 1)`,
    );
    expect(await signIn('no-phone')).toBe(202);
    expect(await cloister('user', 'reset-factors', 'No-Phone')).toMatchObject({ code: 0 });
    expect(await signIn('no-phone')).toBe(200);
  });

  it('removes somebody at once', async () => {
    await choosePassword(tokenOf(await cloister('user', 'add', 'leaver')));
    expect(await cloister('user', 'remove', 'leaver')).toMatchObject({ code: 0 });
    expect(await signIn('leaver')).toBe(401);
    expect((await cloister('user', 'list')).result).not.toContain('leaver');
  });

  it('says what to do where a name is unknown, taken or none', async () => {
    await cloister('user', 'add', 'taken');
    for (const [args, words] of [
      [['reset', 'nobody'], 'cloister user list'],
      [['add', 'taken'], 'Choose a different one'],
      [['add', 'a b'], 'no spaces'],
      [['add', 'king', '--role', 'king'], 'Allowed choices are author'],
    ] as const) {
      const said = await cloister('user', ...args);
      expect(said.code).not.toBe(0);
      expect(said.notes).toContain(words);
    }
  });
});

describe('cloister link', () => {
  it('makes the first administrator, and says afterwards what else there is', async () => {
    const token = tokenOf(await cloister('link'));
    const opened = await postFromPage(service, '/api/start/link', { token });
    const ada = { loginName: 'ada', displayName: 'Ada', password: PASSWORD };
    const cookie = cookieOf(opened, 'cloister_link');
    const made = await postFromPage(service, '/api/start/administrator', ada, { cookie });
    expect(made.status).toBe(201);
    const said = await cloister('link');
    expect(said).toMatchObject({ code: 1, result: '' });
    expect(said.notes).toContain('npx cloister user reset NAME');
  });
});
