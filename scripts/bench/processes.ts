import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

export const IS_LINUX = process.platform === 'linux';

/** What a process of the service is there for, as the figures name it. */
export type Role =
  | 'supervisor'
  | 'api'
  | 'worker'
  | 'hl7'
  | 'extraction child'
  | 'inference'
  | 'Postgres';

/** A process and all that it started, directly or not; alone where there is no /proc to ask. */
export function familyOf(pid: number): readonly number[] {
  if (!IS_LINUX) return [pid];
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = parentOf(Number(name));
    if (parent !== null) children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const family = [pid];
  for (const each of family) family.push(...(children.get(each) ?? []));
  return family;
}

/** Null for a wrapper that only starts another program, and for a process that has ended. */
export function roleOf(pid: number): Role | null {
  const [program = '', ...args] = (read(`/proc/${pid}/cmdline`) ?? '').split('\0');
  if (/^postgres:|\/postgres$/.test(program)) return 'Postgres';
  if (basename(program) !== 'node') return null;
  const script = args.find((arg) => arg.endsWith('.js')) ?? '';
  if (script.endsWith('/apps/api/src/main.js')) return 'api';
  if (script.endsWith('/apps/worker/src/main.js')) return 'worker';
  if (script.endsWith('/apps/hl7/src/main.js')) return 'hl7';
  if (script.endsWith('/apps/cli/src/main.js')) return 'supervisor';
  if (script.endsWith('/extraction-main.js')) return 'extraction child';
  if (script.endsWith('/inference-main.js')) return 'inference';
  return null;
}

export interface Memory {
  readonly residentBytes: number;
  /** The most that was ever resident, or since `forgetPeak`: the kernel keeps count. */
  readonly peakBytes: number;
  /** What no other process shares. */
  readonly privateBytes: number;
}

/** Null for a process that has ended. */
export function memoryOf(pid: number): Memory | null {
  const status = read(`/proc/${pid}/status`);
  if (status === null) return null;
  const bytesOf = (field: string): number =>
    Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0) * 1024;
  const residentBytes = bytesOf('VmRSS');
  // a process that is ending has no memory left to speak of
  if (residentBytes === 0) return null;
  return { residentBytes, peakBytes: bytesOf('VmHWM'), privateBytes: bytesOf('RssAnon') };
}

function parentOf(pid: number): number | null {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === null) return null;
  // pid (name) state parent …, and the name may hold blanks and brackets
  const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  return Number.isInteger(parent) ? parent : null;
}

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}
