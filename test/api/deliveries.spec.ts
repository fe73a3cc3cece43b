import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { Output } from '../../apps/cli/src/output.js';
import { runCloister } from '../../apps/cli/src/program.js';
import { NewDestinationView } from '../../apps/api/src/deliveries/destinations.dto.js';
import { startDeliverer, type TestDeliverer } from '../support/deliverer.js';
import { type SignedInPerson, signedInPerson } from '../support/people.js';
import { startService, type TestService } from '../support/service.js';
import { until } from '../support/wait.js';
import { startWebhookReceiver, type WebhookReceiver } from '../support/webhook-receiver.js';
import { columnsHolding, count, entries, rows } from './admin.js';
import {
  addDestination,
  deliveriesTo,
  DESTINATIONS,
  destinationOf,
  waiting,
} from './destinations.js';
import { problemOf } from './problem.js';
import { type SecondApi, startSecondApi } from './second-api.js';
import { sendJson, notificationsOf } from './person-requests.js';

const BACK_OFF = { firstMs: 1, longestMs: 2 };

let service: TestService;
let receiver: WebhookReceiver;
let deliverer: TestDeliverer;
let other: TestDeliverer;
let api: SecondApi;
let anna: SignedInPerson;

beforeAll(async () => {
  receiver = await startWebhookReceiver();
  service = await startService({
    CLOISTER_DELIVERY_HOSTS: `127.0.0.1:${receiver.port}`,
    CLOISTER_PUBLIC_URL: 'https://cloister.hospital.example',
  });
  deliverer = await startDeliverer(service, BACK_OFF);
  other = await startDeliverer(service, BACK_OFF);
  api = await startSecondApi(service, { withOperatorSocket: true });
  anna = await signedInPerson(service, { roles: ['administrator'] });
});

afterAll(async () => {
  for (const each of [deliverer, other, api, service, receiver]) await each[Symbol.asyncDispose]();
});

beforeEach(async () => {
  await rows(service, 'delete from destination');
  receiver.behave('take');
});

const add = (given: Readonly<Record<string, unknown>> = {}) =>
  addDestination(anna, receiver.url, given);
const statesOf = async (id: string): Promise<readonly string[]> =>
  (await deliveriesTo(anna, id)).map(({ state }) => state);
const idsOf = (from: number): readonly string[] => receiver.calls.slice(from).map(({ id }) => id);

/** Turns until nothing waits that could go. */
async function deliver(id: string): Promise<void> {
  await until('nothing to send any more', async () => {
    await deliverer.turn();
    return (await deliveriesTo(anna, id, 'waiting')).every(({ heldBack }) => heldBack);
  });
}

async function post(path: string, body: unknown = {}): Promise<Response> {
  return sendJson(anna, 'POST', path, body);
}

