import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { frame } from '@app/hl7';
import type { Hl7Settings } from '@app/messages';
import { Client } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { Output } from '../apps/cli/src/output.js';
import { runCloister } from '../apps/cli/src/program.js';
import { Sender, startHl7 } from './support/hl7.js';
import { signedInPerson } from './support/people.js';
import { startService, type TestService } from './support/service.js';
import { until } from './support/wait.js';

const RULES = [
  { name: 'reports', type: 'MDM', events: ['T02'], profile: 'general' },
  { name: 'results', type: 'ORU', events: ['R01'], hasText: true, profile: 'general' },
];
const at = { port: 0, rules: RULES };
const folder = mkdtempSync(join(tmpdir(), 'cloister-hl7-'));
const certificate = join(folder, 'peer.crt');
const key = join(folder, 'peer.key');
const SETTINGS: z.input<typeof Hl7Settings> = {
  connections: [
    { name: 'ward', ...at, limits: { frameBytes: 20_000, frameSeconds: 1, idleSeconds: 30 } },
    { name: 'trial', ...at, storeOnly: true },
    {
      name: 'strict',
      ...at,
      unsupported: 'refuse',
      batches: 'refuse',
      senders: [{ application: 'HIS' }],
    },
    {
      name: 'loose',
      ...at,
      sameIdOtherContent: 'refuse',
      answers: { tryAgain: 'AR', alwaysAnswer: true },
    },
    {
      name: 'secure',
      ...at,
      storeOnly: true,
      tls: { certificate, key, clientAuthority: certificate },
    },
    { name: 'impatient', ...at, limits: { idleSeconds: 1 } },
  ],
};

let service: TestService;
let hl7: Awaited<ReturnType<typeof startHl7>>;
let admin: Client;
let ids = 0;

