import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Problem } from '../../apps/api/src/http/problems/problem.js';
import { newId } from '@app/platform';
import { startService, type TestService } from '../support/service.js';
import { problemOf, readProblem } from './problem.js';
import { exchange } from './raw-http.js';

const CANARY = 'canary4711';
const JSON_TYPE = { 'content-type': 'application/json' };
let service: TestService;

beforeAll(async () => {
  service = await startService();
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

interface Case {
  readonly what: string;
  readonly status: number;
  readonly path: string;
  readonly init?: RequestInit;
}

const post = (body: string, headers: Record<string, string> = JSON_TYPE): RequestInit => ({
  method: 'POST',
  body,
  headers,
});
const order = (body: unknown): RequestInit => post(JSON.stringify(body));
const SUMMARIES = '/api/summaries';

const CASES: readonly Case[] = [
  { what: 'an unknown route', status: 404, path: `/api/${CANARY}?q=${CANARY}` },
  { what: 'a method that no route has', status: 404, path: SUMMARIES, init: { method: 'PUT' } },
  { what: 'an id that is none', status: 400, path: `/api/documents/${CANARY}` },
  { what: 'an id that nothing has', status: 404, path: `/api/documents/${newId()}` },
  { what: 'a broken address', status: 400, path: `/api/documents/%E0%A4${CANARY}%` },
  {
    what: 'a parameter that is too long',
    status: 414,
    path: `/api/documents/${CANARY.repeat(50)}`,
    init: { method: 'DELETE' }, // to read at such an address is to ask for a page that is not there
  },
  { what: 'an address of 20 KB', status: 431, path: `/api/documents?${CANARY.repeat(2000)}` },
  { what: 'JSON that is none', status: 400, path: SUMMARIES, init: post(`{"${CANARY}`) },
  { what: 'no body', status: 400, path: SUMMARIES, init: post('') },
  { what: 'null', status: 400, path: SUMMARIES, init: post('null') },
  {
    what: 'a prototype',
    status: 400,
    path: SUMMARIES,
    init: post(`{"__proto__":{"${CANARY}":1}}`),
  },
  {
    what: 'a body of another type',
    status: 415,
    path: SUMMARIES,
    init: post(CANARY, { 'content-type': `text/${CANARY}` }),
  },
  {
    what: 'a body that is too large',
    status: 413,
    path: SUMMARIES,
    init: post(JSON.stringify(CANARY.repeat(50_000))),
  },
  {
    what: 'an unknown field',
    status: 400,
    path: SUMMARIES,
    init: order({ documentIds: [newId()], [CANARY]: 1 }),
  },
  {
    what: 'a wrong priority',
    status: 400,
    path: SUMMARIES,
    init: order({ documentIds: [newId()], priority: CANARY }),
  },
  { what: 'wrong ids', status: 400, path: SUMMARIES, init: order({ documentIds: [CANARY] }) },
  {
    what: 'an unknown document',
    status: 404,
    path: SUMMARIES,
    init: order({ documentIds: [newId()] }),
  },
  {
    what: 'an unknown profile',
    status: 422,
    path: SUMMARIES,
    init: order({ documentIds: [newId()], profile: CANARY }),
  },
  {
    what: 'fifty-one sources',
    status: 400,
    path: SUMMARIES,
    init: order({ documentIds: Array.from({ length: 51 }, newId) }),
  },
  {
    what: 'a query that does not fit',
    status: 400,
    path: `${SUMMARIES}?state=${CANARY}&limit=${CANARY}`,
  },
  {
    what: 'a link that is none',
    status: 403,
    path: '/api/start/link',
    init: order({ token: CANARY }),
  },
  {
    what: 'a wrong key',
    status: 401,
    path: SUMMARIES,
    init: { headers: { authorization: `Bearer ${CANARY}` } },
  },
  {
    what: 'a wrong cookie',
    status: 401,
    path: '/api/session',
    init: { headers: { authorization: '', cookie: `cloister_session=${CANARY}` } },
  },
];

describe('an error', () => {
  it.each(CASES)(
    'is a problem, and repeats nothing of what was sent: $what',
    async ({ path, init, status }) => {
      const problem = await problemOf(await service.call(path, init), status);
      expect(problem.text).not.toContain(CANARY);
      expect(JSON.stringify([...problem.headers])).not.toContain(CANARY);
    },
  );

  it.each([
    ['no HTTP', `${CANARY}\r\n\r\n`, 400],
    ['headers without end', `GET / HTTP/1.1\r\nhost: x\r\nx: ${CANARY.repeat(3000)}\r\n\r\n`, 431],
    [
      'two lengths',
      `POST /api/summaries HTTP/1.1\r\nhost: x\r\ncontent-length: 1\r\ncontent-length: 2\r\n\r\n${CANARY}`,
      400,
    ],
  ])('is a problem where it is %s', async (_what, sent, status) => {
    const answer = await exchange(service.url, sent);
    expect(answer.status).toBe(status);
    const type = /content-type: (.*)/i.exec(answer.head)?.[1]?.trim() ?? null;
    readProblem(answer.body, type, status);
    expect(answer.body).not.toContain(CANARY);
  });

  it('names the limit that bites', async () => {
    const body = post(JSON.stringify(CANARY.repeat(50_000)));
    expect((await problemOf(await service.call(SUMMARIES, body), 413)).title).toContain('262144');
  });

  it('says which field does not fit', async () => {
    const problem = await problemOf(
      await service.call(SUMMARIES, order({ documentIds: [], priority: 'x' })),
      400,
    );
    const { errors = [] } = Problem.parse(JSON.parse(problem.text));
    expect(errors.map(({ path }) => path).toSorted()).toEqual(['documentIds', 'priority']);
  });
});
