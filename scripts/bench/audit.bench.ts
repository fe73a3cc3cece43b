import { execFile } from 'node:child_process';
import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { promisify } from 'node:util';
import { exportTrail, proveEntry, verifyTrail } from '@app/audit';
import { spellNoteKey } from '@app/crypto';
import { INSTALL_FOLDER } from '@app/platform';
import { Client } from 'pg';
import { insertEntries } from './audit-entries.js';
import { type AuditInstallation, auditInstallation } from './audit-installation.js';
import {
  type Benchmark,
  type BenchmarkContext,
  type Figure,
  MIB,
  NotMeasured,
} from './benchmark.js';
import { median, percentile } from './statistics.js';
import { temporaryFolder } from './temporary-folder.js';

const ENTRIES = 1_000_000;
const ACTS = 2000;
const PROOFS = 200;
const LOOK_EVERY_MS = 250;
const VERIFIER = join(INSTALL_FOLDER, 'deploy', 'audit-verifier.mjs');

export const audit: Benchmark = {
  name: 'audit',
  title: `The audit trail with ${ENTRIES.toLocaleString('en')} entries`,
  async run({ signal, note }) {
    await using made = await auditInstallation(signal);
    note(`${ENTRIES} entries`);
    await insertEntries(made, ENTRIES, signal);
    const client = new Client(made.access.as('cloister_sequencer'));
    await client.connect();
    try {
      return [
        ...(await numbering(client, { signal, note })),
        ...(await verification(made, client, { signal, note })),
        ...(await proofs(client)),
        ...(await handedOut(made, client, note)),
        ...(await cost(made, note)),
      ];
    } finally {
      await client.end();
    }
  },
};

/** By the worker, which began while they came. */
async function numbering(
  client: Client,
  { signal, note }: BenchmarkContext,
): Promise<readonly Figure[]> {
  note('waiting until the worker has numbered and signed them');
  const waiting = async (): Promise<number> => {
    const { rows } = await client.query<{ count: string }>(
      'select count(*) as count from audit_entry where leaf_number is null',
    );
    return Number(rows[0]?.count);
  };
  const left = await waiting();
  const { seconds } = await timed(async () => {
    while ((await waiting()) > 0) await pause(LOOK_EVERY_MS, undefined, { signal });
  });
  return [{ name: 'numbered and signed by a worker', value: left / seconds, unit: '1/s' }];
}

async function verification(
  { signer }: AuditInstallation,
  client: Client,
  { signal, note }: BenchmarkContext,
): Promise<readonly Figure[]> {
  note('verifying');
  const before = process.cpuUsage();
  const { seconds, result } = await timed(() => verifyTrail(client, { keys: [signer], signal }));
  const { user, system } = process.cpuUsage(before);
  if (result.problemCount > 0 || result.size < ENTRIES) {
    throw new NotMeasured(result.problems[0]?.sentence ?? `Only ${result.size} have a number.`);
  }
  return [
    { name: 'verification of all entries', value: seconds, unit: 's', below: 60 },
    { name: 'verification, processor time', value: (user + system) / 1_000_000, unit: 's' },
  ];
}

async function proofs(client: Client): Promise<readonly Figure[]> {
  const { rows } = await client.query<{ id: string }>(
    'select id from audit_entry where leaf_number % $1 = 0 order by leaf_number',
    [Math.floor(ENTRIES / PROOFS)],
  );
  const taken: number[] = [];
  const hashes: number[] = [];
  for (const { id } of rows) {
    const { seconds, result } = await timed(() => proveEntry(client, id));
    taken.push(seconds * 1000);
    hashes.push(result.proof.path.length);
  }
  return [
    { name: 'hashes in a proof, at most', value: Math.max(...hashes), unit: '', below: 21 },
    { name: 'proof of an entry, p95', value: percentile(taken, 95), unit: 'ms' },
  ];
}

async function handedOut(
  { signer }: AuditInstallation,
  client: Client,
  note: (line: string) => void,
): Promise<readonly Figure[]> {
  note('exporting');
  await using folder = await temporaryFolder();
  const file = join(folder.path, 'trail.jsonl');
  const before = process.memoryUsage.rss();
  let peak = before;
  const written = await timed(() =>
    pipeline(
      exportTrail(client, {
        onProgress: () => (peak = Math.max(peak, process.memoryUsage.rss())),
      }),
      createWriteStream(file),
    ),
  );
  note('checking the export');
  const checked = await timed(() =>
    promisify(execFile)(process.execPath, [VERIFIER, '--key', spellNoteKey(signer), file]),
  );
  return [
    { name: 'export', value: written.seconds, unit: 's' },
    { name: 'export, growth of memory', value: (peak - before) / MIB, unit: 'MiB', below: 256 },
    { name: 'audit-verifier on the export', value: checked.seconds, unit: 's' },
  ];
}

/** The same transactions with and without their entries, by turns: one that reads, one that writes. */
async function cost(
  { trail, unitOfWork, actor }: AuditInstallation,
  note: (line: string) => void,
): Promise<readonly Figure[]> {
  note(`${ACTS} acts of each kind with and without an entry`);
  const turns: readonly Act[] = [
    { wrote: false, recorded: false },
    { wrote: false, recorded: true },
    { wrote: true, recorded: false },
    { wrote: true, recorded: true },
  ];
  const taken = turns.map((): number[] => []);
  const subject = { type: 'tenant', id: actor.tenantId };
  for (let turn = 0; turn < ACTS; turn += 1) {
    for (const [place, { wrote, recorded }] of turns.entries()) {
      const { seconds } = await timed(() =>
        unitOfWork.run(actor, async (tx) => {
          await tx.query('select count(*) from tenant');
          // what a commit has to bring to the disk before it answers, and nothing else
          if (wrote) await tx.query(`select pg_logical_emit_message(true, 'bench', 'written')`);
          if (recorded) await trail.record(tx, actor, { action: 'document.read', subject });
        }),
      );
      taken[place]?.push(seconds * 1000);
    }
  }
  const [read = [], auditedReads = [], written = [], auditedWrites = []] = taken;
  return [...adds(read, auditedReads, 'read'), ...adds(written, auditedWrites, 'write')];
}

function adds(bare: readonly number[], full: readonly number[], of: string): readonly Figure[] {
  return [
    { name: `a ${of} without its entry, p95`, value: percentile(bare, 95), unit: 'ms' },
    {
      name: `what an entry adds to a ${of}, median`,
      value: median(full) - median(bare),
      unit: 'ms',
    },
    {
      name: `what an entry adds to a ${of}, p95`,
      value: percentile(full, 95) - percentile(bare, 95),
      unit: 'ms',
      below: 5,
    },
  ];
}

interface Act {
  readonly wrote: boolean;
  readonly recorded: boolean;
}

async function timed<T>(
  work: () => Promise<T>,
): Promise<{ readonly seconds: number; readonly result: T }> {
  const began = performance.now();
  const result = await work();
  return { seconds: (performance.now() - began) / 1000, result };
}
