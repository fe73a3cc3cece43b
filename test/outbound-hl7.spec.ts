import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ErasuresService } from '@app/documents';
import {
  fieldOf,
  firstSegment,
  frame,
  type Hl7Message,
  partsOf,
  readMessage,
  typeOf,
} from '@app/hl7';
import { operatorActor } from '@app/platform';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { SentMessageList } from '../apps/api/src/deliveries/sent-messages.dto.js';
import { UnmaskedMessageView } from '../apps/api/src/messages/messages.dto.js';
import { type Manner, Simulator } from '../apps/cli/src/hl7/simulator.js';
import { columnsHolding, count, entries, rows } from './api/admin.js';
import { addDestination, deliveriesTo, DESTINATIONS } from './api/destinations.js';
import { problemOf } from './api/problem.js';
import { order, sendJson } from './api/person-requests.js';
import { startDeliverer, type TestDeliverer } from './support/deliverer.js';
import { settingStatement } from './support/tenant-settings.js';
import { DocumentArchive } from './support/document-archive.js';
import { Sender, startHl7 } from './support/hl7.js';
import { type SignedInPerson, signedInPerson } from './support/people.js';
import { act, claim, edit, reviewOf, sign } from './support/review.js';
import { NOTE, send, summarize, untilState, upload } from './support/rest.js';
import { missingForHl7, PythonReceiver, sendByPython } from './support/python-hl7.js';
import { startService, type TestService } from './support/service.js';
import { until } from './support/wait.js';

const HIS = { type: 'MR', authority: 'HOSP', defaultAuthority: 'HOSP' };
const RULES = [
  { name: 'documents', type: 'MDM', profile: 'general' },
  { name: 'results', type: 'ORU', hasText: true, profile: 'general' },
];

let service: TestService;
let hl7: Awaited<ReturnType<typeof startHl7>>;
let deliverer: TestDeliverer;
let receiver: Simulator;
let anna: SignedInPerson;
let reviewer: SignedInPerson;
/** A summary that was signed before there was any destination. */
let signedOnce: string;
const came: { readonly bytes: Buffer; readonly manner: Manner }[] = [];

const folder = mkdtempSync(join(tmpdir(), 'cloister-outbound-'));
const certFile = join(folder, 'site.crt');
const keyFile = join(folder, 'site.key');

