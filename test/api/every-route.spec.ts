import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ClientsService, isPermission, PermissionTable, ROLES, TenantsService } from '@app/auth';
import { ErasuresService, HoldsService } from '@app/documents';
import { newId, operatorActor } from '@app/platform';
import { PASSWORD, type SignedInPerson, signedInPerson } from '../support/people.js';
import { NOTE, send, summarize, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { rows } from './admin.js';
import { newDestination, deadLetteredDelivery } from './audited-deliveries.js';
import { DELIVERY_HOST } from './destinations.js';
import { sentMessage } from './audited-messages.js';
import { profileContent, proposedProfile, triedProfile } from './audited-profiles.js';
import { mdm, TestConnection } from './received-message.js';
import { newRecall } from './audited-recalls.js';
import { proposedRelease } from './audited-releases.js';
import { allRoutes, mayHaveBody, type Route } from './routes.js';

/** Ids of rows of the first tenant by parameter; null for what names no row. A new parameter needs an entry. */
type Ids = Readonly<Record<string, string | null>>;

const PROFILE = profileContent({ title: 'Walked' });

// What a route needs so that the id is all that is wrong with the request.
const BODIES: Readonly<Record<string, unknown>> = {
  eraseDocument: { reason: 'test' },
  releaseHold: { reason: 'test' },
  releaseDocument: { reason: 'test' },
  unmaskMessage: { reason: 'test' },
  liftRecall: { reason: 'test' },
  keepDespiteRecall: { revision: 1, reason: 'test' },
  unmaskSentMessage: { reason: 'test' },
  getMessageBytes: { reason: 'test' },
  lookUpMessages: { controlId: 'test' },
  reviewBreakGlass: { finding: 'test' },
  renameCompartment: { name: 'test' },
  approveRelease: { proof: { password: PASSWORD } },
  refuseRelease: { reason: 'test' },
  rollBackRelease: { reason: 'test' },
  proposeProfileVersion: { content: PROFILE, reason: 'test' },
  previewProfileVersion: { content: PROFILE },
  activateProfileVersion: { reason: 'test', active: null },
  refuseProfileVersion: { reason: 'test' },
  retireProfile: { reason: 'test', active: null },
  createProfileTrial: { text: null },
  setPersonRoles: { roles: ['author'] },
  setPersonCompartments: { memberships: [] },
  setClientScopes: { scopes: [] },
  setClientKeys: { keys: [] },
  setClientCompartments: { memberships: [] },
  setLinkedAccount: { personId: null },
  ...Object.fromEntries(['claimSummary', 'releaseSummary'].map((name) => [name, { revision: 1 }])),
  ...Object.fromEntries(
    ['returnSummary', 'rejectSummary', 'amendSummary', 'withdrawSummary'].map((name) => [
      name,
      { revision: 1, reason: 'test' },
    ]),
  ),
  handOverSummary: { revision: 1, personId: newId() },
  regenerateSummary: { revision: 1, profile: 'general' },
  addComment: { text: 'test' },
  answerOmission: { revision: 1, omissionId: '1-o1', reason: 'test' },
  overrideFinding: { revision: 1, sentenceId: '1-1', reason: 'test' },
  assignPatient: { identifier: 'MRN-OTHER', reason: 'test' },
  assignMessage: { identifier: 'MRN-1' },
  undoPatientMerge: { reason: 'test' },
  overrideSourceChange: { revision: 1, reason: 'test' },
  saveWorkingCopy: { revision: 0, baseVersion: 1, sentences: [] },
  saveOpenEdits: { revision: 0, baseVersion: 1, edits: [] },
  saveVersion: { revision: 1, workingCopyRevision: 1 },
  signSummary: {
    revision: 1,
    contentSha256: '0'.repeat(64),
    meaning: 'review',
    timeZone: 'UTC',
    proof: { password: PASSWORD },
  },
  approveDestination: { address: `https://${DELIVERY_HOST}/` },
  changeDestination: { name: 'test', address: `https://${DELIVERY_HOST}/` },
  setDestinationState: { state: 'off' },
  redeliverToDestination: { from: '2026-01-01T00:00:00Z', to: '2026-01-02T00:00:00Z' },
  summarizeDocument: { resourceType: 'Parameters' },
  removePasskey: { proof: { password: PASSWORD } },
};
// Says which version of tus is spoken, whatever the id.
const WITHOUT_LOOKING = ['askUploadProtocol'];

let service: TestService;
let routes: readonly Route[];

beforeAll(async () => {
  service = await startService({ CLOISTER_DELIVERY_HOSTS: DELIVERY_HOST });
  routes = allRoutes(service);
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
});

function parametersOf({ path }: Route): readonly string[] {
  return [...path.matchAll(/:([A-Za-z0-9]+)/g)].flatMap(([, name]) => name ?? []);
}

function call(who: SignedInPerson, route: Route, path: string): Promise<Response> {
  const { name, method } = route;
  const bytes = name === 'sendUploadBytes';
  const withBody = mayHaveBody(route);
  const headers = {
    'tus-resumable': '1.0.0',
    'upload-offset': '0',
    prefer: 'respond-async',
    // without a body there is none to name
    ...(withBody && {
      'content-type': bytes ? 'application/offset+octet-stream' : 'application/json',
    }),
  };
  const body = bytes ? 'x' : JSON.stringify(BODIES[name] ?? {});
  return who.call(path, { method, headers, ...(withBody && { body }) });
}

async function idsOfFirstTenant(): Promise<Ids> {
  const person = await signedInPerson(service);
  const operator = operatorActor('test', service.tenantId);
  const { client } = await service.get(ClientsService).add(operator, 'walked');
  const body = upload(NOTE);
  body.append('patientIdentifier', 'MRN-WALKED');
  const { id: documentId } = await send(service, body);
  const other = await send(service, upload(`${NOTE} to be erased`));
  const { hold } = await service.get(HoldsService).place(operator, { documentId }, 'test');
  const { id: erasureId } = await service
    .get(ErasuresService)
    .erase(operator, other.id, { reason: 'test' });
  await person.call('/api/break-glass', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ patientIdentifier: 'MRN-WALKED', reason: 'test' }),
  });
  const [opening] = await rows<{ id: string }>(service, 'select id from break_glass');
  const { id: summaryId } = await summarize(service, [documentId]);
  const notificationId = newId();
  await rows(
    service,
    `insert into notification (id, tenant_id, person_id, kind, document_id, in_app, created_at)
     values ($1, $2, $3, 'failed', $4, true, now())`,
    [notificationId, service.tenantId, person.id, documentId],
  );
  const destinationId = await newDestination(service);
  const walked = await TestConnection.open(service, { name: 'walked' });
  const datasetId = newId();
  const keyId = newId();
  await rows(service, `insert into object_key values ($1, $2, 'dataset', 1, null)`, [
    keyId,
    service.tenantId,
  ]);
  await rows(
    service,
    `insert into dataset (id, tenant_id, profile_id, purpose, object_key_id, state, keep_days,
       max_summaries, requested_by, requested_at, expires_at)
     values ($1, $2, 'general', '', $3, 'requested', 1, 1, $4, now(), now() + interval '1 day')`,
    [datasetId, service.tenantId, keyId, person.id],
  );
  const [compartment] = await rows<{ id: string }>(service, 'select id from compartment limit 1');
  const [session] = await rows<{ id: string }>(service, 'select id from session limit 1');
  const [entry] = await rows<{ id: string }>(service, 'select id from audit_entry limit 1');
  const [patient] = await rows<{ id: string }>(service, 'select id from patient limit 1');
  return {
    datasetId,
    destinationId,
    deliveryId: await deadLetteredDelivery(service, destinationId),
    documentId,
    binaryId: documentId,
    patientId: patient?.id ?? '',
    summaryId,
    personId: person.id,
    clientId: client.id,
    compartmentId: compartment?.id ?? '',
    sessionId: session?.id ?? '',
    breakGlassId: opening?.id ?? '',
    erasureId,
    entryId: entry?.id ?? '',
    mergeId: await someMerge(),
    messageId: (await walked.take(mdm())).id,
    sentMessageId: await sentMessage(service, summaryId),
    holdId: hold.id,
    notificationId,
    profileId: (await proposedProfile(service)).profileId,
    recallId: await newRecall(service),
    releaseId: await proposedRelease(service),
    rightsChangeId: await waitingRights(),
    trialId: await triedProfile(service),
    // no summary is signed: the summary is what is not found
    signatureId: newId(),
    versionNumber: '1',
    otherNumber: '1',
    // no worker, and no file that is still arriving: ids that nobody has
    bundleId: newId(),
    reproductionId: newId(),
    runId: newId(),
    // a person's own passkey: nobody else is asked for theirs
    passkeyId: newId(),
    uploadId: newId(),
    category: null,
    model: null,
    name: null,
    path: null,
    rootKey: null,
    sha256: null,
    shortName: null,
    // of a client system alone
    subscriptionId: null,
  };
}

