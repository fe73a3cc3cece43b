import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { drawnPdf, stream } from '../../test/support/pdf-syntax.js';
import { freePorts } from '../hl7/free-ports.js';
import { Hl7Sender } from '../hl7/sender.js';
import { type Benchmark, type Figure, MIB, NotMeasured } from './benchmark.js';
import { growthDuring } from './memory-watch.js';
import { BenchService } from './service.js';
import { percentile } from './statistics.js';
import { temporaryFolder } from './temporary-folder.js';

const SENDERS = 10;
const MESSAGES_EACH = 400;
const IDLE = 200;
const SLOW = 5;
/** A slow one sends a byte of its message at a time. */
const SLOW_EVERY_MS = 200;
const LARGE_BYTES = 5 * MIB;
const LARGE_PER_SECOND = 2;
const LARGE_SECONDS = 60;

/** What comes in over HL7: how fast it is answered, and what large messages cost. */
export const hl7: Benchmark = {
  name: 'hl7',
  title: `HL7 messages over ${SENDERS} connections, each answered before the next; ${LARGE_SECONDS} s of documents with a PDF of ${LARGE_BYTES / MIB} MiB, ${LARGE_PER_SECOND} a second`,
  async run({ signal, note }) {
    const [port = 0] = await freePorts(1);
    await using folder = await temporaryFolder();
    const file = join(folder.path, 'connections.yaml');
    await writeFile(file, connectionsFile(port));
    await using service = await BenchService.start(
      { CLOISTER_MODEL: 'extractive', CLOISTER_HL7_CONNECTIONS: file },
      signal,
    );
    note('warming up');
    await exchange(port, 50);
    note(`${SENDERS * MESSAGES_EACH} messages`);
    const alone = await exchange(port, MESSAGES_EACH);
    note(`the same beside ${IDLE} idle connections and ${SLOW} slow ones`);
    const besides = await beside(port, () => exchange(port, MESSAGES_EACH));
    note(`${LARGE_SECONDS} s of large documents`);
    const pid = service.pidOf('hl7');
    const sent: LargeSent = { answers: [], notTaken: [] };
    const growth = await growthDuring(pid, () => sendLarge(port, sent));
    const { answers, notTaken } = sent;
    return [
      { name: 'stored and answered', value: alone.perSecond, unit: '1/s', atLeast: 200 },
      { name: 'answer, p50', value: percentile(alone.ms, 50), unit: 'ms' },
      { name: 'answer, p99', value: percentile(alone.ms, 99), unit: 'ms', below: 250 },
      {
        name: 'beside idle and slow ones, stored and answered',
        value: besides.perSecond,
        unit: '1/s',
      },
      { name: 'beside idle and slow ones, p99', value: percentile(besides.ms, 99), unit: 'ms' },
      {
        name: 'speed beside them, of that alone',
        value: (100 * besides.perSecond) / alone.perSecond,
        unit: '%',
      },
      { name: 'large documents, answered', value: answers.length / LARGE_SECONDS, unit: '1/s' },
      { name: 'large documents, not taken at once', value: notTaken.length, unit: '', below: 1 },
      { name: 'large documents, answer, p99', value: percentile(answers, 99), unit: 'ms' },
      {
        name: 'large documents, growth of the listener',
        value: (growth.peakBytes - growth.beforeBytes) / MIB,
        unit: 'MiB',
        below: 200,
      },
    ] satisfies Figure[];
  },
};

function connectionsFile(port: number): string {
  return [
    'connections:',
    '  - name: bench',
    `    port: ${port}`,
    '    limits: { peers: 1000 }',
    '    rules:',
    '      - { name: reports, type: MDM, events: [T02], statuses: [final], profile: general }',
    '',
  ].join('\n');
}

interface Exchanged {
  readonly perSecond: number;
  readonly ms: readonly number[];
}

let controlIds = 0;

async function exchange(port: number, each: number): Promise<Exchanged> {
  const ms: number[] = [];
  const began = performance.now();
  await Promise.all(
    Array.from({ length: SENDERS }, async () => {
      using sender = await Hl7Sender.to(port);
      for (let sent = 0; sent < each; sent += 1) {
        const before = performance.now();
        await taken(sender, admission());
        ms.push(performance.now() - before);
      }
    }),
  );
  return { perSecond: ms.length / ((performance.now() - began) / 1000), ms };
}

async function taken(sender: Hl7Sender, message: string): Promise<void> {
  const code = await sender.send(message);
  if (code !== 'AA') throw new NotMeasured(`A message was answered ${code ?? 'nothing'}.`);
}

function header(type: string): string {
  controlIds += 1;
  return `MSH|^~\\&|HIS|WARD|CLOISTER||20260101120000||${type}|B${controlIds}|P|2.5`;
}

function admission(): string {
  return `${header('ADT^A01')}\rEVN|A01|20260101120000\rPID|1||M${controlIds}^^^HOSP^MR||Doe^Jane\rPV1|1|I|WARD^1^2\r`;
}

async function beside<T>(port: number, work: () => Promise<T>): Promise<T> {
  const sockets: Socket[] = [];
  const ended = new AbortController();
  try {
    for (let opened = 0; opened < IDLE + SLOW; opened += 1) {
      const socket = connect({ port, host: '127.0.0.1' });
      await once(socket, 'connect');
      socket.on('error', () => undefined);
      sockets.push(socket);
    }
    for (const socket of sockets.slice(IDLE)) void trickle(socket, ended.signal);
    return await work();
  } finally {
    ended.abort();
    for (const socket of sockets) socket.destroy();
  }
}

async function trickle(socket: Socket, signal: AbortSignal): Promise<void> {
  for (const byte of Buffer.from(`\x0b${admission()}`)) {
    if (signal.aborted) return;
    socket.write(Buffer.of(byte));
    await pause(SLOW_EVERY_MS, undefined, { signal }).catch(() => undefined);
  }
}

interface LargeSent {
  /** Milliseconds to each AA. */
  readonly answers: number[];
  /** Every other answer. */
  readonly notTaken: string[];
}

/** At its times, whatever the answers to those before: what is late is late in the answers. */
async function sendLarge(port: number, { answers, notTaken }: LargeSent): Promise<void> {
  const pdf = largePdf();
  const sending: Promise<void>[] = [];
  const began = performance.now();
  for (let number = 0; number < LARGE_SECONDS * LARGE_PER_SECOND; number += 1) {
    await pause(Math.max(0, began + (number * 1000) / LARGE_PER_SECOND - performance.now()));
    sending.push(
      (async () => {
        using sender = await Hl7Sender.to(port);
        const before = performance.now();
        const code = await sender.send(report(pdf));
        if (code === 'AA') answers.push(performance.now() - before);
        else notTaken.push(code ?? 'nothing');
      })(),
    );
  }
  await Promise.all(sending);
}

function report(pdf: string): string {
  return [
    header('MDM^T02'),
    `PID|1||M${controlIds}^^^HOSP^MR||Doe^Jane`,
    `TXA|1|DS|PDF|20260101||||||||L-${controlIds}^HIS|||||AU`,
    `OBX|1|ED|PDF^Report||^application^pdf^Base64^${pdf}||||||F`,
    '',
  ].join('\r');
}

/** A page of text and a stream that no page uses and nothing compresses. */
function largePdf(): string {
  const page = {
    content: 'BT /F1 12 Tf 50 700 Td (The wound is dry and the patient walks.) Tj ET',
  };
  return drawnPdf([page], [stream('', randomBytes(LARGE_BYTES))]).toString('base64');
}