beforeAll(async () => {
  // its own authority: it opens the door to whoever has it, and to nobody else
  const openssl = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=localhost
    -addext subjectAltName=DNS:localhost -keyout ${key} -out ${certificate}`;
  execFileSync('openssl', openssl.split(/\s+/), { stdio: 'ignore' });
  service = await startService();
  hl7 = await startHl7(service, SETTINGS);
  admin = new Client(service.database.admin);
  await admin.connect();
});

afterAll(async () => {
  await admin.end();
  await hl7[Symbol.asyncDispose]();
  await service[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

const sender = (connection: string): Promise<Sender> => Sender.to(hl7.ports[connection] ?? 0);

interface Said {
  readonly id?: string;
  readonly type?: string;
  readonly from?: string;
  readonly accept?: string;
  readonly application?: string;
  readonly processing?: string;
  readonly sentAt?: string;
  readonly segments?: readonly string[];
}

const PID = 'PID|1||MRN-77^^^HOSP^MR||Doe^Jane';
const TXA = 'TXA|1|DS|TX|20260101||||||||D-1^HIS|||||AU';
const OBX =
  'OBX|1|TX|a^Note||The patient reports no chest pain. Blood pressure is 128 over 82.||||||F';

/** About a document that nothing was said of before. */
const UNKNOWN = [PID, TXA.replace('D-1', 'D-0'), OBX];

function aMessage(said: Said = {}): string {
  const { type = 'MDM^T02', from = 'HIS|WARD', accept = '', application = '' } = said;
  const { id = `ID${(ids += 1)}`, processing = 'P', sentAt = '20260101', segments } = said;
  const head = `MSH|^~\\&|${from}|CLOISTER|US|${sentAt}||${type}|${id}|${processing}|2.5|||${accept}|${application}`;
  return `${[head, ...(segments ?? [PID, TXA, OBX])].join('\r')}\r`;
}
const code = (answer: string): string => /\rMSA.(..)/.exec(answer)?.[1] ?? answer;
const error = (answer: string): string => /\rERR\|\|[^|]*\|(\d+)/.exec(answer)?.[1] ?? '';

interface Row {
  readonly id: string;
  readonly state: string;
  readonly reason: string | null;
  readonly rule: string | null;
  readonly repeats: number;
  readonly warning_codes: readonly string[];
  readonly summary_id: string | null;
}
/** The newest message over a connection. */
async function newest(connection: string): Promise<Row> {
  const { rows } = await admin.query<Row>(
    'select * from message where connection = $1 order by arrived_at desc, id desc limit 1',
    [connection],
  );
  if (!rows[0]) throw new Error('There is no message.');
  return rows[0];
}
async function count(query: string, values: readonly unknown[] = []): Promise<number> {
  const { rows } = await admin.query<{ count: string }>(`select count(*) from ${query}`, [
    ...values,
  ]);
  return Number(rows[0]?.count);
}

describe('a message', () => {
  it('is answered once it is committed, and becomes a draft', { timeout: 60_000 }, async () => {
    await using peer = await sender('ward');
    const message = aMessage({ accept: 'AL', application: 'AL', id: 'FIRST' });
    peer.raw(frame(Buffer.from(message)));
    const answers = [await peer.answer(), await peer.answer()];
    expect(answers.map(code)).toEqual(['CA', 'AA']);
    expect(answers.every((answer) => answer.includes('|FIRST'))).toBe(true);
    const { id, state, rule } = await newest('ward');
    expect({ state, rule }).toEqual({ state: 'received', rule: 'reports' });
    expect(
      await count(`audit_entry where action = 'message.received' and subject_id = $1`, [id]),
    ).toBe(1);

    await service.startWorker();
    const summaryId = await until(
      'the summary',
      async () => (await newest('ward')).summary_id,
      30_000,
    );
    const summary = await until(
      'the draft',
      async () => {
        const found = (await (await service.call(`/api/summaries/${summaryId}`)).json()) as {
          state: string;
        };
        return found.state === 'draft' && found;
      },
      30_000,
    );
    expect(summary).toBeTruthy();
    const { rows } = await admin.query<{ document_id: string }>(
      'select document_id from message_document where message_id = $1',
      [id],
    );
    const documentId = rows[0]?.document_id ?? '';
    expect(await count('message where id = $1 and has_document', [id])).toBe(1);
    const read = await service.call(`/api/documents/${documentId}`);
    expect(await read.json()).toMatchObject({
      source: 'hl7',
      patientIdentifier: 'MRN-77',
      patientAuthority: 'HOSP',
      externalNumber: 'D-1',
    });
    const content = await service.call(`/api/documents/${documentId}/content`);
    expect(await content.text()).toBe(OBX.split('|')[5]);
  });

  it('lies sealed, byte for byte, and nothing of it in clear', async () => {
    await using peer = await sender('trial');
    expect(code(await peer.ask(aMessage()))).toBe('AA');
    const { id, state } = await newest('trial');
    expect(state).toBe('stored');
    const { rows } = await admin.query(
      `select * from message join message_segment on message_id = message.id where message.id = $1`,
      [id],
    );
    const text =
      JSON.stringify(rows) + rows.map(({ ciphertext }) => ciphertext.toString('latin1')).join('');
    expect(text).not.toMatch(/MRN-77|Jane|chest/);
  });

  it('pipelined with others is answered in order', async () => {
    await using peer = await sender('ward');
    const names = ['P1', 'P2', 'P3'];
    peer.raw(Buffer.concat(names.map((id) => frame(Buffer.from(aMessage({ id }))))));
    const answers = [await peer.answer(), await peer.answer(), await peer.answer()];
    expect(answers.map((answer) => /MSA\|AA\|(\w+)/.exec(answer)?.[1])).toEqual(names);
  });

  it.each<[string, Said, string]>([
    ['of another type', { type: 'ADT^A01' }, 'filtered no-rule-for-type'],
    ['of another event', { type: 'MDM^T08', segments: UNKNOWN }, 'filtered no-rule-for-event'],
    [
      'without a text that the rule wants',
      { type: 'ORU^R01', segments: [PID] },
      'filtered no-rule-for-document',
    ],
    [
      'that is preliminary',
      { segments: UNKNOWN.map((segment) => segment.replace('AU', 'IP')) },
      'filtered no-rule-for-document',
    ],
    ['without content', { segments: [PID, TXA] }, 'stored no-content'],
    [
      'without a patient',
      { segments: ['PID|1||||Doe^Jane', TXA, OBX] },
      'held no-patient-identifier',
    ],
    ['of our own', { from: 'CLOISTER|US' }, 'own '],
    [
      'about a document of ours',
      { segments: [PID, TXA.replace('D-1^HIS', 'D-1^CLOISTER'), OBX] },
      'own ',
    ],
  ])('%s is kept and makes nothing', async (_, said, fate) => {
    await using peer = await sender('ward');
    expect(code(await peer.ask(aMessage(said)))).toBe('AA');
    const { state, reason } = await newest('ward');
    expect(`${state} ${reason ?? ''}`).toBe(fate);
  });

  it.each<[string, string, Said, string]>([
    ['for another processing id', 'ward', { processing: 'T' }, 'AR 202 other-processing-id'],
    ['without a control id', 'ward', { id: '' }, 'AR 101 no-control-id'],
    ['without a type', 'ward', { type: '' }, 'AR 101 no-type'],
    ['from a sender who is not allowed', 'strict', { from: 'LIS|X' }, 'AR 103 sender-not-allowed'],
    ['of a type that is not wanted', 'strict', { type: 'ADT^A01' }, 'AR 200 type-not-supported'],
    ['of an event that is not wanted', 'strict', { type: 'MDM^T08' }, 'AR 201 event-not-supported'],
    ['for good, by the other reading', 'loose', { processing: 'T' }, 'AE 202 other-processing-id'],
  ])('%s is refused, and kept', async (_, connection, said, refusal) => {
    await using peer = await sender(connection);
    const answer = await peer.ask(aMessage(said));
    const { state, reason } = await newest(connection);
    expect(state).toBe('refused');
    expect(`${code(answer)} ${error(answer)} ${reason}`).toBe(refusal);
  });

  it('that answers one of ours is kept and never answered', async () => {
    await using peer = await sender('ward');
    peer.raw(frame(Buffer.from(aMessage({ type: 'ACK', segments: ['MSA|AA|77'] }))));
    expect(await peer.ask(aMessage({ id: 'NEXT' }))).toContain('MSA|AA|NEXT');
    expect(await count(`message where connection = 'ward' and state = 'acknowledgement'`)).toBe(1);
  });

  it('without a header gets no positive answer', async () => {
    await using peer = await sender('ward');
    expect(code(await peer.ask('PID|1||77\r'))).toBe('AR');
    expect((await newest('ward')).reason).toBe('no-header');
  });

  it('that asks for no answer gets one where the connection insists', async () => {
    await using peer = await sender('loose');
    expect(code(await peer.ask(aMessage({ accept: 'NE', application: 'NE' })))).toBe('AA');
  });
});

describe('a message that comes again', () => {
  it('gets the same answer and makes nothing, whatever its time says', async () => {
    await using peer = await sender('trial');
    const first = await peer.ask(aMessage({ id: 'AGAIN', sentAt: '20260101' }));
    expect(await peer.ask(aMessage({ id: 'AGAIN', sentAt: '20270707120000' }))).toBe(first);
    expect((await newest('trial')).repeats).toBe(1);
    const { id } = await newest('trial');
    expect(
      await count(`audit_entry where action = 'message.repeated' and subject_id = $1`, [id]),
    ).toBe(1);
  });

  it('over two sockets at once is taken once', async () => {
    const peers = await Promise.all([1, 2, 3, 4].map(() => sender('trial')));
    const answers = await Promise.all(peers.map((peer) => peer.ask(aMessage({ id: 'RACE' }))));
    expect(new Set(answers).size).toBe(1);
    expect((await newest('trial')).repeats).toBe(3);
    await Promise.all(peers.map((peer) => peer[Symbol.asyncDispose]()));
  });

  it('with other content is taken with a warning, or refused where the connection says so', async () => {
    const other = { id: 'OTHER', segments: [PID] };
    await using trial = await sender('trial');
    const first = await trial.ask(aMessage({ id: 'OTHER' }));
    const second = await trial.ask(aMessage(other));
    expect(code(second)).toBe('AA');
    expect((await newest('trial')).warning_codes).toEqual(['control-id-again']);
    // both are known again, whichever was the last
    expect(await trial.ask(aMessage({ id: 'OTHER' }))).toBe(first);
    expect(await trial.ask(aMessage(other))).toBe(second);
    expect((await newest('trial')).repeats).toBe(1);
    await using loose = await sender('loose');
    await loose.ask(aMessage({ id: 'OTHER' }));
    expect(error(await loose.ask(aMessage(other)))).toBe('205');
  });

  it('with other content is still refused where a connection from before did so unsaid', async () => {
    await admin.query(
      `insert into message_connection (id, tenant_id, name, settings, same_id_other_content,
         listening_since, seen_at)
       values (gen_random_uuid(), $1, 'old', '{}', 'refuse', now(), now())`,
      [service.tenantId],
    );
    await using again = await startHl7(service, { connections: [{ name: 'old', ...at }] });
    await using old = await Sender.to(again.ports['old'] ?? 0);
    expect(code(await old.ask(aMessage({ id: 'OTHER' })))).toBe('AA');
    expect(error(await old.ask(aMessage({ id: 'OTHER', segments: [PID] })))).toBe('205');
  });

  it('is no repeat where MSH itself says something else of it', async () => {
    await using peer = await sender('trial');
    await peer.ask(aMessage({ id: 'VISIT', type: 'ADT^A01', segments: [PID] }));
    await peer.ask(aMessage({ id: 'VISIT', type: 'ADT^A11', segments: [PID] }));
    expect((await newest('trial')).warning_codes).toEqual(['control-id-again']);
  });

  it('after a refusal is looked at anew', async () => {
    await using peer = await sender('ward');
    const message = { id: 'LATER', processing: 'T' };
    expect(code(await peer.ask(aMessage(message)))).toBe('AR');
    expect(code(await peer.ask(aMessage({ id: 'LATER' })))).toBe('AA');
  });
});

describe('a frame', () => {
  const two = (): string => aMessage({ id: 'B1' }) + aMessage({ id: 'B2' });

  it('with several messages has each answered', async () => {
    await using peer = await sender('trial');
    expect([await peer.ask(two()), await peer.answer()].map(code)).toEqual(['AA', 'AA']);
    const batch = `BHS|^~\\&|HIS\r${aMessage({ id: 'B3' })}BTS|1\r`;
    expect(await peer.ask(batch)).toContain('MSA|AA|B3');
  });

  it('with several messages is refused as a whole, where a count or the connection says so', async () => {
    await using strict = await sender('strict');
    expect([await strict.ask(two()), await strict.answer()].map(error)).toEqual(['200', '200']);
    await using trial = await sender('trial');
    const short = `BHS|^~\\&|HIS\r${aMessage({ id: 'B4' })}BTS|2\r`;
    expect(error(await trial.ask(short))).toBe('100');
    const quoting = aMessage({ segments: [PID, TXA, `OBX|1|TX|||see\n${aMessage()}`] });
    expect(error(await trial.ask(quoting))).toBe('100');
  });

  it('without CR is answered', async () => {
    await using peer = await sender('trial');
    peer.raw(`\x0b${aMessage({ id: 'NOCR' })}\x1c`);
    expect(await peer.answer()).toContain('MSA|AA|NOCR');
    expect((await newest('trial')).warning_codes).toEqual(['end-without-cr']);
  });

  it('is answered after its sender has closed its side', async () => {
    await using peer = await sender('trial');
    peer.raw(`\x0b${aMessage({ id: 'LAST' })}\x1c`);
    peer.end();
    expect(await peer.answer()).toContain('MSA|AA|LAST');
    expect(await peer.answer()).toBe('closed');
  });

  it.each([
    ['bytes outside it', 'GET / HTTP/1.1\r\n\r\n', 'bytes-outside-frame'],
    ['a start inside it', '\x0bMSH|remnant\x0bMSH|^~\\&|\x1c\r', 'start-inside-frame'],
    ['an end inside it', '\x0bMSH|cut\x1cMSH|off\x1c\r', 'end-inside-frame'],
    ['too much time', '\x0bMSH|^~\\&|HIS', 'frame-cut-off'],
  ])('with %s costs its connection, and no other', async (_, bytes, reason) => {
    await using other = await sender('ward');
    await using peer = await sender('ward');
    peer.raw(bytes);
    expect(await peer.answer()).toBe('closed');
    expect(
      await count(
        `audit_entry where action = 'message.refused'
        and convert_from(canonical, 'UTF8')::jsonb ->> 'reason' = $1`,
        [reason],
      ),
    ).toBeGreaterThan(0);
    expect(code(await other.ask(aMessage()))).toBe('AA');
  });

  it('that is too large is told the limit, and the connection goes on', async () => {
    await using peer = await sender('ward');
    const text = `OBX|1|TX|||${'x'.repeat(100_000)}`;
    const large = aMessage({ id: 'LARGE', segments: [PID, TXA, text] });
    const answer = await peer.ask(large);
    expect(answer).toContain('\rMSA|AR|LARGE\r');
    expect(answer).toContain(
      `|104^Value too long^HL70357|E||||A frame can have at most 20000 bytes. This one has ${large.length}.`,
    );
    const { state, reason } = await newest('ward');
    expect({ state, reason }).toEqual({ state: 'refused', reason: 'frame-too-large' });
    expect(await peer.ask(aMessage({ id: 'NEXT2' }))).toContain('MSA|AA|NEXT2');
  });

  it('that never comes costs its connection after a while', async () => {
    await using peer = await sender('impatient');
    expect(await peer.answer()).toBe('closed');
  });
});

describe('cloister hl7 send', () => {
  const send = async (
    text: string,
    ...options: readonly string[]
  ): Promise<{ readonly code: number; readonly result: string }> => {
    const file = join(folder, 'sent.hl7');
    writeFileSync(file, text);
    const said = { result: '' };
    const output = new Output({ write: (part) => (said.result += part) }, { write: () => true });
    const ended = await runCloister(['hl7', 'send', file, ...options], { env: {}, output });
    return { code: ended, ...said };
  };
  const to = (connection: string, host = '127.0.0.1'): string =>
    `${host}:${hl7.ports[connection] ?? 0}`;

  it('shows what is answered to each message of a file', async () => {
    const file = aMessage({ id: 'S1', accept: 'AL', application: 'AL' }) + aMessage({ id: 'S2' });
    const sent = await send(file, '--to', to('trial'));
    expect(sent.code).toBe(0);
    expect(sent.result.match(/^MSA.*/gm)).toEqual(['MSA|CA|S1', 'MSA|AA|S1', 'MSA|AA|S2']);
    const refused = await send(aMessage({ processing: 'D' }), '--to', to('ward'));
    expect(refused.code).toBe(2);
    expect(refused.result).toContain('202^Unsupported processing id^HL70357');
  });

  it('reaches a connection with TLS by a certificate only', async () => {
    const line = ['--to', to('secure', 'localhost'), '--tls-ca', certificate, '--seconds', '3'];
    const known = await send(aMessage(), ...line, '--tls-cert', certificate, '--tls-key', key);
    expect(known.code).toBe(0);
    expect((await send(aMessage(), ...line)).code).not.toBe(0);
    expect((await send(aMessage(), '--to', to('secure'), '--seconds', '3')).code).not.toBe(0);
  });
});

it('cloister hl7 simulate shows ids and codes, and answers as it is told', async () => {
  const said = { result: '', note: '' };
  const output = new Output(
    { write: (part) => (said.result += part) },
    { write: (part) => (said.note += part) },
  );
  const options = ['--port', '0', '--count', '4', '--answer', 'AE', 'CA', 'AA'];
  const listening = runCloister(['hl7', 'simulate', ...options], { env: {}, output });
  const port = await until('the port', async () => /:(\d+)\./.exec(said.note)?.[1] ?? false);
  const send = async (text: string): Promise<string> => {
    const file = join(folder, 'listened.hl7');
    writeFileSync(file, text);
    const answers = { result: '' };
    const shown = new Output({ write: (part) => (answers.result += part) }, { write: () => true });
    const to = ['--to', `127.0.0.1:${port}`, '--seconds', '1'];
    const ended = await runCloister(['hl7', 'send', file, ...to], { env: {}, output: shown });
    return `${ended} ${(answers.result.match(/^MSA.*/gm) ?? []).join(' ')}`;
  };
  expect(await send(aMessage({ id: 'L1' }))).toBe('2 MSA|AE|L1');
  expect(await send(aMessage({ id: 'L2', accept: 'AL', application: 'AL' }))).toBe('2 MSA|CA|L2');
  expect(await send(aMessage({ id: 'L3', accept: 'AL', application: 'AL' }))).toBe(
    '0 MSA|CA|L3 MSA|AA|L3',
  );
  const answer = aMessage({
    type: 'ACK^T02',
    id: 'L4',
    application: 'NE',
    segments: ['MSA|AA|M1'],
  });
  await send(answer);
  expect(await listening).toBe(0);
  const lines = said.result.split('\n');
  expect(lines[0]).toBe('MDM^T02  L1  TXA-12 D-1^HIS  TXA-17 AU -> AE');
  expect(lines[3]).toBe('ACK^T02  L4  MSA-1 AA  MSA-2 M1 -> none');
  expect(said.result).not.toMatch(/MRN-77|Jane|chest/);
});

it('with the same file twice a message has one document', { timeout: 60_000 }, async () => {
  await using peer = await sender('ward');
  const file = 'OBX|1|ED|a^Letter||^TEXT^^Base64^VGhlIHNhbWUgdHdpY2U=||||||F';
  await peer.ask(aMessage({ id: 'TWICE', segments: [PID, TXA.replace('D-1', 'D-2'), file, file] }));
  const { id } = await newest('ward');
  await until('its document', async () => (await newest('ward')).state === 'taken', 30_000);
  expect(await count('message_document where message_id = $1', [id])).toBe(2);
  const documents =
    '(select distinct document_id from message_document where message_id = $1) as one';
  expect(await count(documents, [id])).toBe(1);
});

it('of an organization that is suspended, a message is to be sent again later', async () => {
  await using peer = await sender('trial');
  await admin.query('update tenant set suspended_at = now()');
  const answer = await peer.ask(aMessage({ id: 'SUSPENDED' }));
  await admin.query('update tenant set suspended_at = null');
  expect(`${code(answer)} ${error(answer)}`).toBe('AE 207');
  expect(code(await peer.ask(aMessage({ id: 'SUSPENDED' })))).toBe('AA');
});

it('a connection of an organization that is not there does not listen', async () => {
  const connections = [{ name: 'nowhere', ...at, organization: 'nobody' }];
  await expect(startHl7(service, { connections })).rejects.toThrow('does not exist');
});

it('a connection with a rule for a profile that is not in force does not listen', async () => {
  const rules = [{ name: 'all', type: 'MDM', profile: 'nothing' }];
  const connections = [{ name: 'nowhere', port: 0, rules }];
  await expect(startHl7(service, { connections })).rejects.toThrow(/profile nothing/);
});

it('erasing the document of a message takes the message with it', { timeout: 60_000 }, async () => {
  await using peer = await sender('ward');
  await peer.ask(aMessage({ id: 'ERASED', segments: [PID, TXA.replace('D-1', 'D-9'), OBX] }));
  const { id } = await newest('ward');
  const documentId = await until(
    'the document',
    async () => {
      const { rows } = await admin.query<{ document_id: string | null }>(
        'select document_id from message_document where message_id = $1',
        [id],
      );
      return rows[0]?.document_id ?? false;
    },
    30_000,
  );
  const keeper = await signedInPerson(service, { roles: ['administrator'] });
  const erased = await keeper.call(`/api/documents/${documentId}/erasure`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ reason: 'asked for' }),
  });
  expect(erased.status).toBe(202);
  const keyOf = `object_key join message on object_key.id = object_key_id where message.id = $1`;
  expect(await count(`${keyOf} and wrapped is null`, [id])).toBe(1);
  await until(
    'the end of its bytes',
    async () => (await count('message_segment where message_id = $1', [id])) === 0,
    30_000,
  );
  expect(await count('message where id = $1 and answers_sealed is null', [id])).toBe(1);
  // known by nothing any more, it is another message
  expect(code(await peer.ask(aMessage({ id: 'ERASED' })))).toBe('AA');
  expect((await newest('ward')).id).not.toBe(id);
});