describe('a destination', () => {
  it('is shown with its secret once, which stands nowhere in clear', async () => {
    const { secret, ...added } = await add({ name: 'ward system' });
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/);
    expect(added).toMatchObject({
      name: 'ward system',
      events: ['signed', 'amended', 'withdrawn'],
      compartmentIds: null,
      confidentiality: 'N',
      state: 'on',
    });
    expect(await destinationOf(anna, added.id)).toEqual(added);
    expect(await columnsHolding(service, [secret, secret.slice(6)])).toEqual([]);
    const [entry] = (await entries(service, 'destination.created')).slice(-1);
    expect(entry?.canonical.toString()).not.toMatch(/ward system|127\.0\.0\.1/);
  });

  it.each([
    ['https://hooks.example.org/in', 'address-not-listed'],
    ['http://169.254.169.254/latest/meta-data', 'address-not-listed'],
    ['https://ann:pw@hooks.example.org/', 'address-with-login'],
  ])('is not %s: %s', async (address, reason) => {
    const body = { name: 'elsewhere', address };
    const refused = await problemOf(await post(DESTINATIONS, body), 422);
    expect(JSON.parse(refused.text)).toMatchObject({ code: 'address-not-allowed', reason });
    const { id } = await add();
    const change = { name: 'moved', address };
    await problemOf(await sendJson(anna, 'PUT', `${DESTINATIONS}/${id}`, change), 422);
    expect((await entries(service, 'access.refused')).at(-1)).toMatchObject({ subject_id: id });
  });

  it('has a name of its own, and compartments that there are', async () => {
    const { address, name } = await add();
    const twice = await problemOf(await post(DESTINATIONS, { name, address }), 409);
    expect(twice.code).toBe('destination-name-taken');
    const compartmentIds = ['019b0000-0000-7000-8000-000000000000'];
    const unknown = await post(DESTINATIONS, { name: 'x', address, compartmentIds });
    expect((await problemOf(unknown, 422)).code).toBe('compartment-unknown');
  });

  it('takes all that waits for it, and its key, when it is removed', async () => {
    const { id } = await add();
    await waiting(service, id, 'A');
    const ofIt = `object_key where id = (select object_key_id from destination where id = '${id}')`;
    const [key] = await rows<{ id: string }>(service, `select id from ${ofIt}`);
    expect((await anna.call(`${DESTINATIONS}/${id}`, { method: 'DELETE' })).status).toBe(204);
    await problemOf(await anna.call(`${DESTINATIONS}/${id}`), 404);
    expect(await count(service, `delivery where destination_id = '${id}'`)).toBe(0);
    expect(await count(service, `object_key where id = '${key?.id}' and wrapped is null`)).toBe(1);
  });

  it('signs with both secrets for a day after a new one was made', async () => {
    const { id, secret } = await add();
    const renewed = await post(`${DESTINATIONS}/${id}/secret`);
    const { secret: next } = z.object({ secret: z.string() }).parse(await renewed.json());
    expect((await post(`${DESTINATIONS}/${id}/test`)).status).toBe(201);
    await deliver(id);
    const call = receiver.calls.at(-1);
    expect(call?.signatures).toHaveLength(2);
    for (const one of [secret, next]) {
      expect(receiver.verify(call!, one)).toMatchObject({ type: 'cloister.test' }); // it arrived
    }
    await rows(service, `update destination set previous_until = now() where id = $1`, [id]);
    await post(`${DESTINATIONS}/${id}/test`);
    await deliver(id);
    expect(receiver.calls.at(-1)?.signatures).toHaveLength(1);
  });
});

