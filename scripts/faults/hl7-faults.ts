import { randomInt } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { json } from 'node:stream/consumers';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { INSTALL_FOLDER, OperatorSecret } from '@app/platform';
import type { Client } from 'pg';
import { z } from 'zod';
import { childEnvironment } from '../../apps/cli/src/up/child-environment.js';
import { ProcessLog } from '../../apps/cli/src/up/process-log.js';
import { SupervisedProcess } from '../../apps/cli/src/up/supervised-process.js';
import { temporaryFolder } from '../bench/temporary-folder.js';
import { freePorts } from '../hl7/free-ports.js';
import { Hl7Sender } from '../hl7/sender.js';
import { connected, type KilledApi, startKilledApi } from './killed-api.js';

const SENDERS = 8;
/** Answers that a listener gives before it is killed, at most. */
const LIVES_FOR = 12;
const LONGEST_MOMENT_MS = 60;
const RETRY_MS = 10;
const SETTLED_MS = 300_000;

export interface Hl7Faults {
  readonly kills: number;
  readonly answered: number;
  readonly sentAgain: number;
  /** Messages that were stored when they were sent again. */
  readonly repeats: number;
  readonly missing: number;
  readonly twice: number;
  readonly documents: number;
  readonly documentsTooMany: number;
  readonly withoutDocument: number;
  readonly seconds: number;
}

/** What should not be. */
export function wrongIn({ missing, twice, documentsTooMany, withoutDocument }: Hl7Faults): number {
  return missing + twice + documentsTooMany + withoutDocument;
}

/** Messages to a listener that is killed under them, and what the database holds of them in the end. */
export async function hl7Faults(rounds: number, signal: AbortSignal): Promise<Hl7Faults> {
  const began = performance.now();
  await using folder = await temporaryFolder();
  const [port = 0] = await freePorts(1);
  const file = join(folder.path, 'connections.yaml');
  await writeFile(
    file,
    `connections:\n  - name: faults\n    port: ${port}\n    rules:\n      - { name: all, type: MDM, profile: general }\n`,
  );
  await using api = await startKilledApi(signal, { CLOISTER_HL7_CONNECTIONS: file });
  await using _worker = await startProcess(api, 'worker', signal);
  await using listener = await startProcess(api, 'hl7', signal);
  const senders = new Senders(port, signal);
  const sending = senders.run();
  await killRounds(rounds, listener, senders, signal);
  senders.stop();
  await sending;
  return await connected(api, async (client) => {
    await untilSettled(client, signal);
    return {
      kills: rounds,
      ...(await countsOf(api, client, senders)),
      seconds: secondsSince(began),
    };
  });
}

type KilledProcess = AsyncDisposable & { readonly kill: () => void };

async function startProcess(
  { env, config }: KilledApi,
  name: 'hl7' | 'worker',
  signal: AbortSignal,
): Promise<KilledProcess> {
  const process_ = await SupervisedProcess.start(
    {
      name,
      entry: join(INSTALL_FOLDER, 'dist', 'apps', name, 'src', 'main.js'),
      environment: () => childEnvironment(env, config),
      log: new ProcessLog(join(config.data.logs, `${name}.log`)),
      onEvent: () => undefined,
      backOffMs: [0],
    },
    signal,
  );
  return {
    kill: () => {
      if (process_.pid !== undefined) process.kill(process_.pid, 'SIGKILL');
    },
    [Symbol.asyncDispose]: () => process_.stop(AbortSignal.timeout(30_000)),
  };
}

/** Each sends one message after the other, and each message until it is answered AA. */
class Senders {
  readonly answered: string[] = [];
  sentAgain = 0;
  private stopped = false;

  constructor(
    private readonly port: number,
    private readonly signal: AbortSignal,
  ) {}

  async run(): Promise<void> {
    await Promise.all(Array.from({ length: SENDERS }, (_, number) => this.sendFrom(number)));
  }

  stop(): void {
    this.stopped = true;
  }

