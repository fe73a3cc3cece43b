import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { corporaTable } from '../../../test/support/corpora.js';
import { NotMeasured } from '../../bench/benchmark.js';
import { describeMachine, type Machine } from '../../bench/machine.js';
import { BenchService } from '../../bench/service.js';
import { temporaryFolder } from '../../bench/temporary-folder.js';
import { freePorts } from '../../hl7/free-ports.js';
import type { Corpus } from '../corpus-files.js';
import { expectedOf, headed } from './expected-answers.js';
import { isDump, messagesOf, payloadsOf } from './payloads.js';
import { exchange } from './socket.js';
import { fingerprint, storedMessages, type StoredMessage } from './stored.js';

const SETTLED_MS = 600_000;
const LOOK_EVERY_MS = 10_000;
const ALL = [
  'preliminary',
  'final',
  'corrected',
  'addended',
  'replaced',
  'cancelled',
  'wrong-patient',
];
const RULES = ['MDM', 'ORU'].map((type) => ({
  name: type.toLowerCase(),
  type,
  statuses: ALL,
  profile: 'general',
}));

export interface Hl7Outcome {
  readonly file: string;
  readonly messages: number;
  readonly answers: readonly string[];
  readonly states: readonly string[];
  /** What differs from the table, from what was sent, or from what stands beside the corpus. */
  readonly differences: readonly string[];
  readonly documents: number;
  readonly hashesChecked: number;
}

export interface Hl7Report {
  readonly takenAt: string;
  readonly machine: Machine;
  readonly outcomes: readonly Hl7Outcome[];
}

interface Sent {
  readonly file: string;
  readonly connection: string;
  readonly payloads: readonly Buffer[];
  readonly expected: readonly string[];
  /** What of the payloads is to be kept. */
  readonly toKeep: Buffer;
  readonly answers: readonly string[];
}

/** Sends every file through a socket of a connection of its own, and looks at what is kept of it. */
export async function takeHl7({ files }: Corpus, signal: AbortSignal): Promise<Hl7Report> {
  const machine = describeMachine();
  const ports = await freePorts(files.length);
  const plans = await Promise.all(
    files.map(async ({ path, bytes }, index) => {
      const payloads = payloadsOf(path, Buffer.from(await bytes()));
      const messages = payloads.flatMap(messagesOf);
      const expected = expectedOf(messages.map(headed));
      return {
        file: path,
        connection: `file-${index}`,
        port: ports[index] ?? 0,
        payloads,
        expected: expected.flatMap(({ answers }) => answers),
        toKeep: Buffer.concat(messages.filter((_message, at) => expected[at]?.kept)),
      };
    }),
  );
  await using folder = await temporaryFolder();
  const settings = join(folder.path, 'connections.yaml');
  const connections = plans.map(({ file, connection: name, port, payloads }) => ({
    name,
    port,
    rules: isDump(file) ? [] : RULES,
    processingIds: [...new Set(['P', ...payloads.flatMap(processingIdsOf)])],
  }));
  await writeFile(settings, JSON.stringify({ connections }));
  await using service = await BenchService.start(
    { CLOISTER_MODEL: 'extractive', CLOISTER_HL7_CONNECTIONS: settings },
    signal,
  );
  const sent: Sent[] = [];
  for (const plan of plans) {
    signal.throwIfAborted();
    sent.push({ ...plan, answers: await exchange(plan.port, plan.payloads) });
  }
  const stored = await settled(service, signal);
  const hashes = new Map(
    corporaTable('hl7v2-oracle.tsv').map((row) => [row['file'] ?? '', row[EMBEDDED] ?? '']),
  );
  const outcomes: Hl7Outcome[] = [];
  for (const each of sent) {
    outcomes.push(await outcomeOf(each, stored, hashes.get(each.file) ?? '', service));
  }
  return { takenAt: new Date().toISOString(), machine, outcomes };
}

const EMBEDDED = 'embedded_base64(first5:len:sha)';

async function outcomeOf(
  { file, connection, payloads, expected, toKeep, answers }: Sent,
  all: readonly StoredMessage[],
  embedded: string,
  service: BenchService,
): Promise<Hl7Outcome> {
  const stored = all.filter((message) => message.connection === connection).slice(0, -1);
  const differences: string[] = [];
  if (JSON.stringify(answers) !== JSON.stringify(expected)) {
    differences.push(`answered ${answers.join(', ')}; the table says ${expected.join(', ')}`);
  }
  const kept = Buffer.concat(stored.map(({ bytes }) => bytes));
  if (!kept.equals(toKeep)) differences.push('other bytes are kept than were sent');
  const texts = await Promise.all(
    stored.flatMap(({ documentIds }) => documentIds).map((id) => content(service, id)),
  );
  const found = texts.map(fingerprint);
  const wanted = embedded.split('|').filter((each) => each !== '' && each !== 'BAD');
  for (const each of wanted) {
    const hash = each.slice(each.indexOf(':') + 1);
    if (!found.includes(hash)) differences.push(`no document is ${hash}`);
  }
  const replaced = payloads.some((payload) => payload.includes('\uFFFD'));
  if (!replaced && texts.some((text) => text.includes('\uFFFD'))) {
    differences.push('a character was replaced');
  }
  return {
    file,
    messages: stored.length,
    answers: answers.map((answer) => answer.split(' ', 1)[0] ?? ''),
    states: stored.map(({ state, reason }) => (reason ? `${state}: ${reason}` : state)),
    differences,
    documents: found.length,
    hashesChecked: wanted.length,
  };
}

async function content({ url, apiKey }: BenchService, documentId: string): Promise<Buffer> {
  const response = await fetch(`${url}/api/documents/${documentId}/content`, {
    headers: { authorization: `Bearer ${apiKey}` },
  });
  if (!response.ok) throw new NotMeasured(`A document was refused with ${response.status}.`);
  return Buffer.from(await response.arrayBuffer());
}

/** Everything that is kept, once no message waits for its documents. */
async function settled(
  service: BenchService,
  signal: AbortSignal,
): Promise<readonly StoredMessage[]> {
  const deadline = Date.now() + SETTLED_MS;
  for (;;) {
    const stored = await storedMessages(service);
    if (stored.every(({ state }) => state !== 'received')) return stored;
    if (Date.now() > deadline) throw new NotMeasured('Documents of messages were never made.');
    await delay(LOOK_EVERY_MS, undefined, { signal });
  }
}

function processingIdsOf(payload: Buffer): readonly string[] {
  return messagesOf(payload).flatMap((message) => headed(message)?.processingId || []);
}