describe('what waits', () => {
  it('is tried again under the same id, until it is taken', async () => {
    const { id, secret } = await add();
    const delivery = await waiting(service, id, 'A');
    const from = receiver.calls.length;
    receiver.behave('fail', 'fail', 'fail', 'take');
    await deliver(id);
    expect(idsOf(from)).toEqual([delivery, delivery, delivery, delivery]);
    const calls = receiver.calls.slice(from);
    expect(new Set(calls.map(({ text }) => text)).size).toBe(1);
    for (const call of calls) receiver.verify(call, secret);
    expect(await deliveriesTo(anna, id)).toMatchObject([
      { id: delivery, state: 'acknowledged', attempts: 4, status: 204, reason: null },
    ]);
    const [entry] = (await entries(service, 'delivery.acknowledged')).slice(-1);
    expect(entry?.subject_id).toBe(delivery);
  });

  it('holds back what is later of the same patient, and nothing else', async () => {
    const { id } = await add({ maxAttempts: 2 });
    const first = await waiting(service, id, 'A');
    const second = await waiting(service, id, 'A');
    const others = [await waiting(service, id, 'B'), await waiting(service, id, 'B')];
    const from = receiver.calls.length;
    receiver.behaveTo(first, 'refuse');
    await deliver(id);
    expect(idsOf(from).filter((each) => each === first)).toHaveLength(2);
    expect(idsOf(from).filter((each) => others.includes(each))).toEqual(others);
    expect(idsOf(from)).not.toContain(second);
    expect(await deliveriesTo(anna, id)).toMatchObject([
      { state: 'dead-lettered', attempts: 2, status: 422, reason: 'refused', heldBack: false },
      { state: 'pending', attempts: 0, heldBack: true },
      { state: 'acknowledged' },
      { state: 'acknowledged' },
    ]);
    expect(await destinationOf(anna, id)).toMatchObject({ waiting: 1, deadLettered: 1 });
    // a person has it sent again: under its id, and before what waited for it
    receiver.behaveTo(first, 'take');
    const resumed = receiver.calls.length;
    expect((await post(`/api/deliveries/${first}/redelivery`)).status).toBe(204);
    await deliver(id);
    expect(idsOf(resumed)).toEqual([first, second]);
  });

  it('is let go by giving up what held it back', async () => {
    const { id } = await add({ maxAttempts: 1 });
    const [first, second] = [await waiting(service, id, 'A'), await waiting(service, id, 'A')];
    const path = `/api/deliveries/${first}`;
    await problemOf(await anna.call(path, { method: 'DELETE' }), 409);
    receiver.behave('refuse', 'take');
    await deliver(id);
    expect(await statesOf(id)).toEqual(['dead-lettered', 'pending']);
    expect((await anna.call(path, { method: 'DELETE' })).status).toBe(204);
    await deliver(id);
    expect(await deliveriesTo(anna, id)).toMatchObject([{ id: second, state: 'acknowledged' }]);
  });

  it('is given up by its age as well, and administrators are told once', async () => {
    const { id } = await add({ giveUpHours: 2 });
    const author = await signedInPerson(service, { roles: ['author'] });
    await waiting(service, id, 'A', { hoursAgo: 2 });
    await waiting(service, id, 'B', { hoursAgo: 2 });
    receiver.behave('fail');
    await deliver(id);
    expect(await statesOf(id)).toEqual(['dead-lettered', 'dead-lettered']);
    const { items } = await notificationsOf(anna);
    expect(items).toMatchObject([
      { kind: 'dead-lettered', destinationId: id, documentId: null, reason: 'failing' },
    ]);
    expect((await notificationsOf(author)).items).toEqual([]);
    const quiet = await add({ alerts: false, maxAttempts: 1 });
    await waiting(service, quiet.id, 'A');
    await deliver(quiet.id);
    expect(await statesOf(quiet.id)).toEqual(['dead-lettered']);
    expect((await notificationsOf(anna)).items).toHaveLength(1);
  });

  it('goes with one worker at a time, one by one, each once', async () => {
    const { id } = await add();
    const ids: string[] = [];
    for (const patient of 'ABCDEFGHABCDEFGH') ids.push(await waiting(service, id, patient));
    const from = receiver.calls.length;
    await Promise.all([deliverer.turn(), other.turn(), deliverer.turn()]);
    await deliver(id);
    expect(idsOf(from)).toEqual(ids);
    expect(receiver.mostAtOnce()).toBe(1);
  });

  it('is put off as a whole where there is no answer', async () => {
    const { id } = await add();
    await waiting(service, id, 'A');
    await waiting(service, id, 'B');
    const from = receiver.calls.length;
    receiver.behave('hang-up');
    await deliverer.turn();
    expect(receiver.calls.length).toBe(from + 1);
    expect(await destinationOf(anna, id)).toMatchObject({ failures: 1, waiting: 2 });
    receiver.behave('take');
    await deliver(id);
    expect(await destinationOf(anna, id)).toMatchObject({ failures: 0, waiting: 0 });
  });

  it('waits as long as a busy receiver asks for', async () => {
    const { id } = await add();
    await waiting(service, id, 'A');
    receiver.behave('busy');
    await deliverer.turn();
    const { nextAttemptAt } = await destinationOf(anna, id);
    expect(Date.parse(nextAttemptAt ?? '') - Date.now()).toBeGreaterThan(5000);
  });
});

