import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { NOTE, postJson, send, summarize, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { count, rows } from './admin.js';
import { askOperator } from './operator.js';
import { startSecondApi, type SecondApi } from './second-api.js';

let service: TestService;
let api: SecondApi;
let documentId: string;
let summaryId: string;

beforeAll(async () => {
  service = await startService();
  api = await startSecondApi(service, { withOperatorSocket: true });
  documentId = (await send(service)).id;
  summaryId = (await summarize(service, [documentId])).id;
});

afterAll(async () => {
  await api[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

const OPERATOR = { 'x-cloister-operator': 'audit' };
const JSON_TYPE = { 'content-type': 'application/json' };
const call = async (path: string, init?: RequestInit): Promise<number> => {
  const response = await service.call(path, { ...init, redirect: 'manual' });
  await response.body?.cancel();
  return response.status;
};
const operate = async (path: string, method = 'GET', body = ''): Promise<string> => {
  const { status, text } = await askOperator(
    service,
    path,
    { ...OPERATOR, ...(body && JSON_TYPE) },
    { method, body },
  );
  return `${status} ${text}`;
};

let names = 0;
async function newClient(): Promise<string> {
  names += 1;
  const answer = await operate('/api/clients', 'POST', JSON.stringify({ name: `client ${names}` }));
  return answer;
}
async function newLink(): Promise<string> {
  const answer = await operate('/api/operator/links', 'POST');
  return /\/start\/[\w-]+/.exec(answer)?.[0] ?? '/start/none';
}

/** What each route needs first, and its call. */
const ROUTES: Readonly<
  Record<
    string,
    readonly [prepare: () => Promise<string>, call: (given: string) => Promise<unknown>]
  >
> = {
  'ClientsController.addClient': [async () => '', newClient],
  'ClientsController.listClients': [async () => '', () => operate('/api/clients')],
  'ClientsController.revokeClient': [
    async () => /"id":"([\w-]+)"/.exec(await newClient())?.[1] ?? '',
    (id) => operate(`/api/clients/${id}`, 'DELETE'),
  ],
  'DocumentsController.createDocument': [
    async () => '',
    () => call('/api/documents', { method: 'POST', body: upload(NOTE) }),
  ],
  'DocumentsController.listDocuments': [async () => '', () => call('/api/documents')],
  'DocumentsController.getDocument': [async () => documentId, (id) => call(`/api/documents/${id}`)],
  'DocumentsController.cancelDocument': [
    async () => (await send(service)).id,
    (id) => call(`/api/documents/${id}`, { method: 'DELETE' }),
  ],
  'StartController.openLink': [newLink, (link) => call(link)],
  'StartController.showStartPage': [
    async () =>
      (await service.call(await newLink(), { redirect: 'manual' })).headers
        .get('set-cookie')
        ?.split(';')[0] ?? '',
    async (cookie) => (await fetch(`${service.url}/start`, { headers: { cookie } })).text(),
  ],
  'SummariesController.createSummary': [
    async () => documentId,
    (id) => postJson(service, '/api/summaries', { documentIds: [id] }),
  ],
  'SummariesController.listSummaries': [async () => '', () => call('/api/summaries')],
  'SummariesController.getSummary': [async () => summaryId, (id) => call(`/api/summaries/${id}`)],
  'SummariesController.cancelSummary': [
    async () => (await summarize(service, [documentId])).id,
    (id) => call(`/api/summaries/${id}`, { method: 'DELETE' }),
  ],
  'SummariesController.followSummary': [
    async () => summaryId,
    (id) => call(`/api/summaries/${id}/events`),
  ],
  'SystemController.listProfiles': [async () => '', () => call('/api/profiles')],
  'SystemController.getStatus': [async () => '', () => operate('/api/status')],
  'SystemController.createLink': [async () => '', newLink],
};
// The status; or, of the start page, the whole body; or no link where one was asked for.
const FAILED = /^500|"status":500|^\/start\/none$/;

/** Nobody's data, and the same for everybody. */
const WITHOUT_ENTRY = [
  'OpenApiController.getOpenApi',
  'StartStyleController.getStyle',
  'SystemController.getHealth',
];

describe('the audit trail', () => {
  it('is asked about every route there is', () => {
    const controllers = Array.from(service.get(ModulesContainer).values()).flatMap(
      ({ controllers: own }) => Array.from(own.values()),
    );
    const routes = controllers.flatMap(({ metatype }) => {
      const prototype: object = metatype?.prototype ?? {};
      return Object.getOwnPropertyNames(prototype)
        .filter((name) => {
          const handler: unknown = Reflect.get(prototype, name);
          return typeof handler === 'function' && Reflect.hasMetadata(METHOD_METADATA, handler);
        })
        .map((name) => `${metatype?.name}.${name}`);
    });
    expect(routes.toSorted()).toEqual([...Object.keys(ROUTES), ...WITHOUT_ENTRY].toSorted());
  });

  it.each(Object.keys(ROUTES))('has an entry of %s', async (name) => {
    const [prepare, act] = ROUTES[name] ?? [];
    const given = (await prepare?.()) ?? '';
    const before = await count(service, `audit_entry where outcome = 'success'`);
    await act?.(given);
    expect(await count(service, `audit_entry where outcome = 'success'`)).toBeGreaterThan(before);
  });

  it.each(Object.keys(ROUTES))('and without one nothing of %s is kept', async (name) => {
    const [prepare, act] = ROUTES[name] ?? [];
    const given = (await prepare?.()) ?? '';
    await rows(service, 'revoke insert on audit_entry from cloister_app');
    try {
      const before = await everything();
      const answer = await act?.(given);
      expect(String(answer instanceof Response ? answer.status : answer)).toMatch(FAILED);
      expect(await everything()).toEqual(before);
    } finally {
      await rows(service, 'grant insert on audit_entry to cloister_app');
    }
  });
});

/**
 * Row counts and states of all tables. Without `object_key`: a key exists before the bytes that are
 * sealed under it come, and alone it opens nothing.
 */
async function everything(): Promise<unknown> {
  const tables = await rows<{ name: string }>(
    service,
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name <> 'object_key'`,
  );
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*)::integer as n, md5(string_agg(t::text, '' order by t::text)) as state from "${name}" t`,
  );
  return rows(service, `${sums.join(' union all ')} order by 1`);
}
