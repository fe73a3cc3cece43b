import { existsSync } from 'node:fs';
import { RootKeyFile, sealValue } from '@app/crypto';
import { KeyRing, UnitOfWork } from '@app/database';
import { KeyRotation } from '@app/keys';
import { newId, operatorActor } from '@app/platform';
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
import { routesOfDeliveries } from './audited-deliveries.js';
import { DELIVERY_HOST } from './destinations.js';
import { routesOfFhir } from './audited-fhir.js';
import { routesOfMessages } from './audited-messages.js';
import { type AuditedRoute, PAGES_ORIGIN, routesOfPeople } from './audited-people.js';
import { routesOfProfiles } from './audited-profiles.js';
import { routesOfRecalls } from './audited-recalls.js';
import { routesOfReleases } from './audited-releases.js';
import { routesOfReviews } from './audited-reviews.js';
import { routesOfTrail } from './audited-trail.js';
import { until } from '../support/wait.js';
import { askOperator } from './operator.js';
import { begin, begun, patch } from './resumable.js';
import { startSecondApi, type SecondApi } from './second-api.js';

let service: TestService;
let api: SecondApi;
let documentId: string;
let summaryId: string;
let tables: readonly { readonly name: string }[] | undefined;

beforeAll(async () => {
  service = await startService({
    CLOISTER_PUBLIC_URL: PAGES_ORIGIN,
    CLOISTER_DELIVERY_HOSTS: DELIVERY_HOST,
  });
  api = await startSecondApi(service, { withOperatorSocket: true });
  documentId = (await send(service)).id;
  summaryId = (await summarize(service, [documentId])).id;
});

afterAll(async () => {
  await api[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
});

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
    { ...(body && JSON_TYPE) },
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
/** Somebody who administers is made below, and after that there is no link to begin with. */
async function nobodyAdministers(): Promise<string> {
  await rows(service, `delete from person_role where role = 'administrator'`);
  return '';
}
async function newLink(): Promise<string> {
  await nobodyAdministers();
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

/** Filled in, so that no worker changes rows while they are compared. The oldest twenty are quarantined. */
async function addDocuments(number: number): Promise<void> {
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
    count: number,
  });
}
async function extractedDocument(): Promise<string> {
  await addDocuments(21);
  const [found] = await rows<{ id: string }>(
    service,
    `select id from document where state = 'extracted' order by created_at desc limit 1`,
  );
  return found?.id ?? '';
}

async function documentToAssign(): Promise<string> {
  await signedIn();
  return extractedDocument();
}

/** By a reviewer, to a patient whom nobody had before. */
async function assignPatient(id: string): Promise<number> {
  const answer = await anna.call(`/api/documents/${id}/patient`, {
    method: 'POST',
    headers: JSON_TYPE,
    body: JSON.stringify({ identifier: `for-${id}`, reason: 'mixed up' }),
  });
  await answer.body?.cancel();
  return answer.status;
}

/** A run that no worker has finished, with a record as one would have left it. */
async function finishedRun(): Promise<string> {
  const { tenantId } = service;
  const summary = await summarize(service, [documentId]);
  const [row] = await rows<{ key: string }>(
    service,
    'select object_key_id as key from summary where id = $1',
    [summary.id],
  );
  const key = await service
    .get(UnitOfWork)
    .run(operatorActor('test', tenantId), (tx) =>
      service.get(KeyRing).object(tx, tenantId, row?.key ?? ''),
    );
  const id = newId();
  const place = { tenantId, table: 'run.record', rowId: id, version: 1 };
  await rows(
    service,
    `insert into run (id, tenant_id, summary_id, number, state, worker, lease_until, started_at,
       ended_at, record_sealed)
     values ($1, $2, $3, 1, 'finished', 'test', now(), now(), now(), $4)`,
    [id, tenantId, summary.id, sealValue(key, place, Buffer.from('{}'))],
  );
  return id;
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
  const answer = await call('/v1/chat/completions', {
    method: 'POST',
    headers: JSON_TYPE,
    body,
    signal,
  }).catch(() => 'left');
  // what nobody waits for any more is removed once that is noticed
  await until('the call is removed', async () => (await count(service, 'completion')) === 0);
  return answer;
}
const LEFT_AFTER_MS = 3000;