describe('a worker', () => {
  it('that has lost the destination writes nothing of what it was answered', async () => {
    const { id } = await add();
    const delivery = await waiting(service, id, 'A');
    const from = receiver.calls.length;
    receiver.behave('slow');
    const slow = new AbortController();
    const turn = deliverer.turn(slow.signal);
    await until('a call under way', async () => receiver.calls.length > from);
    expect(await statesOf(id)).toEqual(['sent']);
    // as if it had been asleep for longer than its lease
    await rows(service, `update destination set lease_until = now() - interval '1 s'`);
    receiver.behave('take');
    await other.turn();
    slow.abort(new Error('over'));
    await turn;
    expect(idsOf(from)).toEqual([delivery, delivery]);
    expect(await deliveriesTo(anna, id)).toMatchObject([{ state: 'acknowledged', attempts: 2 }]);
  });

  it('that stops gives back what is under way, for the next one to send', async () => {
    const { id } = await add();
    const delivery = await waiting(service, id, 'A');
    const from = receiver.calls.length;
    receiver.behave('slow');
    const stop = new AbortController();
    const turn = deliverer.turn(stop.signal);
    await until('a call under way', async () => receiver.calls.length > from);
    stop.abort(new Error('over'));
    await turn;
    expect(await statesOf(id)).toEqual(['pending']);
    receiver.behave('take');
    await other.turn();
    expect(idsOf(from)).toEqual([delivery, delivery]);
    expect(await statesOf(id)).toEqual(['acknowledged']);
  });

  it('that was killed leaves it to the next one, under the same id', async () => {
    const { id } = await add();
    const delivery = await waiting(service, id, 'A', { state: 'sent' });
    await rows(service, `update destination set fence = 7, lease_until = now() - interval '1 s'`);
    const from = receiver.calls.length;
    await deliver(id);
    expect(idsOf(from)).toEqual([delivery]);
  });
});

describe('a receiver that is gone', () => {
  it('turns its destination off, with an alert; what waits goes on once it is on', async () => {
    const { id } = await add();
    const earlier = (await notificationsOf(anna)).items.length;
    const [first, second] = [await waiting(service, id, 'A'), await waiting(service, id, 'B')];
    const from = receiver.calls.length;
    receiver.behave('gone', 'take');
    await deliverer.turn();
    await deliverer.turn();
    expect(idsOf(from)).toEqual([first]);
    expect(await destinationOf(anna, id)).toMatchObject({ state: 'off', stateReason: 'gone' });
    expect(await statesOf(id)).toEqual(['dead-lettered', 'pending']);
    const { items } = await notificationsOf(anna);
    expect(items).toHaveLength(earlier + 1);
    expect(items[0]).toMatchObject({ kind: 'dead-lettered', reason: 'gone' });
    // a test goes there all the same, and is tried once
    await post(`${DESTINATIONS}/${id}/test`);
    receiver.behave('fail', 'take');
    await deliverer.turn();
    await deliverer.turn();
    expect(receiver.calls.length).toBe(from + 2);
    const on = await sendJson(anna, 'PUT', `${DESTINATIONS}/${id}/state`, { state: 'on' });
    expect(on.status).toBe(204);
    await deliver(id);
    expect(idsOf(from).at(-1)).toBe(second);
    expect((await entries(service, 'destination.turned-off')).at(-1)?.actor_id).toBe('deliver');
  });
});

describe('a span of time', () => {
  it('is sent again, each under the id that it had', async () => {
    const { id } = await add();
    const early = await waiting(service, id, 'A');
    await deliver(id);
    const between = new Date();
    const late = [await waiting(service, id, 'A'), await waiting(service, id, 'B')];
    await deliver(id);
    const from = receiver.calls.length;
    const span = { from: between.toISOString(), to: new Date(Date.now() + 1000).toISOString() };
    const answer = await post(`${DESTINATIONS}/${id}/redelivery`, span);
    expect(await answer.json()).toEqual({ count: 2 });
    await deliver(id);
    expect(idsOf(from)).toEqual(late);
    expect(idsOf(from)).not.toContain(early);
    const none = await post(`${DESTINATIONS}/${id}/redelivery`, {
      ...span,
      state: 'dead-lettered',
    });
    expect(await none.json()).toEqual({ count: 0 });
    await problemOf(
      await post(`${DESTINATIONS}/${id}/redelivery`, { from: span.to, to: span.from }),
      400,
    );
  });
});

