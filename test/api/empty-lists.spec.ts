import { ROLES } from '@app/auth';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { send } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { recordStatements, type Statement } from '../support/statements.js';
import { askOperator } from './operator.js';
import { allRoutes, type Route } from './routes.js';
import { type SecondApi, startSecondApi } from './second-api.js';

/** Does not end. */
const STREAM = '/api/events';

let service: TestService;
let api: SecondApi;
let person: SignedInPerson;
let pages: readonly Route[];

beforeAll(async () => {
  service = await startService();
  api = await startSecondApi(service, { withOperatorSocket: true });
  person = await signedInPerson(service, { roles: [...ROLES] });
  pages = allRoutes(service).filter(
    ({ method, path }) => method === 'GET' && !path.includes(':') && path !== STREAM,
  );
});

afterAll(async () => {
  await api[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

/** Looks at everything that has an address without an id, as everybody who may. */
async function lookThrough(): Promise<readonly string[]> {
  const idle: string[] = [];
  for (const { path } of pages) {
    const asked = [
      ...(await recordStatements(service, () => look(person.call(path)))),
      ...(await recordStatements(service, () => look(service.call(path)))),
      ...(await recordStatements(api, () => askOperator(service, path))),
    ];
    idle.push(...asked.filter(asksForNothing).map(({ text }) => `${path}: ${text.slice(-300)}`));
  }
  return [...new Set(idle)];
}

async function look(answer: Promise<Response>): Promise<void> {
  await (await answer).arrayBuffer();
}

/** Postgres plans such a statement all the same, and a server that compiles plans takes seconds over it. */
function asksForNothing({ text, values }: Statement): boolean {
  if (/\b0 ?= ?1\b/.test(text)) return true;
  return [...text.matchAll(/= ?any ?\(\$(\d+)/gi)].some(([, number]) => {
    const value = values[Number(number) - 1];
    return Array.isArray(value) && value.length === 0;
  });
}

describe('no statement asks for the rows of an empty list', () => {
  it('where there is nothing yet', async () => {
    expect(pages.length).toBeGreaterThan(40);
    expect(await lookThrough()).toEqual([]);
  });

  it('where there is one document, that is about nobody', async () => {
    await send(service);
    expect(await lookThrough()).toEqual([]);
  });
});
