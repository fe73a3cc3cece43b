import { execFileSync } from 'node:child_process';
import { cpus, loadavg, release, totalmem, type } from 'node:os';
import { INSTALL_FOLDER, VERSION } from '@app/platform';
import { defaultModel, MIB } from './benchmark.js';

/** Where figures were taken: without it they mean nothing. */
export interface Machine {
  readonly processor: string;
  readonly cores: number;
  readonly memoryMiB: number;
  readonly system: string;
  readonly node: string;
  /** Mean number of runnable processes in the minute before: of an idle machine near 0. */
  readonly loadBefore: number;
  readonly model: string;
  readonly cloister: string;
}

export function describeMachine(): Machine {
  const [first] = cpus();
  return {
    processor: first?.model ?? 'unknown',
    cores: cpus().length,
    memoryMiB: Math.round(totalmem() / MIB),
    system: `${type()} ${release()} ${process.arch}`,
    node: process.version,
    loadBefore: Math.round((loadavg()[0] ?? 0) * 100) / 100,
    model: defaultModel(),
    cloister: `${VERSION}, ${commit()}`,
  };
}

function commit(): string {
  try {
    const args = ['describe', '--always', '--dirty', '--abbrev=10', '--exclude=*'];
    return execFileSync('git', args, { cwd: INSTALL_FOLDER, encoding: 'utf8' }).trim();
  } catch {
    return 'no git checkout';
  }
}