/** Of an account that an administrator made. */
async function waitingRights(): Promise<string> {
  const administrator = await signedInPerson(service, { roles: ['administrator'] });
  const body = JSON.stringify({ loginName: 'waits', roles: ['auditor'] });
  const headers = { 'content-type': 'application/json' };
  await administrator.call('/api/people', { method: 'POST', headers, body });
  const [change] = await rows<{ id: string }>(service, 'select id from rights_change');
  return change?.id ?? '';
}

/** Two patients of whom one goes on as the other. */
async function someMerge(): Promise<string> {
  const [merge] = await rows<{ id: string }>(
    service,
    `with key as (insert into object_key
         select gen_random_uuid(), $1, 'patient', 1, null from generate_series(1, 2) returning id),
       patient as (insert into patient (id, tenant_id, object_key_id, index_version,
           identifier_index, identifier_sealed)
         select gen_random_uuid(), $1, id, 1, decode(md5(id::text), 'hex'), '' from key returning id),
       two as (select array_agg(id) as ids from patient)
     insert into patient_merge (id, tenant_id, kind, from_patient_id, into_patient_id, actor_kind,
       actor_id, merged_at)
     select gen_random_uuid(), $1, 'merge', ids[1], ids[2], 'service', 'test', now() from two
     returning id`,
    [service.tenantId],
  );
  return merge?.id ?? '';
}