beforeAll(async () => {
  // its own authority: both sides show it, and trust whoever has it
  const openssl = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost
    -addext subjectAltName=DNS:localhost -keyout ${keyFile} -out ${certFile}`;
  execFileSync('openssl', openssl.split(/\s+/), { stdio: 'ignore' });
  receiver = await Simulator.listen({
    host: '127.0.0.1',
    port: 0,
    manners: ['AA'],
    lateMs: 0,
    tls: null,
    onMessage: (message) => came.push(message),
  });
  service = await startService({
    CLOISTER_DELIVERY_HOSTS: '127.0.0.1,localhost',
    CLOISTER_DELIVERY_CA_FILE: certFile,
    CLOISTER_DELIVERY_CERT_FILE: certFile,
    CLOISTER_DELIVERY_KEY_FILE: keyFile,
    CLOISTER_WORKER_ROLES: 'ingest,generate',
  });
  await service.startWorker();
  const connections = [{ name: 'his', port: 0, patient: HIS, charset: '8859/1', rules: RULES }];
  hl7 = await startHl7(service, { connections });
  deliverer = await startDeliverer(service, { firstMs: 1, longestMs: 2 });
  anna = await signedInPerson(service, { roles: ['administrator'] });
  reviewer = await signedInPerson(service);
  await rows(service, `update person_compartment set clearance = 'R' where person_id = $1`, [
    reviewer.id,
  ]);
  signedOnce = await draftOf({ number: 'D-SIGNED' });
  await signed(signedOnce);
});

afterAll(async () => {
  for (const each of [deliverer, hl7, service, receiver]) await each[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

let names = 0;
/** What goes to these is of no concern to the tests that follow. */
const added: string[] = [];

afterEach(async () => {
  for (const id of added.splice(0)) {
    const { status } = await anna.call(`${DESTINATIONS}/${id}`, { method: 'DELETE' });
    if (status !== 204) throw new Error(`destination ${id} was not deleted: ${status}`);
  }
});

/** A destination of a receiver's own name, by which its messages are told from others. It ends with the test. */
async function destination(
  hl7Settings: Readonly<Record<string, unknown>> = {},
  given: Readonly<Record<string, unknown>> = {},
): Promise<{ readonly id: string; readonly name: string }> {
  names += 1;
  const name = `EHR${names}`;
  const address = `mllp://127.0.0.1:${receiver.port}`;
  const agreed = { receivingApplication: name, ...hl7Settings };
  const { id } = await addDestination(anna, address, { hl7: agreed, ...given });
  added.push(id);
  return { id, name };
}

const ALL = { events: ['drafted', 'signed', 'amended', 'withdrawn'] };
const messageOf = (bytes: Buffer): Hl7Message => {
  const message = readMessage(bytes, 'UNICODE UTF-8');
  if (!message) throw new Error('It has no header.');
  return message;
};
const sentTo = (name: string): readonly Hl7Message[] =>
  came.map(({ bytes }) => messageOf(bytes)).filter((message) => field(message, 'MSH', 5) === name);
const field = (message: Hl7Message | undefined, segment: string, number: number): string =>
  message ? fieldOf(firstSegment(message, segment), number) : '';
/** Without the heading that an OBR gives it, and what is said of the status of its lines. */
const textOf = (message: Hl7Message | undefined): string => {
  const [part] = message ? partsOf(message).parts : [];
  return part?.kind === 'text' ? part.text.replace(/^[^]*\n\nGeneral:\n(?:Status: .*\n)?/, '') : '';
};
const resultsOf = (message: Hl7Message | undefined): string =>
  [
    ...new Set(
      message?.segments.filter(({ name }) => name === 'OBX').map((obx) => fieldOf(obx, 11)),
    ),
  ].join();
const eventOf = (message: Hl7Message): string => typeOf(message).event;

/** Turns until the destination has nothing that waits. */
async function deliver(id: string): Promise<void> {
  await until('all to be delivered', async () => {
    await deliverer.turn();
    return (await deliveriesTo(anna, id, 'waiting')).length === 0;
  });
}
async function untilDelivered(id: string, times: number): Promise<void> {
  await until(`delivery ${times}`, async () => {
    await deliverer.turn();
    return (await deliveriesTo(anna, id, 'acknowledged')).length >= times;
  });
}

interface Source {
  readonly number: string;
  readonly segments?: readonly string[];
  readonly type?: string;
  readonly processing?: string;
}

const PID = 'PID|1||MRN-77^^^HOSP^MR~X-1^^^OTHER^PI||Müller^Jane^^^^^L||19700101|F';
const PV1 = 'PV1|1|I|W1^101||||||||||||||||V-9^^^HOSP';
const ORC = 'ORC|NW|PL-1^HIS|FI-1^LAB';
const OBR = 'OBR|1|PL-1^HIS|FI-1^LAB|11488-4^Note^LN|||20260101||||||||||||||||||F';
const txaOf = (number: string, confidentiality = 'R'): string =>
  `TXA|1|DS|TX|20260101||||||||${number}^HIS|||||AU|${confidentiality}|AV`;
const OBX =
  'OBX|1|TX|a^Note||The patient reports no chest pain. Blood pressure is 128 over 82.||||||F';

function sourceMessage({ number, type = 'MDM^T02', segments, processing = 'P' }: Source): Buffer {
  const head = `MSH|^~\\&|HIS|WARD|CLOISTER|US|20260101||${type}|${number}|${processing}|2.5||||||8859/1`;
  const body = segments ?? [PID, PV1, ORC, OBR, txaOf(number), OBX];
  return Buffer.from(`${[head, ...body].join('\r')}\r`, 'latin1');
}

/** The summary that a message of a source becomes, once it is a draft. */
async function draftOf(source: Source): Promise<string> {
  await using peer = await Sender.to(hl7.ports['his'] ?? 0);
  peer.raw(frame(sourceMessage(source)));
  expect(await peer.answer()).toContain('MSA|AA');
  const id = await until('the summary', async () => {
    const [row] = await rows<{ id: string | null }>(
      service,
      `select summary_id as id from message where connection = 'his' order by arrived_at desc limit 1`,
    );
    return row?.id ?? false;
  });
  await until('the draft', async () => {
    const [row] = await rows<{ state: string }>(
      service,
      'select state from summary where id = $1',
      [id],
    );
    return row?.state === 'draft';
  });
  return id;
}

async function signed(id: string): Promise<void> {
  await claim(reviewer, id);
  expect((await sign(reviewer, id)).status).toBe(201);
}
async function afterwards(id: string, what: 'amendment' | 'withdrawal'): Promise<void> {
  const { revision } = await reviewOf(reviewer, id);
  await act(reviewer, `/api/summaries/${id}/${what}`, {
    revision,
    reason: 'It was Jane’s sister.',
  });
}

describe('a summary of an HL7 source', () => {
  it(
    'goes out as a document of ours at every step, and changes none of the source',
    { timeout: 60_000 },
    async () => {
      const { id, name } = await destination({}, { ...ALL, confidentiality: 'R' });
      const archive = new DocumentArchive();
      const source = sourceMessage({ number: 'D-1' });
      archive.take(source);
      const summary = await draftOf({ number: 'D-1' });
      await untilDelivered(id, 1);
      await claim(reviewer, summary);
      await edit(reviewer, summary, (sentences) => [
        ...sentences.slice(1),
        { from: null, section: sentences[0]?.section ?? null, text: 'Seen by me.' },
      ]);
      await untilDelivered(id, 2);
      expect((await sign(reviewer, summary)).status).toBe(201);
      await untilDelivered(id, 3);
      await afterwards(summary, 'amendment');
      await edit(reviewer, summary, (sentences) => [
        ...sentences,
        { from: null, section: sentences.at(-1)?.section ?? null, text: 'Called the family.' },
      ]);
      expect((await sign(reviewer, summary)).status).toBe(201);
      await afterwards(summary, 'amendment');
      await edit(reviewer, summary, (sentences) => sentences.slice(1));
      expect((await sign(reviewer, summary)).status).toBe(201);
      await afterwards(summary, 'withdrawal');
      await untilDelivered(id, 6);

      const messages = sentTo(name);
      expect(messages.map(eventOf)).toEqual(['T02', 'T08', 'T04', 'T06', 'T10', 'T10']);
      const [draft, edited, final, addendum, amended, withdrawn] = messages;
      const numbers = messages.map((message) => field(message, 'TXA', 12));
      expect(numbers.every((number) => /^[0-9a-f]{20}\^CLOISTER$/.test(number))).toBe(true);
      expect(new Set(numbers).size).toBe(4);
      expect(new Set(numbers.slice(0, 3)).size).toBe(1);
      expect(messages.map((message) => field(message, 'TXA', 13))).toEqual([
        '',
        '',
        '',
        numbers[0],
        numbers[0],
        numbers[4],
      ]);
      const current = (message: Hl7Message | undefined): string =>
        [17, 19, 18].map((number) => field(message, 'TXA', number)).join(' ') +
        ` ${resultsOf(message)}`;
      expect(messages.map(current)).toEqual([
        'IP UN R P',
        'IP UN R P',
        'AU AV R F',
        'AU AV R F',
        'AU AV R F',
        'AU AV R F',
      ]);
      // whom it is about, as the source said it
      for (const message of messages) {
        expect(field(message, 'PID', 3)).toBe('MRN-77^^^HOSP^MR~X-1^^^OTHER^PI');
        expect(field(message, 'PID', 5)).toBe('Müller^Jane^^^^^L');
        expect(field(message, 'PV1', 19)).toBe('V-9^^^HOSP');
        expect(field(message, 'ORC', 1)).toBe('RE');
        expect(field(message, 'OBR', 3)).toBe('FI-1^LAB');
        expect([11, 18].map((number) => field(message, 'MSH', number))).toEqual([
          'P',
          'UNICODE UTF-8',
        ]);
      }
      expect(field(draft, 'TXA', 10)).toBe('');
      expect(field(final, 'TXA', 10)).toMatch(/^[0-9a-f-]{36}\^[^^]+\^{7}CLOISTER$/);
      expect(field(final, 'TXA', 22)).toMatch(/\^CLOISTER\^{6}\d{14}\+0000$/);
      // what a reader sees first
      const lines = textOf(draft).split('\n');
      expect(lines[0]).toMatch(
        /^MACHINE-MADE DRAFT, NOT REVIEWED\. .*Model: .*Version: 1 .*Source: D-1 of HIS\.$/,
      );
      expect(textOf(edited)).toContain('Seen by me.');
      expect(textOf(final)).toMatch(/^Machine-made summary, reviewed and signed by .* UTC\./);
      expect(textOf(addendum)).toContain('Called the family.');
      expect(textOf(addendum)).not.toContain('Blood pressure');
      expect(textOf(amended)).toContain(`This replaces document ${numbers[0]?.split('^')[0]}.`);
      expect(textOf(withdrawn)).toMatch(/^WITHDRAWN[^]*\nReason: It was Jane’s sister\.\n/);
      expect(textOf(withdrawn)).not.toContain('Called the family.');
      // who obeys TXA-12 and TXA-13 has one document in force that says it is withdrawn, and the source as it was
      const before = archive.get('D-1^HIS');
      for (const { bytes } of came.filter(
        ({ bytes: each }) => field(messageOf(each), 'MSH', 5) === name,
      )) {
        archive.take(bytes);
      }
      expect(archive.get('D-1^HIS')).toEqual(before);
      expect(archive.available).toEqual(['D-1^HIS', numbers[5]]);
    },
  );

  it(
    'goes out as a result of ours where the partner takes no documents',
    { timeout: 60_000 },
    async () => {
      const { id, name } = await destination({ messages: 'ORU' }, { ...ALL, confidentiality: 'R' });
      const segments = [PID, PV1, ORC, OBR, OBX];
      const summary = await draftOf({ number: 'R-1', type: 'ORU^R01', segments });
      await signed(summary);
      await afterwards(summary, 'amendment');
      await edit(reviewer, summary, (sentences) => sentences.slice(1));
      expect((await sign(reviewer, summary)).status).toBe(201);
      await afterwards(summary, 'withdrawal');
      await untilDelivered(id, 4);
      const messages = sentTo(name);
      const results = messages.map(
        (message) => `${field(message, 'OBR', 25)} ${resultsOf(message)}`,
      );
      expect(results).toEqual(['P P', 'F F', 'C C', 'X X']);
      const numbers = new Set(messages.map((message) => field(message, 'OBR', 3)));
      expect([...numbers].join()).toMatch(/^[0-9a-f]{20}\^CLOISTER$/);
      for (const message of messages) {
        // nothing by which the source's own order or result is found
        expect([2, 29].map((number) => field(message, 'OBR', number))).toEqual([
          '',
          'PL-1&HIS^FI-1&LAB',
        ]);
        expect([1, 2, 3].map((number) => field(message, 'ORC', number))).toEqual([
          'RE',
          '',
          field(message, 'OBR', 3),
        ]);
        expect(field(message, 'OBR', 4)).toMatch(/^general\^.*\^99CLOISTER$/);
      }
    },
  );

  it('that nobody signs is taken back where its draft went', { timeout: 60_000 }, async () => {
    const { id, name } = await destination({ draftStatus: 'PA' }, { ...ALL, confidentiality: 'R' });
    const { id: other } = await destination({}, { confidentiality: 'R' });
    const summary = await draftOf({ number: 'D-3' });
    const { revision } = await claim(reviewer, summary);
    await act(reviewer, `/api/summaries/${summary}/rejection`, { revision, reason: 'Wrong.' });
    await untilDelivered(id, 2);
    const [draft, dropped] = sentTo(name);
    expect([draft, dropped].map((message) => message && eventOf(message))).toEqual(['T02', 'T11']);
    expect([draft, dropped].map((message) => field(message, 'TXA', 17))).toEqual(['PA', 'PA']);
    expect(field(dropped, 'TXA', 10)).toBe('');
    expect([12, 19].map((number) => field(dropped, 'TXA', number))).toEqual([
      field(draft, 'TXA', 12),
      'CA',
    ]);
    expect(dropped?.segments.some(({ name: each }) => each === 'OBX')).toBe(false);
    expect(await deliveriesTo(anna, other)).toEqual([]);
  });
});

describe('a summary whose source is found to be of another patient', () => {
  const assign = async (
    summary: string,
    body: Readonly<Record<string, unknown>>,
  ): Promise<void> => {
    const [source] = await rows<{ id: string }>(
      service,
      'select document_id as id from summary_source where summary_id = $1',
      [summary],
    );
    const path = `/api/documents/${source?.id}/patient`;
    const answer = await sendJson(reviewer, 'POST', path, { reason: 'Mixed up.', ...body });
    expect(answer.status).toBe(200);
  };
  const ROE = { identifier: 'MRN-88', authority: 'HOSP', name: 'John Roe' };
  const whose = (message: Hl7Message | undefined): readonly string[] => [
    field(message, 'PID', 3),
    field(message, 'PV1', 19),
    field(message, 'OBR', 3),
  ];
  const JANE = ['MRN-77^^^HOSP^MR~X-1^^^OTHER^PI', 'V-9^^^HOSP', 'FI-1^LAB'];
  const textsTo = (name: string): string =>
    came
      .map(({ bytes }) => bytes.toString('utf8'))
      .filter((text) => text.includes(`|${name}|`))
      .join('\n');

  it('is withdrawn from the record that it was sent to', { timeout: 60_000 }, async () => {
    const { id, name } = await destination({}, { ...ALL, confidentiality: 'R' });
    const { id: results, name: lab } = await destination(
      { messages: 'ORU' },
      { ...ALL, confidentiality: 'R' },
    );
    const summary = await draftOf({ number: 'D-WRONG' });
    await signed(summary);
    const draft = await draftOf({ number: 'D-WRONG-2' });
    await untilDelivered(id, 3);
    await untilDelivered(results, 3);
    await assign(summary, ROE);
    await assign(draft, { identifier: null });
    await untilDelivered(id, 5);
    await untilDelivered(results, 5);
    const messages = sentTo(name);
    expect(messages.map(eventOf)).toEqual(['T02', 'T04', 'T02', 'T10', 'T11']);
    expect(messages.map(whose)).toEqual(messages.map(() => JANE));
    const orders = sentTo(lab);
    expect(orders.map((message) => field(message, 'OBR', 25))).toEqual(['P', 'F', 'P', 'X', 'X']);
    for (const message of orders) {
      expect(field(message, 'PID', 3)).toBe(JANE[0]);
      expect(field(message, 'OBR', 29)).toBe('PL-1&HIS^FI-1&LAB');
    }
    for (const of of [name, lab]) expect(textsTo(of)).not.toMatch(/MRN-88|Roe/);
  });

  it('names neither visit nor order of the one before in what is new', async () => {
    const summary = await draftOf({ number: 'D-MOVED' });
    await assign(summary, ROE);
    const { id, name } = await destination({}, { ...ALL, confidentiality: 'R' });
    const [source] = await rows<{ id: string }>(
      service,
      'select document_id as id from summary_source where summary_id = $1',
      [summary],
    );
    await order(reviewer, source?.id ?? '');
    await untilDelivered(id, 1);
    expect(sentTo(name).map(whose)).toEqual([['MRN-88^^^HOSP', '', '']]);
  });

  it(
    'is told to each record what concerns it alone, when the source takes it back',
    { timeout: 60_000 },
    async () => {
      await rows(service, settingStatement('withdraws-on', ['cancelled']));
      const { id, name } = await destination({}, { confidentiality: 'R' });
      const wrong = await draftOf({ number: 'D-BOTH' });
      await signed(wrong);
      await untilDelivered(id, 1);
      await assign(wrong, ROE);
      await untilDelivered(id, 2);
      const [source] = await rows<{ id: string }>(
        service,
        'select document_id as id from summary_source where summary_id = $1',
        [wrong],
      );
      const right = await order(reviewer, source?.id ?? '');
      await until('the draft', async () => {
        const sql = 'select state from summary where id = $1';
        const [row] = await rows<{ state: string }>(service, sql, [right]);
        return row?.state === 'draft';
      });
      await signed(right);
      await untilDelivered(id, 3);
      await using peer = await Sender.to(hl7.ports['his'] ?? 0);
      const segments = [PID, PV1, txaOf('D-BOTH').replace('|AV', '|CA')];
      peer.raw(frame(sourceMessage({ number: 'D-BOTH-2', type: 'MDM^T11', segments })));
      expect(await peer.answer()).toContain('MSA|AA');
      await untilDelivered(id, 4);
      const messages = sentTo(name);
      expect(messages.map(eventOf)).toEqual(['T02', 'T10', 'T02', 'T10']);
      const roe = ['MRN-88^^^HOSP', '', ''];
      expect(messages.map(whose)).toEqual([JANE, JANE, roe, roe]);
    },
  );

  it(
    'is withdrawn after what of it has not arrived, and not before',
    { timeout: 60_000 },
    async () => {
      const { id, name } = await destination({}, { ...ALL, confidentiality: 'R' });
      const summary = await draftOf({ number: 'D-LATE' });
      await untilDelivered(id, 1);
      receiver.behave('AR');
      await signed(summary);
      await until('the signed one to be dead-lettered', async () => {
        await deliverer.turn();
        return (await deliveriesTo(anna, id, 'dead-lettered')).length === 1;
      });
      receiver.behave('AA');
      await assign(summary, ROE);
      await until('the withdrawal', async () => (await deliveriesTo(anna, id)).length === 3);
      await deliverer.turn();
      const [deadLettered] = await deliveriesTo(anna, id, 'dead-lettered');
      expect((await deliveriesTo(anna, id, 'waiting')).map(({ event }) => event)).toEqual([
        'withdrawn',
      ]);
      const again = await sendJson(
        anna,
        'POST',
        `/api/deliveries/${deadLettered?.id}/redelivery`,
        {},
      );
      expect(again.ok).toBe(true);
      await untilDelivered(id, 3);
      const messages = sentTo(name).filter((_, index) => index !== 1); // the one that was refused
      expect(messages.map(eventOf)).toEqual(['T02', 'T04', 'T10']);
      expect(messages.map(whose)).toEqual(messages.map(() => JANE));
    },
  );
});

/** What the consumer of an event would write for a destination. */
async function waits(destinationId: string, summary?: string): Promise<string> {
  const summaryId = summary ?? signedOnce;
  const [row] = await rows<{ id: string }>(
    service,
    `insert into delivery (id, tenant_id, destination_id, event, summary_id, version, order_key,
       occurred_at, state, since, next_attempt_at, created_at)
     values (gen_random_uuid(), $1, $2, 'signed', $3, 1, $3, now(), 'pending', now(), now(), now())
     returning id`,
    [service.tenantId, destinationId, summaryId],
  );
  return row?.id ?? '';
}

describe('a receiver', () => {
  const OFF = { confidentiality: 'V' };
  const outcomeOf = async (id: string): Promise<string> => {
    const [one] = await deliveriesTo(anna, id);
    return [one?.state, one?.attempts, one?.answer, one?.status, one?.reason].join(' ');
  };
  const bytesTo = (name: string): readonly Buffer[] =>
    came.map(({ bytes }) => bytes).filter((bytes) => field(messageOf(bytes), 'MSH', 5) === name);

  it.each<[string, Readonly<Record<string, unknown>>, readonly [Manner, ...Manner[]], string]>([
    ['asks for another attempt with AE', {}, ['AE', 'AE', 'AE', 'AA'], 'acknowledged 4 AA  '],
    ['refuses for good with AR', {}, ['AR'], 'dead-lettered 1 AR 200 refused'],
    ['has the other reading', { tryAgain: 'AR' }, ['AR', 'AE'], 'dead-lettered 2 AE 207 refused'],
    [
      'says nothing, half of it, or something else',
      { answerSeconds: 1 },
      ['none', 'half', 'other', 'AA'],
      'acknowledged 4 AA  ',
    ],
    [
      'accepts and says no more',
      { acknowledgement: 'both', applicationSeconds: 1 },
      ['CA', 'AA'],
      'acknowledged 2 AA  ',
    ],
    [
      'accepts, and nobody asked for more',
      { acknowledgement: 'accept' },
      ['AA'],
      'acknowledged 1 CA  ',
    ],
  ])('that %s gets the same bytes each time', async (_, agreed, manners, outcome) => {
    const { id, name } = await destination(agreed, OFF);
    await waits(id);
    receiver.behave(...manners);
    await deliver(id);
    receiver.behave('AA');
    expect(await outcomeOf(id)).toBe(outcome);
    const sent = bytesTo(name);
    expect(sent).toHaveLength(manners.length);
    for (const bytes of sent) expect(bytes.equals(sent[0] ?? Buffer.alloc(0))).toBe(true);
    const kept = await rows<{ state: string; n: number }>(
      service,
      `select state, size_bytes as n from sent_message where destination_id = $1`,
      [id],
    );
    const state = outcome.startsWith('acknowledged') ? 'taken' : 'refused';
    // written once, and on record before it left
    expect(kept).toEqual([{ state, n: sent[0]?.length }]);
    expect((await entries(service, 'message.written')).length).toBe(
      await count(service, 'sent_message'),
    );
  });

  it('whose answer was on its way when the worker ended gets the same again from the next', async () => {
    const { id, name } = await destination({}, OFF);
    const delivery = await waits(id);
    receiver.behave('none');
    const ending = new AbortController();
    const turn = deliverer.turn(ending.signal);
    await until('the message', async () => bytesTo(name).length > 0);
    ending.abort(new Error('the worker ends'));
    await turn;
    receiver.behave('AA');
    await using next = await startDeliverer(service, { firstMs: 1, longestMs: 2 });
    await until('the answer', async () => {
      await next.turn();
      return (await outcomeOf(id)).startsWith('acknowledged');
    });
    const [first, second] = bytesTo(name);
    expect(first?.equals(second ?? Buffer.alloc(0))).toBe(true);
    const controlId = field(messageOf(first ?? Buffer.alloc(0)), 'MSH', 10);
    expect(controlId).toBe(delivery.replaceAll('-', '').slice(-20));
  });

  it.each<[string, Readonly<Record<string, unknown>>, string]>([
    ['another processing id than the source', { processingId: 'T' }, 'other-processing-id'],
    ['a charset without its characters', { charset: 'ASCII' }, 'not-in-charset'],
  ])('with %s is sent nothing, and somebody is told', async (_, agreed, reason) => {
    const { id, name } = await destination(agreed, OFF);
    await waits(id);
    await deliver(id);
    expect(await outcomeOf(id)).toBe(`dead-lettered 1   ${reason}`);
    expect(bytesTo(name)).toEqual([]);
    // once the partners agree on something else it goes out, and was not written before
    const address = `mllp://127.0.0.1:${receiver.port}`;
    const body = { name, address, hl7: { receivingApplication: name } };
    expect((await sendJson(anna, 'PUT', `${DESTINATIONS}/${id}`, body)).status).toBe(200);
    const [deadLettered] = await deliveriesTo(anna, id);
    await sendJson(anna, 'POST', `/api/deliveries/${deadLettered?.id}/redelivery`, {});
    await deliver(id);
    expect(await outcomeOf(id)).toBe('acknowledged 1 AA  ');
  });

  it('that asks for a certificate is shown ours, and is trusted by its own alone', async () => {
    const [cert, key] = [readFileSync(certFile), readFileSync(keyFile)];
    const secret: Buffer[] = [];
    await using secure = await Simulator.listen({
      host: '127.0.0.1',
      port: 0,
      manners: ['AA'],
      lateMs: 0,
      tls: { cert, key, ca: cert },
      onMessage: ({ bytes }) => secret.push(bytes),
    });
    const given = { hl7: { receivingApplication: 'SECURE' }, maxAttempts: 1, ...OFF };
    const named = `mllps://localhost:${secure.port}`;
    const { id } = await addDestination(anna, named, { ...given, name: 'secure' });
    await waits(id);
    await deliver(id);
    expect(await outcomeOf(id)).toBe('acknowledged 1 AA  ');
    expect(secret).toHaveLength(1);
    // the certificate is of the name, and not of the address
    const unnamed = `mllps://127.0.0.1:${secure.port}`;
    const { id: other } = await addDestination(anna, unnamed, { ...given, name: 'unnamed' });
    await waits(other);
    await deliver(other);
    expect(await outcomeOf(other)).toBe('dead-lettered 1   not-encrypted');
    expect(secret).toHaveLength(1);
  });

  it('is tried without a message', async () => {
    const { id, name } = await destination();
    expect((await sendJson(anna, 'POST', `${DESTINATIONS}/${id}/test`, {})).status).toBe(201);
    await deliver(id);
    expect(await outcomeOf(id)).toBe('acknowledged 1   ');
    expect(bytesTo(name)).toEqual([]);
  });

  it('is named by host and port, stays what it is, and has no secret', async () => {
    const hl7Settings = { receivingApplication: 'EHR' };
    const post = (address: string, agreed: unknown) =>
      sendJson(anna, 'POST', DESTINATIONS, { name: 'x', address, hl7: agreed });
    await problemOf(await post('https://127.0.0.1/', hl7Settings), 400);
    await problemOf(await post('mllp://127.0.0.1:2575', null), 400);
    await problemOf(await post('mllp://127.0.0.1', hl7Settings), 400);
    await problemOf(await post('mllp://127.0.0.1:2575/in', hl7Settings), 400);
    const internal = await problemOf(await post('mllp://10.1.2.3:2575', hl7Settings), 422);
    expect(internal.code).toBe('address-not-allowed');
    const { id, name } = await destination();
    const body = { name, address: 'https://127.0.0.1/' };
    const changed = await problemOf(
      await sendJson(anna, 'PUT', `${DESTINATIONS}/${id}`, body),
      409,
    );
    expect(changed.code).toBe('destination-kind-fixed');
    const secret = await sendJson(anna, 'POST', `${DESTINATIONS}/${id}/secret`, {});
    expect((await problemOf(secret, 409)).code).toBe('destination-signs-nothing');
  });
});

describe('a destination that leads back to us', () => {
  it.each(['MDM', 'ORU'])('makes no summary of a summary of ours: %s', async (messages) => {
    const address = `mllp://127.0.0.1:${hl7.ports['his'] ?? 0}`;
    const agreed = { receivingApplication: 'BACK', sendingApplication: 'RELAY', messages };
    const given = { confidentiality: 'V', hl7: agreed };
    names += 1;
    const { id } = await addDestination(anna, address, { ...given, name: `back ${names}` });
    await waits(id);
    const before = await count(service, 'summary');
    await deliver(id);
    const [own] = await rows<{ state: string }>(
      service,
      'select state from message order by arrived_at desc limit 1',
    );
    expect(own?.state).toBe('own');
    expect(await count(service, 'summary')).toBe(before);
  });
});

describe('a summary of what came another way', () => {
  it(
    'goes out with the patient as far as anybody knows, and not without',
    { timeout: 60_000 },
    async () => {
      const { id, name } = await destination({}, { confidentiality: 'V', events: ['withdrawn'] });
      const summaries: string[] = [];
      for (const fields of [
        {},
        { patientIdentifier: 'MRN-REST', patientAuthority: 'HOSP', patientName: 'O’Hara' },
      ]) {
        const { id: document } = await send(
          service,
          upload(`${NOTE}\n${summaries.length}`, 'n.txt', 'text/plain', fields),
        );
        const { id: summary } = await summarize(service, [document]);
        await untilState(service, summary, 'draft');
        await signed(summary);
        await waits(id, summary);
        summaries.push(summary);
      }
      await deliver(id);
      const [nobody, known] = await deliveriesTo(anna, id);
      expect(nobody).toMatchObject({ state: 'dead-lettered', reason: 'no-patient-identifier' });
      expect(known).toMatchObject({ state: 'acknowledged' });
      const [message] = sentTo(name);
      expect([3, 5].map((number) => field(message, 'PID', number))).toEqual([
        'MRN-REST^^^HOSP',
        'O’Hara',
      ]);
      expect(field(message, 'PV1', 2)).toBe('U');
    },
  );

  it('is listed with its answer, and what it says is shown for a reason to who may see the summary', async () => {
    const { id, name } = await destination({}, { confidentiality: 'R' });
    await signed(await draftOf({ number: 'D-LISTED' }));
    await untilDelivered(id, 1);
    const engineer = await signedInPerson(service, { roles: ['integration', 'reviewer'] });
    const list = async (who: SignedInPerson): Promise<SentMessageList> =>
      SentMessageList.parse(await (await who.call(`/api/sent-messages?destination=${id}`)).json());
    expect((await list(engineer)).items).toEqual([]); // it is of a restricted source
    await rows(service, `update person_compartment set clearance = 'R' where person_id = $1`, [
      engineer.id,
    ]);
    const [listed] = (await list(engineer)).items;
    const [message] = sentTo(name);
    expect(listed).toMatchObject({
      type: 'MDM',
      state: 'taken',
      answers: [{ code: 'AA', error: null }],
      controlId: field(message, 'MSH', 10),
    });
    const why = { reason: 'The record says that it got nothing.' };
    const path = `/api/sent-messages/${listed?.id}/content`;
    const shown = UnmaskedMessageView.parse(
      await (await sendJson(engineer, 'POST', path, why)).json(),
    );
    expect(shown.lines.join('\n')).toContain('MRN-77');
    expect(shown.answers[0]?.[1]).toMatch(/^MSA\|AA\|/);
    const stranger = await signedInPerson(service);
    expect((await problemOf(await sendJson(stranger, 'POST', path, why), 404)).code).toBe(
      'message-not-found',
    );
  });

  it('is kept sealed as it was sent, and its copies are named when it is erased', async () => {
    expect(await columnsHolding(service, ['MRN-77', 'no chest pain', 'Müller'])).toEqual([]);
    const [row] = await rows<{ id: string; document: string }>(
      service,
      `select sent.id, source.document_id as document from sent_message as sent
       join summary_source as source using (summary_id) where sent.state = 'taken' limit 1`,
    );
    const operator = operatorActor('test', service.tenantId);
    const { id } = await service
      .get(ErasuresService)
      .erase(operator, row?.document ?? '', { reason: 'test' });
    await until('the message to be gone', async () => {
      return (await count(service, `sent_message where id = '${row?.id}'`)) === 0;
    });
    const [report] = await rows<{ text: string }>(
      service,
      `select report::text as text from erasure_part where erasure_id = $1 and consumer = 'delivery.erasure'`,
      [id],
    );
    expect(report?.text).toContain(`"holder": "destination `);
    expect(report?.text).toContain(row?.id);
  });
});

it('is withdrawn where it went when its source is taken back, by nobody and with the reason', async () => {
  await rows(service, settingStatement('withdraws-on', ['cancelled']));
  const { id, name } = await destination({}, { confidentiality: 'R' });
  const summary = await draftOf({ number: 'D-GONE' });
  await signed(summary);
  await untilDelivered(id, 1);
  // what was acknowledged long ago, or given up, is not listed any more, and is not told once again
  await rows(service, `delete from delivery where destination_id = $1`, [id]);
  await using peer = await Sender.to(hl7.ports['his'] ?? 0);
  const segments = [PID, PV1, txaOf('D-GONE').replace('|AV', '|CA')];
  peer.raw(frame(sourceMessage({ number: 'D-GONE-2', type: 'MDM^T11', segments })));
  expect(await peer.answer()).toContain('MSA|AA');
  await untilDelivered(id, 1);
  expect(sentTo(name).map(eventOf)).toEqual(['T02', 'T10']);
  const [final, withdrawn] = sentTo(name);
  expect([12, 13].map((number) => field(withdrawn, 'TXA', number))).toEqual([
    expect.not.stringContaining(field(final, 'TXA', 12)),
    field(final, 'TXA', 12),
  ]);
  expect([10, 17, 19].map((number) => field(withdrawn, 'TXA', number))).toEqual(['', 'DO', 'AV']);
  expect(textOf(withdrawn)).toMatch(
    /^WITHDRAWN[^]*\nReason: its source was withdrawn by the sender\n/,
  );
});

describe('hl7 of PyPI', () => {
  const missing = missingForHl7();

  it('takes what we send, and reads in it what we meant', async ({ skip }) => {
    skip(missing !== null, missing ?? '');
    await using python = await PythonReceiver.start();
    const address = `mllp://127.0.0.1:${python.port}`;
    const agreed = { receivingApplication: 'PYTHON' };
    const given = { hl7: agreed, confidentiality: 'V', name: 'python' };
    const { id } = await addDestination(anna, address, given);
    const delivery = await waits(id);
    await deliver(id);
    expect(await deliveriesTo(anna, id)).toMatchObject([{ state: 'acknowledged', answer: 'AA' }]);
    expect(python.received).toMatchObject([
      { id: delivery.replaceAll('-', '').slice(-20), event: 'T02', name: 'Müller^Jane^^^^^L' },
    ]);
    expect(python.received[0]?.lines.join('\n')).toContain('The patient reports no chest pain.');
  });

  it('sends to us with its mllp_send, and reads our answer', async ({ skip }) => {
    skip(missing !== null, missing ?? '');
    const answer = await sendByPython(hl7.ports['his'] ?? 0, sourceMessage({ number: 'PY-1' }));
    expect(answer).toMatch(/MSA\|AA\|PY-1/);
  });
});
