import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { controlIdOf } from '@app/delivery';
import { headerField, headerOf } from '@app/hl7';
import { INSTALL_FOLDER } from '@app/platform';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { z } from 'zod';
import { Simulator } from '../../apps/cli/src/hl7/simulator.js';
import { type Installation, startInstallation } from '../support/installation.js';
import { NOTE, upload } from '../support/rest.js';
import { until } from '../support/wait.js';

const COMMAND = join(INSTALL_FOLDER, 'dist/apps/cli/src/main.js');
const PATIENTS = ['MRN-A', 'MRN-B'];
const OF_EACH = 3;
/** Longer than a destination stays with a worker that is dead. */
const TAKEN_OVER_MS = 120_000;

const Deliveries = z.array(
  z.object({
    id: z.uuid(),
    order_key: z.uuid(),
    state: z.string(),
    attempts: z.int(),
    answer: z.string().nullable(),
  }),
);

let installation: Installation;
let receiver: Simulator;
const came: { readonly controlId: string; readonly bytes: Buffer }[] = [];
/** What is done when a message has come, and before it is answered. */
let whenCome = (): void => undefined;

beforeAll(async () => {
  receiver = await Simulator.listen({
    host: '127.0.0.1',
    port: 0,
    manners: ['AA'],
    lateMs: 0,
    tls: null,
    onMessage: ({ bytes }) => {
      const header = headerOf(bytes);
      came.push({ controlId: header ? headerField(header, 10) : '', bytes });
      whenCome();
    },
  });
  installation = await startInstallation({
    CLOISTER_MODEL: 'extractive',
    CLOISTER_DELIVERY_HOSTS: '127.0.0.1',
  });
}, TAKEN_OVER_MS);

afterAll(async () => {
  await installation[Symbol.asyncDispose]();
  await receiver[Symbol.asyncDispose]();
});

async function cloister(...args: string[]): Promise<void> {
  const env = { PATH: process.env['PATH'], CLOISTER_DATA: installation.data.path };
  await promisify(execFile)(process.execPath, [COMMAND, ...args], { env });
}

function workers(): readonly number[] {
  return installation
    .processes()
    .filter((pid) => readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('apps/worker'));
}

/** Once, with the next message: before its answer can be written down. */
function killWithNext(): Promise<number> {
  const [worker] = workers();
  if (worker === undefined) throw new Error('There is no worker.');
  const { promise, resolve } = Promise.withResolvers<number>();
  whenCome = () => {
    process.kill(worker, 'SIGKILL');
    whenCome = () => undefined;
    resolve(worker);
  };
  return promise;
}

async function draftOf(patientIdentifier: string, number: number): Promise<void> {
  const fields = { patientIdentifier, patientAuthority: 'HOSP' };
  const text = `${NOTE} This is note ${number} of ${patientIdentifier}.`;
  const body = upload(text, 'note.txt', 'text/plain', fields);
  const document = await ask('/api/documents', { method: 'POST', body });
  const summary = await ask('/api/summaries', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ documentIds: [document.id], profile: 'general' }),
  });
  const path = `/api/summaries/${summary.id}`;
  await until('the draft', async () => (await ask(path)).state === 'draft', TAKEN_OVER_MS);
}

async function ask(path: string, init?: RequestInit): Promise<{ id: string; state: string }> {
  const response = await installation.call(path, init);
  if (!response.ok) throw new Error(`${path} answered ${response.status}`);
  return (await response.json()) as { id: string; state: string };
}

async function deliveries(): Promise<z.infer<typeof Deliveries>> {
  return Deliveries.parse(
    await installation.query(
      'select id, order_key, state, attempts, answer from delivery order by occurred_at, id',
    ),
  );
}

it(
  'what a killed worker had sent is sent again under the same number, in order, and nothing is lost',
  async () => {
    const address = `mllp://127.0.0.1:${receiver.port}`;
    await cloister('destination', 'add', 'Record', address, '--hl7', 'EHR', '--event', 'drafted');
    await cloister('destination', 'off', 'Record');
    for (let number = 1; number <= OF_EACH; number += 1) {
      for (const patient of PATIENTS) await draftOf(patient, number);
    }
    const all = PATIENTS.length * OF_EACH;
    await until('all to wait', async () => (await deliveries()).length === all, TAKEN_OVER_MS);

    const killed: number[] = [];
    const first = killWithNext();
    await cloister('destination', 'on', 'Record');
    killed.push(await first);
    // sent, and nobody knows what was answered
    const once = (await deliveries()).find(({ state }) => state === 'sent');
    expect(once).toMatchObject({ attempts: 1, answer: null });
    // the next worker waits until the dead one has lost the destination, and is killed in its turn
    await until('the next worker', async () => {
      const [worker] = workers();
      return worker !== undefined && !killed.includes(worker);
    });
    killed.push(await killWithNext());
    await until(
      'all to be taken',
      async () => (await deliveries()).every(({ state }) => state === 'acknowledged'),
      2 * TAKEN_OVER_MS,
    );
    expect(new Set(killed).size).toBe(2);

    const ended = await deliveries();
    const again = ended.filter(({ attempts }) => attempts > 1);
    expect(again.length).toBeGreaterThan(0);
    expect(ended.map(({ answer }) => answer)).toEqual(ended.map(() => 'AA'));
    // each number came as often as it was tried, and said the same each time
    for (const { id, attempts } of ended) {
      const of = came.filter(({ controlId }) => controlId === controlIdOf(id));
      expect(of).toHaveLength(attempts);
      for (const { bytes } of of) expect(bytes.equals(of[0]?.bytes ?? Buffer.alloc(0))).toBe(true);
    }
    expect(came).toHaveLength(ended.reduce((sum, { attempts }) => sum + attempts, 0));
    // of one patient each comes after the one before it
    for (const ofPatient of Map.groupBy(ended, ({ order_key: key }) => key).values()) {
      expect(ofPatient).toHaveLength(OF_EACH);
      const ids = ofPatient.map(({ id }) => controlIdOf(id));
      const order = came.map(({ controlId }) => ids.indexOf(controlId)).filter((at) => at >= 0);
      expect(order).toEqual(order.toSorted((a, b) => a - b));
    }
    const [written] = await installation.query(
      `select count(*)::integer as messages, count(distinct delivery_id)::integer as deliveries,
         count(*) filter (where state = 'taken')::integer as taken from sent_message`,
    );
    expect(written).toEqual({ messages: all, deliveries: all, taken: all });
  },
  6 * TAKEN_OVER_MS,
);