describe('every route with an id', () => {
  it('is asked by another tenant in vain: 404, and an entry', async () => {
    const ids = await idsOfFirstTenant();
    const tenantId = await service.get(TenantsService).create('Other organization');
    const stranger = await signedInPerson(
      { ...service, tenantId, get: service.get },
      { roles: ROLES },
    );
    const failures: string[] = [];
    const permissions = service.get(PermissionTable);
    for (const route of routes) {
      const named = parametersOf(route);
      const unknown = named.filter((name) => !(name in ids));
      if (unknown.length > 0) failures.push(`${route.name} has no id for ${unknown.join(' ')}`);
      const asked = named.length > 0 && named.every((name) => ids[name]);
      // what no role of a person has: it is refused before anything is looked at
      const operators =
        route.rule === 'operator' ||
        (isPermission(route.rule) && permissions.rolesWith(route.rule).length === 0);
      if (!asked || operators || WITHOUT_LOOKING.includes(route.name)) continue;
      const path = route.path.replaceAll(/:([A-Za-z0-9]+)/g, (_all, name) => ids[name] ?? '');
      const refusals = `select from audit_entry where tenant_id = $1 and outcome = 'refused'`;
      const before = await rows(service, refusals, [tenantId]);
      const response = await call(stranger, route, path);
      await response.arrayBuffer();
      if (response.status !== 404) failures.push(`${route.name} answers ${response.status}`);
      const after = await rows(service, refusals, [tenantId]);
      if (after.length !== before.length + 1) failures.push(`${route.name} leaves no entry`);
    }
    expect(failures).toEqual([]);
  });
});

describe('a role', () => {
  it.each(ROLES)('%s is refused every route that it has no permission for', async (role) => {
    const person = await signedInPerson(service, { roles: [role] });
    const allowed = service.get(PermissionTable).ofRoles([role]);
    const open: string[] = [];
    for (const route of routes) {
      if (!isPermission(route.rule) || allowed.includes(route.rule)) continue;
      const path = route.path.replaceAll(/:[A-Za-z0-9]+/g, newId());
      const response = await call(person, route, path);
      await response.arrayBuffer();
      if (response.status !== 403) open.push(`${route.name} answers ${response.status}`);
    }
    expect(open).toEqual([]);
  });
});
