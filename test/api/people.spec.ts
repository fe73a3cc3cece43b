import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { PeopleService, PersonRemoval, TenantsService } from '@app/auth';
import { UnitOfWork } from '@app/database';
import { newId, operatorActor } from '@app/platform';
import { signedInPerson } from '../support/people.js';
import { startService, type TestService } from '../support/service.js';
import { columnsHolding, entries } from './admin.js';
import { askOperator } from './operator.js';
import { readProblem } from './problem.js';
import { type SecondApi, startSecondApi } from './second-api.js';

const Person = z.looseObject({ id: z.uuid(), loginName: z.string(), hasPassword: z.boolean() });
const NewPerson = Person.extend({ link: z.object({ path: z.string() }) });
const PersonList = z.object({ items: z.array(Person), nextCursor: z.string().nullable() });

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

async function operate(
  method: string,
  path: string,
  status: number,
  body?: unknown,
): Promise<unknown> {
  const answer = await askOperator(
    service,
    path,
    body === undefined ? {} : { 'content-type': 'application/json' },
    { method, ...(body !== undefined && { body: JSON.stringify(body) }) },
  );
  expect(answer).toMatchObject({ status });
  if (status >= 400) return readProblem(answer.text, answer.type, status);
  return answer.text === '' ? null : JSON.parse(answer.text);
}

const add = async (loginName: string, more: object = {}): Promise<z.infer<typeof NewPerson>> =>
  NewPerson.parse(await operate('POST', '/api/people', 201, { loginName, ...more }));

describe('the operator', () => {
  it('adds a person, who gets a link and writes and reviews unless told otherwise', async () => {
    const person = await add('m.weber');
    expect(person).toMatchObject({ displayName: 'm.weber', roles: ['author', 'reviewer'] });
    expect(person.link.path).toMatch(/^\/start#link_[\w-]{43}$/);
    const other = await add('a.udit', { displayName: 'A. Udit', roles: ['auditor'] });
    expect(other).toMatchObject({ displayName: 'A. Udit', roles: ['auditor'] });
  });

  it('cannot give a name twice, whatever its letter case, and can again after a removal', async () => {
    const { id } = await add('twice');
    expect(await operate('POST', '/api/people', 409, { loginName: 'TWICE' })).toMatchObject({
      code: 'login-name-taken',
    });
    await operate('DELETE', `/api/people/${id}`, 204);
    expect((await add('Twice')).id).not.toBe(id);
  });

  it('lists people page by page, the last added first, without those who were removed', async () => {
    await add('bb-earlier');
    const { id } = await add('zz-removed');
    await add('aa-later');
    await operate('DELETE', `/api/people/${id}`, 204);
    const page = async (cursor = ''): Promise<z.infer<typeof PersonList>> =>
      PersonList.parse(await operate('GET', `/api/people?limit=1${cursor}`, 200));
    const first = await page();
    const second = await page(`&cursor=${first.nextCursor}`);
    const names = [first, second].flatMap(({ items }) => items.map(({ loginName }) => loginName));
    expect(names).toEqual(['aa-later', 'bb-earlier']);
    expect((await entries(service, 'person.listed')).length).toBeGreaterThan(0);
  });

  it('removes a person: the sessions end at once, the name stays readable', async () => {
    const person = await signedInPerson(service);
    await operate('DELETE', `/api/people/${person.id}`, 204);
    expect((await person.call('/api/session')).status).toBe(401);
    const ended = (await entries(service, 'session.ended')).at(-1)?.canonical.toString() ?? '';
    expect(JSON.parse(ended)).toMatchObject({
      actor: { id: 'operator' },
      related: [{ type: 'person', id: person.id }],
      reason: 'person-removed',
    });
    const names = await service
      .get(UnitOfWork)
      .run(operatorActor('test', service.tenantId), (tx) =>
        service.get(PeopleService).namesOf(tx, [person.id, newId()]),
      );
    expect([...names]).toEqual([[person.id, expect.stringMatching(/^Person \d+$/)]]);
    expect((await entries(service, 'person.removed')).at(-1)).toMatchObject({
      actor_id: 'operator',
      subject_id: person.id,
    });
  });

  it.each([
    ['POST', 'link'],
    ['POST', 'unlock'],
    ['DELETE', ''],
  ])('is told, and it is recorded, where there is nobody: %s %s', async (method, what) => {
    const { id } = await add(`gone-${what || 'removed'}`);
    await operate('DELETE', `/api/people/${id}`, 204);
    for (const person of [id, newId()]) {
      const path = `/api/people/${person}${what && `/${what}`}`;
      expect(await operate(method, path, 404)).toMatchObject({ code: 'person-not-found' });
      expect((await entries(service, 'access.refused')).at(-1)).toMatchObject({
        subject_id: person,
      });
    }
  });

  it('of another tenant has nobody here', async () => {
    const { id } = await add('ours');
    const stranger = operatorActor(
      'test',
      await service.get(TenantsService).create('Other organization'),
    );
    const people = service.get(PeopleService);
    const all = { limit: 200, order: 'newest', cursor: null } as const;
    expect(await people.list(stranger, all)).toEqual({ items: [], nextCursor: null });
    await expect(service.get(PersonRemoval).remove(stranger, id)).rejects.toMatchObject({
      code: 'person-not-found',
    });
  });
});

describe('the names of people', () => {
  it('lie nowhere in the clear: not in a table, not in the trail', async () => {
    await add('canary-name', { displayName: 'Canary Display' });
    expect(await columnsHolding(service, ['canary-name', 'Canary Display'])).toEqual([]);
  });
});

describe('the routes for people', () => {
  it('are refused to whoever does not administer', async () => {
    const person = await signedInPerson(service, {
      roles: ['author', 'reviewer', 'auditor', 'model_steward', 'integration'],
    });
    for (const [method, path] of [
      ['GET', '/api/people'],
      ['POST', '/api/people'],
      ['POST', `/api/people/${person.id}/link`],
      ['POST', `/api/people/${person.id}/unlock`],
      ['DELETE', `/api/people/${person.id}`],
    ] as const) {
      expect((await person.call(path, { method })).status).toBe(403);
      expect((await service.call(path, { method })).status).toBe(403);
      expect((await fetch(`${service.url}${path}`, { method })).status).toBe(401);
    }
  });
});
