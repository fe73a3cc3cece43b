import { TRAIL_FORMATS, type TrailFormat } from '@app/audit';
import { type DataFolder, withDeadline } from '@app/platform';
import { serviceFetch } from '../../apps/cli/src/client/http-client.js';
import { insertEntries } from './audit-entries.js';
import { type AuditInstallation, auditInstallation } from './audit-installation.js';
import {
  type Benchmark,
  type BenchmarkContext,
  type Figure,
  MIB,
  NotMeasured,
} from './benchmark.js';
import { growthDuring } from './memory-watch.js';

const ENTRIES = 1_000_000;
const DEADLINE_MS = 3_600_000;

export const auditExport: Benchmark = {
  name: 'audit-export',
  title: 'Exporting the audit trail',
  async run({ signal, note, entries = ENTRIES }) {
    await using made = await auditInstallation(signal);
    note(`${entries} entries`);
    await insertEntries(made, entries, signal);
    const figures: Figure[] = [{ name: 'entries', value: entries, unit: '' }];
    for (const format of TRAIL_FORMATS)
      figures.push(...(await one(made, format, { signal, note })));
    return figures;
  },
};

async function one(
  { service }: AuditInstallation,
  format: TrailFormat,
  { signal, note }: BenchmarkContext,
): Promise<readonly Figure[]> {
  note(`exporting as ${format}`);
  let bytes = 0;
  let lines = 0;
  const began = performance.now();
  const growth = await growthDuring(service.pidOf('api'), async () => {
    for await (const piece of exported(service.data, format, signal)) {
      bytes += piece.length;
      lines += countLines(piece);
    }
  });
  const seconds = (performance.now() - began) / 1000;
  return [
    { name: `${format}: lines`, value: lines, unit: '' },
    { name: `${format}: time`, value: seconds, unit: 's' },
    { name: `${format}: entries in a second`, value: lines / seconds, unit: '1/s' },
    { name: `${format}: size`, value: bytes / MIB, unit: 'MiB' },
    {
      name: `${format}: growth of the api’s memory`,
      value: (growth.peakBytes - growth.beforeBytes) / MIB,
      unit: 'MiB',
      below: 256,
    },
    { name: `${format}: peak memory of the api`, value: growth.peakBytes / MIB, unit: 'MiB' },
  ];
}

/** As the operator, who may export: through the socket in the data folder. */
async function* exported(
  { operatorSocket: path, operatorSecret: secretFile }: DataFolder,
  format: string,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const ask = serviceFetch({ kind: 'socket', path, secretFile });
  const answer = await ask(`http://cloister.local/api/audit/export?format=${format}`, {
    signal: withDeadline(signal, DEADLINE_MS),
  });
  if (!answer.ok || !answer.body) {
    throw new NotMeasured(`The export was answered with ${answer.status}.`);
  }
  yield* answer.body;
}

function countLines(piece: Uint8Array): number {
  let count = 0;
  for (let at = piece.indexOf(10); at >= 0; at = piece.indexOf(10, at + 1)) count += 1;
  return count;
}
