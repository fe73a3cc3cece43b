import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DataFolder } from '@app/platform';
import { z } from 'zod';
import { CommandError } from '../command-error.js';
import { errorCode } from '../describe-failure.js';

const Holder = z.object({ pid: z.int().positive(), born: z.string() });
type Holder = z.infer<typeof Holder>;

/** Keeps two supervisors off one data folder. One that was killed leaves it behind, which is noticed. */
export class SupervisorLock {
  private constructor(
    private readonly file: string,
    private readonly mark: string,
  ) {}

  static acquire(data: DataFolder): SupervisorLock {
    const file = lockFile(data);
    const mark = JSON.stringify({ pid: process.pid, born: birthOf(process.pid) } satisfies Holder);
    const own = `${file}.${process.pid}`;
    // a link appears whole and only once, where a file created in place could be read half written
    writeFileSync(own, mark, { mode: 0o600 });
    try {
      for (let attempt = 0; attempt < 10; attempt++) {
        if (linked(own, file)) return new SupervisorLock(file, mark);
        const holder = SupervisorLock.holder(data);
        if (holder !== null) throw alreadyRunning(data, holder);
        removeStale(file, `${own}.stale`);
      }
      throw new CommandError(`${file} keeps reappearing. Find out which program writes it.`);
    } finally {
      rmSync(own, { force: true });
    }
  }

  /** The process id of the supervisor that lives in this data folder. */
  static holder(data: DataFolder): number | null {
    const holder = read(lockFile(data));
    return holder && lives(holder) ? holder.pid : null;
  }

  release(): void {
    if (readText(this.file) === this.mark) rmSync(this.file, { force: true });
  }
}

function lockFile(data: DataFolder): string {
  return join(data.run, 'supervisor.lock');
}

function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** Moves it aside first: of two that find the same stale lock, one might else delete the other's fresh one. */
function removeStale(file: string, aside: string): void {
  try {
    renameSync(file, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  const moved = read(aside);
  if (moved && lives(moved)) linked(aside, file);
  rmSync(aside, { force: true });
}

function lives({ pid, born }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (errorCode(error) !== 'EPERM') return false;
  }
  return birthOf(pid) === born;
}

/** Boot and start time tell a process from a later one with the same number. Empty where there is no /proc. */
function birthOf(pid: number): string {
  const stat = readText(`/proc/${pid}/stat`);
  if (stat === null) return '';
  const boot = readText('/proc/sys/kernel/random/boot_id')?.trim() ?? '';
  // the 22nd field, counted behind the name, which may hold blanks and brackets
  const start = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  return `${boot}:${start}`;
}

function read(file: string): Holder | null {
  const text = readText(file);
  if (text === null) return null;
  try {
    return Holder.parse(JSON.parse(text));
  } catch {
    return null; // not written by us, or torn by a power cut: holds nothing
  }
}

function readText(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

function alreadyRunning(data: DataFolder, pid: number): CommandError {
  return new CommandError(
    `Cloister is already running in ${data.path} (process ${pid}). Use that one, stop it with Ctrl-C or kill ${pid}, or choose another folder: --data FOLDER`,
  );
}
