import { RootKeyFile } from '@app/crypto';
import { METHOD_METADATA } from '@nestjs/common/constants.js';
import { ModulesContainer } from '@nestjs/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { addManyDocuments } from '../support/many-documents.js';
import {
  cookieOf,
  PASSWORD,
  postFromPage,
  type SignedInPerson,
  signedInPerson,
} from '../support/people.js';
import { NOTE, postJson, send, summarize, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { count, entries, rows } from './admin.js';
import { askOperator } from './operator.js';
import { begin, begun, patch } from './resumable.js';
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
const MODEL_FILE = { sha256: 'ab'.repeat(32), name: 'model.gguf' };
async function allowModel(): Promise<string> {
  return operate('/api/allowed-models', 'POST', JSON.stringify(MODEL_FILE));
}
async function newLink(): Promise<string> {
  // somebody who administers is made below, and after that there is no such link
  await rows(service, `delete from person_role where role = 'administrator'`);
  const answer = await operate('/api/operator/links', 'POST');
  return /link_[\w-]+/.exec(answer)?.[0] ?? answer;
}
/** The cookie of a link's browser. */
async function opened(token: string): Promise<string> {
  return cookieOf(await postFromPage(service, '/api/start/link', { token }), 'cloister_link');
}
async function newPerson(): Promise<string> {
  people += 1;
  return operate('/api/people', 'POST', JSON.stringify({ loginName: `person-of-${people}` }));
}
const idOf = (answer: string): string => /"id":"([\w-]+)"/.exec(answer)?.[1] ?? '';
let people = 0;

let anna: SignedInPerson;
async function signedIn(): Promise<string> {
  anna = await signedInPerson(service);
  return anna.loginName;
}
async function signedInTwice(): Promise<string> {
  const answer = await postFromPage(service, '/api/session', {
    loginName: await signedIn(),
    password: PASSWORD,
  });
  const { id } = z.object({ id: z.uuid() }).parse(await rowOfNewestSession());
  await answer.body?.cancel();
  return id;
}
async function rowOfNewestSession(): Promise<unknown> {
  const [session] = await rows(service, 'select id from session order by created_at desc limit 1');
  return session;
}
const statusOf = async (answer: Promise<Response>): Promise<number> => {
  const { status, body } = await answer;
  await body?.cancel();
  return status;
};

/** The newest of a few that are filled in, so that no worker changes rows while they are compared. */
async function extractedDocument(): Promise<string> {
  const [home] = await rows<{ compartment: string; client: string }>(
    service,
    'select compartment_id as compartment, client_id as client from client_compartment limit 1',
  );
  await addManyDocuments({
    access: service.database.access,
    rootKey: RootKeyFile.open(service.config.data.rootKey),
    tenantId: service.tenantId,
    compartmentId: home?.compartment ?? '',
    actors: [{ kind: 'client', id: home?.client ?? '' }],
    count: 21,
  });
  const [found] = await rows<{ id: string }>(
    service,
    `select id from document where state = 'extracted' order by created_at desc limit 1`,
  );
  return found?.id ?? '';
}

/** The first client may ask a model that no worker answers for. */
async function completionsGranted(): Promise<string> {
  await rows(service, 'update client set completions = true');
  await rows(
    service,
    `insert into served_model values ('nobody', 'ghost', 'openai', 100, now(), now() + interval '1 hour')
     on conflict do nothing`,
  );
  return '';
}

/** The call is on record when it begins; whoever makes it does not wait for an answer. */
async function askModel(): Promise<number | string> {
  const body = JSON.stringify({ model: 'ghost', messages: [{ role: 'user', content: 'x' }] });
  const signal = AbortSignal.timeout(LEFT_AFTER_MS);
  return call('/v1/chat/completions', { method: 'POST', headers: JSON_TYPE, body, signal }).catch(
    () => 'left',
  );
}
const LEFT_AFTER_MS = 3000;

/** What each route needs first, and its call. */
const ROUTES: Readonly<
  Record<
    string,
    readonly [prepare: () => Promise<string>, call: (given: string) => Promise<unknown>]
  >
> = {
  'AllowedModelsController.allowModel': [async () => '', allowModel],
  'AllowedModelsController.disallowModel': [
    allowModel,
    () => operate(`/api/allowed-models/${MODEL_FILE.sha256}`, 'DELETE'),
  ],
  'ClientsController.addClient': [async () => '', newClient],
  'ClientsController.listClients': [async () => '', () => operate('/api/clients')],
  'ClientsController.revokeClient': [
    async () => /"id":"([\w-]+)"/.exec(await newClient())?.[1] ?? '',
    (id) => operate(`/api/clients/${id}`, 'DELETE'),
  ],
  'CompletionsController.createChatCompletion': [completionsGranted, askModel],
  'CompletionsController.listModels': [completionsGranted, () => call('/v1/models')],
  'DocumentsController.createDocument': [
    async () => '',
    () => call('/api/documents', { method: 'POST', body: upload(NOTE) }),
  ],
  'DocumentsController.listDocuments': [async () => '', () => call('/api/documents')],
  'DocumentsController.getDocument': [async () => documentId, (id) => call(`/api/documents/${id}`)],
  'DocumentReadingController.getDocumentContent': [
    async () => documentId,
    (id) => call(`/api/documents/${id}/content`),
  ],
  'DocumentReadingController.getDocumentStory': [
    async () => documentId,
    (id) => call(`/api/documents/${id}/story`),
  ],
  'DocumentReadingController.getDocumentText': [
    extractedDocument,
    (id) => call(`/api/documents/${id}/text`),
  ],
  'DocumentsController.cancelDocument': [
    async () => (await send(service)).id,
    (id) => call(`/api/documents/${id}`, { method: 'DELETE' }),
  ],
  'LookupsController.lookUp': [
    async () => '',
    () => postJson(service, '/api/lookups', { identifier: 'MRN-4711' }),
  ],
  'PeopleController.addPerson': [async () => '', newPerson],
  'PeopleController.listPeople': [async () => '', () => operate('/api/people')],
  'PeopleController.createPersonLink': [
    async () => idOf(await newPerson()),
    (id) => operate(`/api/people/${id}/link`, 'POST'),
  ],
  'PeopleController.unlockPerson': [
    async () => idOf(await newPerson()),
    (id) => operate(`/api/people/${id}/unlock`, 'POST'),
  ],
  'PeopleController.removePerson': [
    async () => idOf(await newPerson()),
    (id) => operate(`/api/people/${id}`, 'DELETE'),
  ],
  'SessionController.getSession': [signedIn, () => statusOf(anna.call('/api/session'))],
  'SessionController.signIn': [
    signedIn,
    (loginName) =>
      statusOf(postFromPage(service, '/api/session', { loginName, password: PASSWORD })),
  ],
  'SessionController.signOut': [
    signedIn,
    () => statusOf(anna.call('/api/session', { method: 'DELETE' })),
  ],
  'SessionController.changePassword': [
    signedIn,
    () =>
      statusOf(
        anna.call('/api/session/password', {
          method: 'PUT',
          headers: JSON_TYPE,
          body: JSON.stringify({ currentPassword: PASSWORD, newPassword: `${PASSWORD} anew` }),
        }),
      ),
  ],
  'SessionsController.listSessions': [signedIn, () => statusOf(anna.call('/api/sessions'))],
  'SessionsController.revokeOtherSessions': [
    signedInTwice,
    () => statusOf(anna.call('/api/sessions', { method: 'DELETE' })),
  ],
  'SessionsController.revokeSession': [
    signedInTwice,
    (id) => statusOf(anna.call(`/api/sessions/${id}`, { method: 'DELETE' })),
  ],
  'StartController.openLink': [
    newLink,
    (token) => statusOf(postFromPage(service, '/api/start/link', { token })),
  ],
  'StartController.createAdministrator': [
    async () => opened(await newLink()),
    (cookie) =>
      statusOf(
        postFromPage(
          service,
          '/api/start/administrator',
          { loginName: 'ada', displayName: 'Ada', password: PASSWORD },
          { cookie },
        ),
      ),
  ],
  'StartController.setPasswordByLink': [
    async () => opened(/link_[\w-]+/.exec(await newPerson())?.[0] ?? ''),
    (cookie) =>
      statusOf(postFromPage(service, '/api/start/password', { password: PASSWORD }, { cookie })),
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
  'SummariesController.retrySummary': [
    async () => {
      const { id } = await summarize(service, [documentId]);
      await call(`/api/summaries/${id}`, { method: 'DELETE' });
      return id;
    },
    (id) => postJson(service, `/api/summaries/${id}/retry`, {}),
  ],
  'SummariesController.followSummary': [
    async () => summaryId,
    (id) => call(`/api/summaries/${id}/events`),
  ],
  'SystemController.listProfiles': [async () => '', () => call('/api/profiles')],
  'SystemController.getStatus': [async () => '', () => operate('/api/status')],
  'SystemController.createLink': [async () => '', newLink],
  'UploadsController.getUploadRules': [async () => '', () => call('/api/uploads/rules')],
  'UploadsController.createUpload': [
    async () => '',
    async () => (await begin(service, FILE)).status,
  ],
  'UploadsController.listUploads': [async () => '', () => call('/api/uploads')],
  'UploadsController.discardUpload': [
    async () => (await begun(service, 100)).id,
    (id) => call(`/api/uploads/${id}`, { method: 'DELETE' }),
  ],
  'WorkController.followWork': [async () => '', () => call('/api/events')],
};
const FILE = { sizeBytes: 100 };
const FAILED = /^500/;

/** Pieces of an upload are no acts of their own: the last one's, that makes a document, is below. */
const PIECES = [
  'UploadBytesController.askUploadProtocol',
  'UploadBytesController.headUploadBytes',
  'UploadBytesController.sendUploadBytes',
];

/** Nobody's data, and the same for everybody. */
const WITHOUT_ENTRY = [
  'OpenApiController.getOpenApi',
  'StartController.getStart',
  'SystemController.getHealth',
  'WebController.getPage',
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
    expect(routes.toSorted()).toEqual(
      [...Object.keys(ROUTES), ...PIECES, ...WITHOUT_ENTRY].toSorted(),
    );
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

  it('has an entry of an upload whose last byte has come, and without one there is no document', async () => {
    const { id } = await begun(service, 100);
    const documents = await count(service, 'document');
    await rows(service, 'revoke insert on audit_entry from cloister_app');
    try {
      const answer = await patch(service, id, 0, new Uint8Array(100).fill(65));
      expect(answer.status).toBe(500);
      expect(await count(service, 'document')).toBe(documents);
    } finally {
      await rows(service, 'grant insert on audit_entry to cloister_app');
    }
    await patch(service, id, 100, new Uint8Array());
    expect((await entries(service, 'upload.finished')).at(-1)?.subject_id).toBe(id);
    expect(await count(service, 'document')).toBe(documents + 1);
  });
});

/**
 * Row counts and states of all tables. Without `object_key`: a key exists before the bytes that are
 * sealed under it come, and alone it opens nothing. Without `sign_in_failure`: a try counts before
 * anybody knows how it ends.
 */
async function everything(): Promise<unknown> {
  const tables = await rows<{ name: string }>(
    service,
    `select table_name as name from information_schema.tables
     where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('object_key', 'sign_in_failure')`,
  );
  const sums = tables.map(
    ({ name }) =>
      `select '${name}' as name, count(*)::integer as n, md5(string_agg(t::text, '' order by t::text)) as state from "${name}" t`,
  );
  return rows(service, `${sums.join(' union all ')} order by 1`);
}
