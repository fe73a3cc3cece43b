import { fieldOf, firstSegment, frame, type Hl7Message, readMessage } from '@app/hl7';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { DeliveryView } from '../apps/api/src/deliveries/deliveries.dto.js';
import { SentMessageList } from '../apps/api/src/deliveries/sent-messages.dto.js';
import { UnmaskedMessageView } from '../apps/api/src/messages/messages.dto.js';
import { type Manner, Simulator } from '../apps/cli/src/hl7/simulator.js';
import { rows } from './api/admin.js';
import { addDestination, deliveriesTo, DESTINATIONS } from './api/destinations.js';
import { sendJson } from './api/person-requests.js';
import { startDeliverer, type TestDeliverer } from './support/deliverer.js';
import { Sender, startHl7 } from './support/hl7.js';
import { type SignedInPerson, signedInPerson } from './support/people.js';
import { startService, type TestService } from './support/service.js';
import { until } from './support/wait.js';

let service: TestService;
let deliverer: TestDeliverer;
let receiver: Simulator;
let hl7: Awaited<ReturnType<typeof startHl7>>;
let anna: SignedInPerson;
let destinations: Readonly<Record<string, string>>;
const came: { readonly bytes: Buffer; readonly manner: Manner }[] = [];
let ids = 0;

/** A destination of each way to speak, and a connection of the same name whose answers go there. */
const NAMES = ['plain', 'accepted', 'removed'] as const;

beforeAll(async () => {
  receiver = await Simulator.listen({
    host: '127.0.0.1',
    port: 0,
    manners: ['AA'],
    lateMs: 0,
    tls: null,
    onMessage: (message) => came.push(message),
  });
  service = await startService({ CLOISTER_DELIVERY_HOSTS: '127.0.0.1' });
  deliverer = await startDeliverer(service, { firstMs: 1, longestMs: 2 });
  anna = await signedInPerson(service, { roles: ['administrator', 'reviewer'] });
  const added = NAMES.map(async (name) => {
    const acknowledgement = name === 'accepted' ? 'accept' : 'original';
    const agreed = { receivingApplication: 'HIS', acknowledgement };
    const { id } = await addDestination(anna, `mllp://127.0.0.1:${receiver.port}`, {
      name,
      hl7: agreed,
      events: [],
    });
    return [name, id] as const;
  });
  destinations = Object.fromEntries(await Promise.all(added));
  hl7 = await startHl7(service, {
    connections: NAMES.map((name) => ({
      name,
      port: 0,
      storeOnly: true,
      answers: { destination: name },
    })),
  });
});

afterAll(async () => {
  for (const each of [hl7, deliverer, service, receiver]) await each[Symbol.asyncDispose]();
});

interface Asked {
  readonly id?: string;
  readonly accept?: string;
  readonly application?: string;
  readonly processing?: string;
}

function aMessage({ id, accept = 'AL', application = 'AL', processing = 'P' }: Asked = {}): Buffer {
  ids += 1;
  return Buffer.from(
    `MSH|^~\\&|HIS|WARD|CLOISTER|US|20260101||ADT^A01|${id ?? `K${ids}`}|${processing}|2.5|||${accept}|${application}\r`,
  );
}

const field = (message: Hl7Message, segment: string, number: number): string =>
  fieldOf(firstSegment(message, segment), number);

/** The answers to the message that came to the destination. */
function cameFor(controlId: string): readonly Hl7Message[] {
  return came
    .map(({ bytes }) => readMessage(bytes, 'ASCII'))
    .filter((message) => message !== null)
    .filter((message) => field(message, 'MSA', 2) === controlId);
}

async function deliver(name: string): Promise<DeliveryView | undefined> {
  const id = destinations[name] ?? '';
  await until('all to be delivered', async () => {
    await deliverer.turn();
    return (await deliveriesTo(anna, id, 'waiting')).length === 0;
  });
  return (await deliveriesTo(anna, id)).at(-1);
}