/** What each route needs first, and its call. */
const ROUTES: Readonly<Record<string, AuditedRoute>> = {
  ...routesOfPeople(() => service, operate),
  ...routesOfDeliveries(() => service, operate),
  ...routesOfFhir(() => service, operate),
  ...routesOfMessages(
    () => service,
    operate,
    async () => summaryId,
  ),
  ...routesOfRecalls(() => service, operate),
  ...routesOfReleases(() => service, operate),
  ...routesOfProfiles(() => service, operate),
  ...routesOfTrail(() => service),
  ...routesOfReviews(
    () => service,
    () => addDocuments(80),
  ),
  'AllowedModelsController.allowModel': [async () => '', allowModel],
  'AllowedModelsController.disallowModel': [
    allowModel,
    () => operate(`/api/allowed-models/${MODEL_FILE.sha256}`, 'DELETE'),
  ],
  'ClientsController.addClient': [async () => '', newClient],
  'ClientsController.listClients': [async () => '', () => operate('/api/clients')],
  'ClientsController.getClient': [
    async () => /"id":"([\w-]+)"/.exec(await newClient())?.[1] ?? '',
    (id) => operate(`/api/clients/${id}`),
  ],
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
  'DocumentContentController.getDocumentContent': [
    async () => documentId,
    (id) => call(`/api/documents/${id}/content`),
  ],
  'DocumentContentController.getDocumentHistory': [
    async () => documentId,
    (id) => call(`/api/documents/${id}/history`),
  ],
  'DocumentContentController.getDocumentText': [
    extractedDocument,
    (id) => call(`/api/documents/${id}/text`),
  ],
  'DocumentPatientController.getPatientCheck': [
    async () => documentId,
    (id) => call(`/api/documents/${id}/patient-check`),
  ],
  'DocumentPatientController.assignPatient': [documentToAssign, assignPatient],
  'DocumentsController.cancelDocument': [
    async () => (await send(service)).id,
    (id) => call(`/api/documents/${id}`, { method: 'DELETE' }),
  ],
  'ErasuresController.eraseDocument': [
    async () => (await send(service)).id,
    (id) => operate(`/api/documents/${id}/erasure`, 'POST', REASON),
  ],
  'ErasuresController.listErasures': [async () => '', () => operate('/api/erasures')],
  'ErasuresController.getErasure': [
    async () => {
      const { id } = await send(service);
      return idOf(await operate(`/api/documents/${id}/erasure`, 'POST', REASON));
    },
    (id) => operate(`/api/erasures/${id}`),
  ],
  'HoldsController.placeHold': [
    async () => (await send(service)).id,
    (id) => operate('/api/holds', 'POST', JSON.stringify({ documentId: id, reason: 'a suit' })),
  ],
  'HoldsController.listHolds': [async () => '', () => operate('/api/holds')],
  'HoldsController.releaseHold': [
    async () => {
      const body = { documentId: (await send(service)).id, reason: 'a suit' };
      return idOf(await operate('/api/holds', 'POST', JSON.stringify(body)));
    },
    (id) => operate(`/api/holds/${id}/release`, 'POST', REASON),
  ],
  'KeysController.getKeys': [async () => '', () => operate('/api/operator/keys')],
  'KeysController.rotateKeys': [
    async () => {
      await service.get(KeyRotation).advanceRotation(service.tenantId);
      return '';
    },
    () => operate('/api/operator/keys/rotations', 'POST', JSON.stringify({ what: 'tenant' })),
  ],
  'KeysController.destroyRootKey': [
    async () => {
      const before = await RootKeyFile.open(service.config.data.rootKey).current();
      await operate('/api/operator/keys/rotations', 'POST', JSON.stringify({ what: 'root' }));
      await service.get(KeyRotation).rewrapKeys();
      return before;
    },
    (name) => operate('/api/operator/keys/destructions', 'POST', JSON.stringify({ name })),
  ],
  'LimitsController.listLimits': [async () => '', () => operate('/api/limits')],
  'LimitsController.setLimit': [
    async () => '',
    () => operate('/api/limits/pages', 'PUT', JSON.stringify({ value: 9 })),
  ],
  'LimitsController.clearLimit': [async () => '', () => operate('/api/limits/pages', 'DELETE')],
  'LookupsController.lookUp': [
    async () => '',
    () => postJson(service, '/api/lookups', { identifier: 'MRN-4711' }),
  ],
  'PeopleController.addPerson': [async () => '', newPerson],
  'PeopleController.listPeople': [async () => '', () => operate('/api/people')],
  'PeopleController.getPerson': [
    async () => idOf(await newPerson()),
    (id) => operate(`/api/people/${id}`),
  ],
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
  'QuarantineController.releaseDocument': [
    async () => {
      const { id } = await send(service);
      await rows(service, `update document set state = 'quarantined' where id = $1`, [id]);
      return id;
    },
    (id) => operate(`/api/documents/${id}/release`, 'POST', REASON),
  ],
  'RetentionController.getRetention': [async () => '', () => operate('/api/retention')],
  'RetentionController.listDueDocuments': [async () => '', () => operate('/api/retention/due')],
  'RetentionController.setRetention': [
    async () => '',
    () => operate('/api/retention/fhir', 'PUT', JSON.stringify({ keepDays: 9 })),
  ],
  'RetentionController.clearRetention': [
    async () => '',
    () => operate('/api/retention/fhir', 'DELETE'),
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
  'RunsController.getRunRecord': [finishedRun, (id) => call(`/api/runs/${id}/record`)],
  'RunsController.createReproduction': [
    finishedRun,
    (id) => postJson(service, `/api/runs/${id}/reproductions`, {}),
  ],
  'RunsController.getReproduction': [
    async () => {
      const runId = await finishedRun();
      const response = await postJson(service, `/api/runs/${runId}/reproductions`, {});
      const { id } = z.object({ id: z.uuid() }).parse(await response.json());
      return `/api/runs/${runId}/reproductions/${id}`;
    },
    call,
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
    (cookie) => {
      people += 1;
      const ada = { loginName: `ada-${people}`, displayName: 'Ada', password: PASSWORD };
      return statusOf(postFromPage(service, '/api/start/administrator', ada, { cookie }));
    },
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
  'QueueController.listQueue': [async () => '', () => operate('/api/queue')],
  'QueueController.listUnreadDocuments': [async () => '', () => operate('/api/queue/documents')],
  'QueueController.cancelQueued': [
    async () => (await summarize(service, [documentId])).id,
    (id) => operate(`/api/queue/${id}`, 'DELETE'),
  ],
  'QueueController.retryQueued': [
    async () => {
      const { id } = await summarize(service, [documentId]);
      await call(`/api/summaries/${id}`, { method: 'DELETE' });
      return id;
    },
    (id) => operate(`/api/queue/${id}/retry`, 'POST', '{}'),
  ],
  'SystemController.listProfiles': [async () => '', () => call('/api/profiles')],
  'SystemController.getStatus': [async () => '', () => operate('/api/status')],
  'SystemController.createLink': [nobodyAdministers, newLink],
  'TenantsController.listTenants': [async () => '', () => operate('/api/operator/tenants')],
  'TenantsController.renameTenant': [
    async () => '',
    () => operate('/api/operator/tenants/main', 'PATCH', JSON.stringify({ name: 'St. Anna' })),
  ],
  'TenantsController.resumeTenant': [
    async () => '',
    () => operate('/api/operator/tenants/main/suspension', 'DELETE'),
  ],
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
const REASON = JSON.stringify({ reason: 'file 17/26' });
const FAILED = /^500/;

/** Pieces of an upload are no acts of their own: the last one's, that makes a document, is below. */
const PIECES = [
  'UploadBytesController.askUploadProtocol',
  'UploadBytesController.headUploadBytes',
  'UploadBytesController.sendUploadBytes',
];

/** Nobody's data, and the same for everybody; or nobody has said yet who they are. */
const WITHOUT_ENTRY = [
  'HealthController.getHealth',
  'HealthController.getLiveness',
  'HealthController.getReadiness',
  'MetadataController.getCapabilityStatement',
  'OpenApiController.getOpenApi',
  'SecondStepController.beginPasskeySignIn',
  'SmartController.getSmartConfiguration',
  'SignOnController.beginSignOn',
  'StartController.getStart',
  'SummarizeController.getOperationDefinition',
  'WebController.getPage',
  'WitnessController.getWitnessKey',
];

/** These need a service with settings of its own, or a worker that reads; the entries are asked for in the file that has one. */
const ELSEWHERE: Readonly<Record<string, string>> = {
  'AuditEntriesController.proveAuditEntry': 'test/api/trail.spec.ts',
  'DocumentPatientController.confirmPatient': 'test/api/patient-checks.spec.ts',
  'NotificationSettingsController.setEmailAddress': 'test/api/emails.long.spec.ts',
  'NotificationSettingsController.confirmEmailAddress': 'test/api/emails.long.spec.ts',
  'NotificationSettingsController.removeEmailAddress': 'test/api/emails.long.spec.ts',
  'OmissionsController.answerOmission': 'test/api/omissions.spec.ts',
  'RecallAnswersController.getSummaryRecall': 'test/api/recalls.spec.ts',
  'RecallAnswersController.keepDespiteRecall': 'test/api/recalls.spec.ts',
  'SummarizeController.getSummaryDocument': 'test/api/fhir-summaries.spec.ts',
  'SmartController.issueToken': 'test/api/smart.spec.ts',
  'SignOnController.beginSignOnConfirmation': 'test/api/sign-on.spec.ts',
  'SignOnController.endSignOn': 'test/api/sign-on.spec.ts',
  'TenantsController.addTenant': 'test/api/tenants.spec.ts',
  'TenantsController.suspendTenant': 'test/api/tenants.spec.ts',
  'WitnessController.addCheckpoint': 'libs/audit/src/witness/witness.spec.ts',
};

/** Tables with what a route uses up before it knows how its act ends. */
const SPENT_BY: Readonly<Record<string, readonly string[]>> = {
  'PasskeysController.addPasskey': ['passkey_challenge'],
  'PasskeysController.removePasskey': ['passkey_challenge'],
  'SecondStepController.signInWithPasskey': ['sign_in_step'],
};

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
      [...Object.keys(ROUTES), ...PIECES, ...WITHOUT_ENTRY, ...Object.keys(ELSEWHERE)].toSorted(),
    );
    expect(Object.values(ELSEWHERE).filter((file) => !existsSync(file))).toEqual([]);
  });

  it.each(Object.keys(ROUTES))(
    'has an entry of %s, and without one keeps nothing',
    async (name) => {
      const [prepare, act] = ROUTES[name] ?? [];
      const given = (await prepare?.()) ?? '';
      await rows(service, 'revoke insert on audit_entry from cloister_app');
      try {
        const before = await everything(name);
        const answer = await act?.(given);
        expect(String(answer instanceof Response ? answer.status : answer)).toMatch(FAILED);
        expect(await everything(name)).toEqual(before);
      } finally {
        await rows(service, 'grant insert on audit_entry to cloister_app');
      }
      const again = name in SPENT_BY ? ((await prepare?.()) ?? '') : given;
      const before = await count(service, `audit_entry where outcome = 'success'`);
      await act?.(again);
      expect(await count(service, `audit_entry where outcome = 'success'`)).toBeGreaterThan(before);
    },
  );

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
 * How many rows each table has, and the newest transaction that wrote one: a change is newer than all that was there,
 * and what was removed is missing. Without `object_key`: a key exists before the bytes that are
 * sealed under it come, and alone it opens nothing. Without `sign_in_failure`: a try counts before
 * anybody knows how it ends. What a passkey signs is spent before the answer is looked at.
 */
async function everything(route: string): Promise<unknown> {
  const left = ['object_key', 'sign_in_failure', ...(SPENT_BY[route] ?? [])];
  tables ??= await rows<{ name: string }>(
    service,
    `select relname as name from pg_class
     where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')`,
  );
  const sums = tables
    .filter(({ name }) => !left.includes(name))
    .map(
      ({ name }) =>
        `select '${name}' as name, count(*)::integer as n, max(xmin::text::bigint) as newest from "${name}"`,
    );
  return rows(service, `${sums.join(' union all ')} order by 1`);
}
