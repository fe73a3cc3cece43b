import { extensionOf } from '@app/extraction';
import { median, percentile } from '../../bench/statistics.js';
import type { PackReading } from './read-pack.js';
import { WarmReader } from './warm-reader.js';

const SHOWN = 5;

export interface CpuFigures {
  readonly documents: number;
  readonly medianMs: number;
  readonly p95Ms: number;
  readonly slowest: readonly { readonly path: string; readonly ms: number }[];
}

/**
 * Processor time for each document that gave text without text recognition, in one process that has read one of its
 * extension before. Null where there is none.
 */
export async function cpuFigures(readings: readonly PackReading[]): Promise<CpuFigures | null> {
  const read = readings.filter(({ verdict }) => verdict === 'text');
  if (read.length === 0) return null;
  using reader = new WarmReader();
  const seen = new Set<string>();
  const found: { path: string; ms: number }[] = [];
  for (const { file } of read) {
    const extension = extensionOf(file.name);
    // the first of a format loads its library
    if (!seen.has(extension)) await reader.read(file, extension);
    seen.add(extension);
    const { cpuMs } = await reader.read({ at: file.at }, extension);
    found.push({ path: file.path, ms: Math.round(cpuMs * 10) / 10 });
  }
  const times = found.map(({ ms }) => ms);
  return {
    documents: found.length,
    medianMs: median(times),
    p95Ms: percentile(times, 95),
    slowest: found.toSorted((one, two) => two.ms - one.ms).slice(0, SHOWN),
  };
}