describe('what an application answers, where a destination gets it', () => {
  it('leaves for the destination with an id of its own, and asks for nothing', async () => {
    receiver.behave('AA');
    await using peer = await Sender.to(hl7.ports['plain'] ?? 0);
    expect(await peer.ask(aMessage({ id: 'FIRST' }))).toContain('MSA|CA|FIRST');
    // the next one is answered before it: nothing else came here
    expect(await peer.ask(aMessage({ id: 'SECOND' }))).toContain('MSA|CA|SECOND');
    const last = await deliver('plain');
    expect(last).toMatchObject({ event: 'acknowledgement', state: 'acknowledged', attempts: 1 });
    expect(last).toMatchObject({ answer: null, summaryId: null });
    const [answer, ...more] = cameFor('FIRST');
    expect(more).toEqual([]);
    if (!answer) throw new Error('It did not come.');
    expect([1, 2].map((number) => field(answer, 'MSA', number))).toEqual(['AA', 'FIRST']);
    const head = [5, 6, 9, 15, 16].map((number) => field(answer, 'MSH', number));
    expect(head).toEqual(['HIS', 'WARD', 'ACK^A01^ACK', 'NE', 'NE']);
    const [first] = await deliveriesTo(anna, destinations['plain'] ?? '');
    expect(field(answer, 'MSH', 10)).toBe(first?.id.replaceAll('-', '').slice(-20));
  });

  it('is said once, also to a message that comes again', async () => {
    await using peer = await Sender.to(hl7.ports['plain'] ?? 0);
    const message = aMessage({ id: 'AGAIN' });
    for (let times = 0; times < 3; times += 1) {
      expect(await peer.ask(message)).toContain('MSA|CA|AGAIN');
    }
    await deliver('plain');
    expect(cameFor('AGAIN')).toHaveLength(1);
  });

  it('is listed among what was sent, and shown for a reason', async () => {
    const query = `destination=${destinations['plain']}&limit=1`;
    const list = await (await anna.call(`/api/sent-messages?${query}`)).json();
    const [sent] = SentMessageList.parse(list).items;
    expect(sent).toMatchObject({ type: 'ACK', event: 'A01', status: 'acknowledgement' });
    expect(sent).toMatchObject({ state: 'taken', number: null, summaryId: null });
    const path = `/api/sent-messages/${sent?.id}/content`;
    const shown = await sendJson(anna, 'POST', path, { reason: 'The partner asks.' });
    const { lines } = UnmaskedMessageView.parse(await shown.json());
    expect(lines.join('\n')).toContain('MSA|AA|AGAIN');
  });

  it.each<[string, Asked, readonly string[], readonly string[]]>([
    ['is all there is with NE and AL', { accept: 'NE' }, [], ['AA']],
    ['says no there too', { accept: 'NE', processing: 'X' }, [], ['AR']],
    ['is not said after CR', { processing: 'X' }, ['CR'], []],
    ['is nothing with NE and NE', { accept: 'NE', application: 'NE' }, [], []],
    ['stays on the connection in the original mode', { accept: '', application: '' }, ['AA'], []],
  ])('%s', async (_, asked, onConnection, elsewhere) => {
    const id = `CASE${(ids += 1)}`;
    await using peer = await Sender.to(hl7.ports['plain'] ?? 0);
    const after = aMessage({ accept: 'AL', application: 'NE', id: `${id}-AFTER` });
    peer.raw(Buffer.concat([frame(aMessage({ ...asked, id })), frame(after)]));
    const said: string[] = [];
    for (;;) {
      const [, code = '', to = ''] = /\rMSA\|(\w+)\|([^\r|]+)/.exec(await peer.answer()) ?? [];
      if (to !== id) break;
      said.push(code);
    }
    expect(said).toEqual(onConnection);
    await deliver('plain');
    expect(cameFor(id).map((answer) => field(answer, 'MSA', 1))).toEqual(elsewhere);
  });

  it('waits for an accepting answer where the destination gives one', async () => {
    receiver.behave('CE', 'CA');
    await using peer = await Sender.to(hl7.ports['accepted'] ?? 0);
    await peer.ask(aMessage({ id: 'ACCEPTED' }));
    const last = await deliver('accepted');
    expect(last).toMatchObject({ state: 'acknowledged', attempts: 2, answer: 'CA' });
    const [first, second] = cameFor('ACCEPTED');
    expect(first && [15, 16].map((number) => field(first, 'MSH', number))).toEqual(['AL', 'NE']);
    expect(second).toEqual(first);
    receiver.behave('AA');
  });

  it('comes again after a connection that fails', async () => {
    const { port } = receiver;
    await receiver[Symbol.asyncDispose]();
    await using peer = await Sender.to(hl7.ports['plain'] ?? 0);
    await peer.ask(aMessage({ id: 'LATER' }));
    const id = destinations['plain'] ?? '';
    const waits = await until('a failed attempt', async () => {
      await deliverer.turn();
      const [one] = await deliveriesTo(anna, id, 'waiting');
      return one && one.attempts > 0 && one;
    });
    expect(waits).toMatchObject({ state: 'pending', reason: 'no-connection' });
    receiver = await Simulator.listen({
      host: '127.0.0.1',
      port,
      manners: ['AA'],
      lateMs: 0,
      tls: null,
      onMessage: (message) => came.push(message),
    });
    expect(await deliver('plain')).toMatchObject({ state: 'acknowledged' });
    expect(cameFor('LATER')).toHaveLength(1);
  });

  it('waits while its destination is off', async () => {
    const path = `${DESTINATIONS}/${destinations['plain']}/state`;
    await sendJson(anna, 'PUT', path, { state: 'off' });
    await using peer = await Sender.to(hl7.ports['plain'] ?? 0);
    expect(await peer.ask(aMessage({ id: 'HELD' }))).toContain('MSA|CA|HELD');
    await deliverer.turn();
    expect(cameFor('HELD')).toEqual([]);
    await sendJson(anna, 'PUT', path, { state: 'on' });
    await deliver('plain');
    expect(cameFor('HELD')).toHaveLength(1);
  });

  it('goes back over the connection, with a warning, once its destination is removed', async () => {
    await anna.call(`${DESTINATIONS}/${destinations['removed']}`, { method: 'DELETE' });
    await using peer = await Sender.to(hl7.ports['removed'] ?? 0);
    expect(await peer.ask(aMessage({ id: 'GONE' }))).toContain('MSA|CA|GONE');
    expect(await peer.answer()).toContain('MSA|AA|GONE');
    const [row] = await rows<{ warning_codes: readonly string[] }>(
      service,
      `select warning_codes from message where connection = 'removed'`,
    );
    expect(row?.warning_codes).toEqual(['acknowledgement-destination-missing']);
  });
});

it.each(['nowhere', 'hook'])('a connection that names %s does not listen', async (name) => {
  if (name === 'hook') await addDestination(anna, 'http://127.0.0.1:1/', { name });
  const connections = [{ name: 'answered', port: 0, answers: { destination: name } }];
  await expect(startHl7(service, { connections })).rejects.toThrow(`sends answers to ${name}`);
});

it('a webhook that is told of nothing is refused', async () => {
  const body = { name: 'silent', address: 'http://127.0.0.1:1/', events: [] };
  expect((await sendJson(anna, 'POST', DESTINATIONS, body)).status).toBe(400);
});