describe('the list', () => {
  it('goes page by page, and by state', async () => {
    const { id } = NewDestinationView.parse(await add());
    for (const patient of 'ABC') await waiting(service, id, patient);
    receiver.behave('take', 'busy');
    await deliverer.turn();
    const page = await anna.call(`/api/deliveries?destination=${id}&limit=2`);
    const { items, nextCursor } = z
      .object({ items: z.array(z.unknown()), nextCursor: z.string() })
      .parse(await page.json());
    expect(items).toHaveLength(2);
    const next = await anna.call(`/api/deliveries?destination=${id}&limit=2&cursor=${nextCursor}`);
    expect(await next.json()).toMatchObject({ items: [{}], nextCursor: null });
    expect(await deliveriesTo(anna, id, 'acknowledged')).toHaveLength(1);
    expect(await deliveriesTo(anna, id, 'waiting')).toHaveLength(2);
  });
});

describe('at the shell', () => {
  async function cloister(...args: string[]) {
    const said = { result: '', notes: '' };
    const code = await runCloister(args, {
      env: { CLOISTER_DATA: service.config.data.path },
      output: new Output(
        { write: (text) => (said.result += text) },
        { write: (text) => (said.notes += text) },
      ),
    });
    return { code, ...said };
  }

  it('a destination is added, looked after and removed', async () => {
    const added = await cloister('destination', 'add', 'Ward', receiver.url, '--event', 'signed');
    expect(added).toMatchObject({ code: 0, result: expect.stringMatching(/^whsec_/) });
    const { result: listed } = await cloister('destination', 'list');
    const [id = ''] = /[0-9a-f-]{36}/.exec(listed) ?? [];
    expect(await destinationOf(anna, id)).toMatchObject({ name: 'Ward', events: ['signed'] });
    await sendJson(anna, 'PUT', `${DESTINATIONS}/${id}`, {
      name: 'Ward',
      address: receiver.url,
      maxAttempts: 1,
    });
    const delivery = await waiting(service, id, 'A');
    receiver.behave('refuse', 'take');
    await deliver(id);
    const { result: deadLettered } = await cloister('delivery', 'list', '--state', 'dead-lettered');
    expect(deadLettered).toMatch(new RegExp(`${delivery} .*dead-lettered +1 +422 refused`));
    expect(await cloister('delivery', 'resend', delivery)).toMatchObject({ code: 0 });
    await deliver(id);
    expect(await statesOf(id)).toEqual(['acknowledged']);
    const span = ['--from', new Date(0).toISOString(), '--to', new Date().toISOString()];
    const redelivered = await cloister('delivery', 'redeliver', 'Ward', ...span);
    expect(redelivered).toMatchObject({
      code: 0,
      notes: expect.stringContaining('1 queued for delivery again'),
    });
    expect(await cloister('destination', 'off', 'Ward')).toMatchObject({ code: 0 });
    expect(await cloister('destination', 'remove', 'Ward')).toMatchObject({ code: 0 });
    expect(await cloister('destination', 'test', 'Ward')).toMatchObject({ code: 1 });
  });

  it('a destination of HL7 messages is added with what was agreed on, and without a secret', async () => {
    const address = `mllp://127.0.0.1:${receiver.port}`;
    const agreed = ['--hl7', 'EHR', '--facility', 'WARD', '--messages', 'ORU', '--try-again', 'AR'];
    const added = await cloister('destination', 'add', 'Record', address, ...agreed);
    expect(added).toMatchObject({ code: 0, result: '', notes: expect.stringContaining('Added.') });
    const { result: listed } = await cloister('destination', 'list');
    const [id = ''] = /[0-9a-f-]{36}/.exec(listed) ?? [];
    expect(await destinationOf(anna, id)).toMatchObject({
      kind: 'hl7',
      address,
      hl7: {
        receivingApplication: 'EHR',
        receivingFacility: 'WARD',
        messages: 'ORU',
        tryAgain: 'AR',
        withdrawal: 'T10',
        charset: 'UNICODE UTF-8',
      },
    });
    const wrong = await cloister(
      'destination',
      'add',
      'Other',
      address,
      '--hl7',
      'EHR',
      '--charset',
      'X',
    );
    expect(wrong.code).toBe(1);
  });
});
