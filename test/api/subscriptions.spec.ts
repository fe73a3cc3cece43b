import { type ClientScope, ClientsService } from '@app/auth';
import { readResource } from '@app/fhir';
import { operatorActor } from '@app/platform';
import type { Bundle, OperationOutcome, Subscription } from '@medplum/fhirtypes';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DestinationList } from '../../apps/api/src/deliveries/destinations.dto.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { act, claim, reviewOf, sign } from '../support/review.js';
import { NOTE, send, summarize, untilState, upload } from '../support/rest.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver.js';
import { columnsHolding, entries, rows } from './admin.js';
import { DESTINATIONS, deliveriesTo, destinationOf } from './destinations.js';
import { problemOf } from './problem.js';
import { sendJson, notificationsOf } from './person-requests.js';

const CRITERIA =
  'DocumentReference?_security=http://terminology.hl7.org/CodeSystem/v3-ObservationValue|AIAST';
const TOKEN = 'Bearer canary-of-the-receiver';

let service: TestService;
let receiver: WebhookReceiver;
let anna: SignedInPerson;
let reviewer: SignedInPerson;
let notes = 0;

beforeAll(async () => {
  receiver = await startWebhookReceiver();
  service = await startService({ CLOISTER_DELIVERY_HOSTS: `127.0.0.1:${receiver.port}` });
  await service.startWorker();
  anna = await signedInPerson(service, { roles: ['administrator'] });
  reviewer = await signedInPerson(service);
});

afterAll(async () => {
  await service[Symbol.asyncDispose]();
  await receiver[Symbol.asyncDispose]();
});

beforeEach(async () => {
  await rows(service, 'delete from destination');
  receiver.behave('take');
});