  private async sendFrom(number: number): Promise<void> {
    let sender: Hl7Sender | null = null;
    for (let sent = 0; !this.stopped; sent += 1) {
      const controlId = `F${number}-${sent}`;
      for (let attempt = 0; ; attempt += 1) {
        this.signal.throwIfAborted();
        if (attempt > 0) this.sentAgain += 1;
        sender ??= await this.connect();
        if ((await sender.send(report(controlId))) === 'AA') break;
        sender[Symbol.dispose]();
        sender = null;
      }
      this.answered.push(controlId);
    }
    sender?.[Symbol.dispose]();
  }

  /** The listener is being started again, again and again. */
  private async connect(): Promise<Hl7Sender> {
    for (;;) {
      this.signal.throwIfAborted();
      try {
        return await Hl7Sender.to(this.port);
      } catch {
        await pause(RETRY_MS);
      }
    }
  }
}

async function killRounds(
  rounds: number,
  listener: KilledProcess,
  senders: Senders,
  signal: AbortSignal,
): Promise<void> {
  for (let round = 0; round < rounds; round += 1) {
    const until = senders.answered.length + 1 + randomInt(LIVES_FOR);
    while (senders.answered.length < until) await pause(RETRY_MS, undefined, { signal });
    await pause(randomInt(LONGEST_MOMENT_MS), undefined, { signal });
    listener.kill();
  }
}

async function untilSettled(client: Client, signal: AbortSignal): Promise<void> {
  const end = Date.now() + SETTLED_MS;
  while ((await countIn(client, `message where state = 'received'`)) > 0) {
    if (Date.now() > end) throw new Error('The documents were not made in five minutes.');
    await pause(200, undefined, { signal });
  }
}

type Counts = Omit<Hl7Faults, 'kills' | 'seconds'>;

async function countsOf(api: KilledApi, client: Client, senders: Senders): Promise<Counts> {
  let [missing, twice] = [0, 0];
  for (const controlId of senders.answered) {
    const stored = await storedAs(api, controlId);
    if (stored === 0) missing += 1;
    if (stored > 1) twice += 1;
  }
  const messages = await countIn(client, `message where state <> 'refused'`);
  const documents = await countIn(client, 'document');
  return {
    answered: senders.answered.length,
    sentAgain: senders.sentAgain,
    repeats: await countIn(client, 'message where repeats > 0'),
    missing,
    twice,
    documents,
    documentsTooMany: Math.max(0, documents - messages),
    withoutDocument: await countIn(
      client,
      `message where state <> 'taken' or not exists (select from message_document as part
         where part.message_id = message.id and part.document_id is not null)`,
    ),
  };
}

const Found = z.object({ items: z.array(z.unknown()) });

/** How many messages of this control id the service finds. */
async function storedAs({ config }: KilledApi, controlId: string): Promise<number> {
  const found = await new Promise<unknown>((resolve, reject) => {
    const asked = request(
      {
        socketPath: config.data.operatorSocket,
        path: '/api/messages/lookups',
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          authorization: OperatorSecret.authorization(config.data.operatorSecret),
        },
      },
      (response) => void json(response).then(resolve, reject),
    );
    asked.on('error', reject);
    asked.end(JSON.stringify({ controlId }));
  });
  return Found.parse(found).items.length;
}

async function countIn(client: Client, from: string): Promise<number> {
  const { rows } = await client.query<{ n: number }>(`select count(*)::integer as n from ${from}`);
  return rows[0]?.n ?? 0;
}

function secondsSince(began: number): number {
  return (performance.now() - began) / 1000;
}

function report(controlId: string): string {
  return [
    `MSH|^~\\&|HIS|WARD|CLOISTER||20260101120000||MDM^T02|${controlId}|P|2.5`,
    `PID|1||M-${controlId}^^^HOSP^MR||Doe^Jane`,
    `TXA|1|DS|TX|20260101||||||||D-${controlId}^HIS|||||AU`,
    `OBX|1|TX|a^Note||Report ${controlId}: the wound is dry and the patient walks.||||||F`,
    '',
  ].join('\r');
}
