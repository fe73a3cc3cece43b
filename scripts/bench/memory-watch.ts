import { writeFileSync } from 'node:fs';
import { NotMeasured } from './benchmark.js';
import { familyOf, IS_LINUX, type Memory, memoryOf, type Role, roleOf } from './processes.js';

const LOOK_EVERY_MS = 100;

export interface Peak {
  readonly role: Role;
  /** Of the largest single process; of Postgres all processes, with what they share counted once. */
  readonly bytes: number;
}

/** Looks at the memory of a service's processes ten times a second, those that come and go included. */
export class MemoryWatch implements Disposable {
  private readonly timer: NodeJS.Timeout;
  private readonly peakOf = new Map<Role, number>();

  constructor(private readonly supervisorPid: number) {
    requireLinux();
    this.timer = setInterval(() => this.look(), LOOK_EVERY_MS);
  }

  peaks(): readonly Peak[] {
    this.look();
    return [...this.peakOf].map(([role, bytes]) => ({ role, bytes }));
  }

  [Symbol.dispose](): void {
    clearInterval(this.timer);
  }

  private look(): void {
    const postgres: Memory[] = [];
    for (const pid of familyOf(this.supervisorPid)) {
      const role = roleOf(pid);
      const memory = role && memoryOf(pid);
      if (!memory) continue;
      if (role === 'Postgres') postgres.push(memory);
      else this.raise(role, memory.peakBytes);
    }
    if (postgres.length > 0) this.raise('Postgres', together(postgres));
  }

  private raise(role: Role, bytes: number): void {
    this.peakOf.set(role, Math.max(bytes, this.peakOf.get(role) ?? 0));
  }
}

export interface Growth {
  readonly beforeBytes: number;
  readonly peakBytes: number;
  readonly afterBytes: number;
}

/** How far a process's resident memory rises while `work` goes on, by the kernel's own count. */
export async function growthDuring(pid: number, work: () => Promise<void>): Promise<Growth> {
  requireLinux();
  const { residentBytes } = present(pid);
  // proc_pid_clear_refs(5): 5 makes the peak what is resident now
  writeFileSync(`/proc/${pid}/clear_refs`, '5');
  await work();
  const after = present(pid);
  return {
    beforeBytes: residentBytes,
    peakBytes: Math.max(after.peakBytes, residentBytes),
    afterBytes: after.residentBytes,
  };
}

/** Shared memory is in every backend's count; the backend that has touched most of it stands for all. */
function together(processes: readonly Memory[]): number {
  const own = processes.reduce((total, { privateBytes }) => total + privateBytes, 0);
  return own + Math.max(...processes.map((each) => each.residentBytes - each.privateBytes));
}

function present(pid: number): Memory {
  const memory = memoryOf(pid);
  if (!memory) throw new NotMeasured(`Process ${pid} ended while its memory was being watched.`);
  return memory;
}

function requireLinux(): void {
  if (!IS_LINUX) throw new NotMeasured('Memory is read from /proc, which only Linux has.');
}