function call(method: string, path: string, body?: unknown, key?: string): Promise<Response> {
  return service.call(`/fhir/R4/Subscription${path}`, {
    method,
    headers: {
      ...(body !== undefined && { 'content-type': 'application/fhir+json' }),
      ...(key !== undefined && { authorization: `Bearer ${key}` }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

function asked(more: object = {}, channel: object = {}): object {
  return {
    resourceType: 'Subscription',
    status: 'requested',
    reason: 'The record shows what is signed.',
    criteria: CRITERIA,
    channel: {
      type: 'rest-hook',
      endpoint: receiver.url,
      header: [`Authorization: ${TOKEN}`],
      ...channel,
    },
    ...more,
  };
}

async function given(answer: Promise<Response>, status = 200): Promise<Subscription> {
  const response = await answer;
  const text = await response.text();
  expect(`${response.status} ${response.status === status ? '' : text}`).toBe(`${status} `);
  return readResource(JSON.parse(text), 'Subscription');
}

async function refusal(answer: Promise<Response>): Promise<unknown> {
  const response = await answer;
  const outcome: OperationOutcome = readResource(await response.json(), 'OperationOutcome');
  const said = outcome.issue.flatMap(({ code, expression = [] }) => [code, ...expression]);
  return [response.status, ...said];
}

let clients = 0;
const addClient = (scopes: readonly ClientScope[]) =>
  service
    .get(ClientsService)
    .add(operatorActor('test', service.tenantId), `client ${(clients += 1)}`, { scopes });

const request = async (more?: object, channel?: object): Promise<string> =>
  (await given(call('POST', '', asked(more, channel)), 201)).id ?? '';
const approve = (id: string, address = receiver.url): Promise<Response> =>
  sendJson(anna, 'POST', `${DESTINATIONS}/${id}/approval`, { address });
async function approved(more?: object, channel?: object): Promise<string> {
  const id = await request(more, channel);
  expect((await approve(id)).status).toBe(204);
  return id;
}

async function draft(): Promise<string> {
  notes += 1;
  const { id: documentId } = await send(
    service,
    upload(`${NOTE}\nVisit ${notes}.\n`, 'note.txt', 'text/plain', { patientIdentifier: 'MRN-C' }),
  );
  const { id } = await summarize(service, [documentId]);
  await untilState(service, id, 'draft');
  return id;
}

/** Says that a document of the summary was entered in error. */
async function takeBackSource(summaryId: string): Promise<void> {
  const [source] = await rows<{ document_id: string }>(
    service,
    'select document_id from summary_source where summary_id = $1',
    [summaryId],
  );
  const path = `/fhir/R4/DocumentReference/${source?.document_id}`;
  const read = await (await service.call(path)).text();
  const answer = await service.call(path, {
    method: 'PUT',
    headers: { 'content-type': 'application/fhir+json' },
    body: read.replace('"current"', '"entered-in-error"'),
  });
  expect(answer.status).toBe(200);
}

async function settled(id: string, count: number): Promise<readonly string[]> {
  const all = await until(`${count} calls`, async () => {
    const found = await deliveriesTo(anna, id);
    const isDone = found.every(
      ({ state }) => state === 'acknowledged' || state === 'dead-lettered',
    );
    return found.length >= count && isDone ? found : null;
  });
  return all.map(({ event }) => event);
}

describe('a subscription', () => {
  it('is requested until an administrator, who is told of it, has approved its address', async () => {
    const made = await given(call('POST', '', asked()), 201);
    expect(made).toMatchObject({ status: 'requested', criteria: CRITERIA });
    const id = made.id ?? '';
    const news = await until('the news', async () => {
      const { items } = await notificationsOf(anna);
      return items.find(({ destinationId }) => destinationId === id) ?? null;
    });
    expect(news).toMatchObject({ kind: 'requested' });
    const { items } = DestinationList.parse(await (await anna.call(DESTINATIONS)).json());
    expect(items).toMatchObject([
      { id, kind: 'subscription', state: 'requested', subscriber: { isRevoked: false } },
    ]);
    const turned = sendJson(anna, 'PUT', `${DESTINATIONS}/${id}/state`, { state: 'on' });
    expect((await problemOf(await turned, 409)).code).toBe('destination-not-approved');
    const tested = await sendJson(anna, 'POST', `${DESTINATIONS}/${id}/test`, {});
    expect((await problemOf(tested, 409)).code).toBe('destination-not-approved');
    const other = await problemOf(await approve(id, `${receiver.url}/other`), 409);
    expect(other.code).toBe('other-address-asked');
    expect((await approve(id)).status).toBe(204);
    expect(await given(call('GET', `/${id}`))).toMatchObject({ id, status: 'active' });
    expect((await problemOf(await approve(id), 409)).code).toBe('nothing-to-approve');
    const [entry] = (await entries(service, 'destination.approved')).slice(-1);
    expect(entry).toMatchObject({ subject_id: id });
  });

  it('keeps what it calls with sealed, and shows it to nobody but its client', async () => {
    const id = await request();
    expect(await columnsHolding(service, [TOKEN, 'The record shows'])).toEqual([]);
    expect(await given(call('GET', `/${id}`))).toMatchObject({
      channel: { header: [`Authorization: ${TOKEN}`] },
    });
    expect(JSON.stringify(await destinationOf(anna, id))).not.toContain('canary');
    const { key } = await addClient(['summaries.read']);
    expect(await refusal(call('GET', `/${id}`, undefined, key))).toEqual([404, 'not-found']);
    expect(await refusal(call('PUT', `/${id}`, asked({ id }), key))).toEqual([404, 'not-found']);
    expect(await refusal(call('DELETE', `/${id}`, undefined, key))).toEqual([404, 'not-found']);
    const found = async (query: string, by?: string): Promise<readonly unknown[]> => {
      const bundle: Bundle = readResource(
        await (await call('GET', query, undefined, by)).json(),
        'Bundle',
      );
      return (bundle.entry ?? []).map(({ resource }) => resource?.id);
    };
    expect(await found('')).toEqual([id]);
    expect(await found('?status=active')).toEqual([]);
    expect(await found('', key)).toEqual([]);
    const { key: blind } = await addClient(['documents']);
    expect(await refusal(call('POST', '', asked(), blind))).toEqual([403, 'forbidden']);
  });

  it.each([
    [{ status: 'active' }, {}, [422, 'business-rule', 'Subscription.status']],
    [{ criteria: 'Observation?code=1' }, {}, [422, 'not-supported', 'Subscription.criteria']],
    [{ criteria: 'DocumentReference' }, {}, [422, 'business-rule', 'Subscription.criteria']],
    [
      { criteria: `${CRITERIA}&patient.identifier=urn:x|1` },
      {},
      [422, 'not-supported', 'Subscription.criteria'],
    ],
    [{ criteria: `${CRITERIA}&status=x` }, {}, [422, 'invalid', 'Subscription.criteria']],
    [{ end: '2020-01-01T00:00:00Z' }, {}, [422, 'value', 'Subscription.end']],
    [{}, { type: 'email' }, [422, 'not-supported', 'Subscription.channel.type']],
    [
      {},
      { payload: 'application/fhir+json' },
      [422, 'not-supported', 'Subscription.channel.payload'],
    ],
    [
      {},
      { endpoint: 'https://elsewhere.example/' },
      [422, 'business-rule', 'Subscription.channel.endpoint'],
    ],
    [{}, { endpoint: undefined }, [422, 'required', 'Subscription.channel.endpoint']],
    [{}, { header: ['X: 1\r\nY: 2'] }, [422, 'value', 'Subscription.channel.header[0]']],
    [{}, { header: ['A: 1', 'Host: x'] }, [422, 'value', 'Subscription.channel.header[1]']],
    [{ reason: undefined }, {}, [400, 'structure', 'Subscription.reason']],
  ])('is not %j %j', async (more, channel, said) => {
    expect(await refusal(call('POST', '', asked(more, channel)))).toEqual(said);
    expect(await rows(service, 'select from destination')).toEqual([]);
  });

  it('is approved anew where it is to go elsewhere, and goes on where it is not', async () => {
    const id = await approved();
    const later = { id, reason: 'Another reason.', end: '2099-01-01T00:00:00Z' };
    expect(await given(call('PUT', `/${id}`, asked(later)))).toMatchObject({
      ...later,
      end: '2099-01-01T00:00:00Z',
      status: 'active',
    });
    const otherwise = asked({ id }, { header: ['Authorization: Bearer another'] });
    expect(await given(call('PUT', `/${id}`, otherwise))).toMatchObject({ status: 'requested' });
    const moved = asked({ id }, { endpoint: `${receiver.url}/moved` });
    expect(await given(call('PUT', `/${id}`, moved))).toMatchObject({ status: 'requested' });
    expect((await problemOf(await approve(id), 409)).code).toBe('other-address-asked');
    expect(await given(call('PUT', `/${id}`, asked({ id, status: 'off' })))).toMatchObject({
      status: 'off',
      error: 'by-client',
    });
    expect((await problemOf(await approve(id), 409)).code).toBe('nothing-to-approve');
    expect(await refusal(call('PUT', `/${id}`, asked()))).toEqual([
      422,
      'invalid',
      'Subscription.id',
    ]);
    expect((await call('DELETE', `/${id}`)).status).toBe(204);
    expect(await refusal(call('GET', `/${id}`))).toEqual([404, 'not-found']);
  });

  it('stays what its client asked for: an administrator narrows it, and moves it nowhere', async () => {
    const id = await approved();
    const { name, address, events } = await destinationOf(anna, id);
    const change = (more: object): Promise<Response> =>
      sendJson(anna, 'PUT', `${DESTINATIONS}/${id}`, { name, address, events, ...more });
    expect((await change({ confidentiality: 'N', maxAttempts: 3 })).status).toBe(200);
    for (const more of [{ address: `${receiver.url}/mine` }, { events: ['signed'] }]) {
      expect((await problemOf(await change(more), 409)).code).toBe('destination-subscribed');
    }
  });

  it('is one of twenty of a client at most', async () => {
    for (let made = 0; made < 20; made += 1) await request();
    expect(await refusal(call('POST', '', asked()))).toEqual([409, 'conflict']);
  });
});

describe('what a subscription is told', () => {
  it('is a call without content for each change, which says nothing', async () => {
    const early = await request();
    const before = await draft();
    expect((await approve(early)).status).toBe(204);
    const id = await draft();
    await claim(reviewer, id);
    expect((await sign(reviewer, id)).status).toBe(201);
    const { revision } = await reviewOf(reviewer, id);
    await act(reviewer, `/api/summaries/${id}/withdrawal`, { revision, reason: 'wrong' });
    expect(await settled(early, 3)).toEqual(['drafted', 'signed', 'withdrawn']);
    const calls = receiver.calls.slice(-3);
    for (const { text, headers } of calls) {
      expect(text).toBe('');
      expect(headers).toMatchObject({ authorization: TOKEN, 'content-length': '0' });
      expect(JSON.stringify(headers)).not.toContain(id);
    }
    // what happened before the approval is never told
    expect((await deliveriesTo(anna, early)).map(({ summaryId }) => summaryId)).not.toContain(
      before,
    );
  });

  it('is what its criteria find, and found by them', async () => {
    const before = await draft();
    const since = new Date().toISOString();
    const withdrawn = await approved({ criteria: `${CRITERIA}&status=entered-in-error` });
    const current = await approved({ criteria: `${CRITERIA}&status=current` });
    const late = await approved();
    await rows(
      service,
      `update subscription set approved_at = now() + interval '1 hour' where id = $1`,
      [late],
    );
    const id = await draft();
    await takeBackSource(id);
    expect(await settled(current, 2)).toEqual(['drafted', 'source-changed']);
    await claim(reviewer, id);
    const { revision } = await reviewOf(reviewer, id);
    await act(reviewer, `/api/summaries/${id}/rejection`, { revision, reason: 'wrong' });
    expect(await settled(withdrawn, 1)).toEqual(['withdrawn']);
    expect(await settled(current, 2)).toHaveLength(2);
    // what happened before it was approved
    expect(await deliveriesTo(anna, late)).toEqual([]);
    const query = new URLSearchParams(CRITERIA.split('?')[1]);
    query.set('status', 'entered-in-error');
    query.set('_lastUpdated', `ge${since}`);
    const answer = await service.call(`/fhir/R4/DocumentReference?${query.toString()}`);
    const bundle: Bundle = readResource(await answer.json(), 'Bundle');
    const all = (bundle.entry ?? []).map(({ resource }) => resource);
    expect(all.map((one) => one?.id)).toEqual([id]);
    query.delete('status');
    query.set('_lastUpdated', `lt${since}`);
    const earlier: Bundle = readResource(
      await (await service.call(`/fhir/R4/DocumentReference?${query.toString()}`)).json(),
      'Bundle',
    );
    const ids = (earlier.entry ?? []).map(({ resource }) => resource?.id);
    expect(ids).toContain(before);
    expect(ids).not.toContain(id);
    for (const one of all) expect(one?.meta?.security).toMatchObject([{ code: 'AIAST' }]);
  });

  it('is nothing that its client may not read, and what it may not any more is given up', async () => {
    const { key, client } = await addClient(['summaries.read']);
    const made = await given(call('POST', '', asked(), key), 201);
    const id = made.id ?? '';
    expect((await approve(id)).status).toBe(204);
    receiver.behave('fail');
    await draft();
    await until('a failed attempt', async () => (await deliveriesTo(anna, id))[0]?.attempts === 1);
    await rows(service, `delete from client_compartment where client_id = $1`, [client.id]);
    await draft();
    await rows(service, `update delivery set next_attempt_at = now()`);
    await rows(service, `update destination set next_attempt_at = now()`);
    expect(await settled(id, 1)).toEqual(['drafted']);
    expect(await deliveriesTo(anna, id)).toMatchObject([
      { state: 'dead-lettered', reason: 'not-readable' },
    ]);
  });

  it('ends in an error that the client reads, when nobody takes it', async () => {
    const id = await approved();
    const { name, address, events } = await destinationOf(anna, id);
    const least = { name, address, events, maxAttempts: 1 };
    await sendJson(anna, 'PUT', `${DESTINATIONS}/${id}`, least);
    receiver.behave('refuse');
    await draft();
    expect(await settled(id, 1)).toEqual(['drafted']);
    expect(await given(call('GET', `/${id}`))).toMatchObject({ status: 'error', error: 'refused' });
  });
});
