import { cpus } from 'node:os';

/** How many of the machine's cores were idle between one look and the next, by the system's own count. */
export class IdleCores {
  private busyMs = busyMsOf(cpus());
  private since = performance.now();

  look(): number {
    const cores = cpus();
    const busyMs = busyMsOf(cores);
    const now = performance.now();
    const busy = (busyMs - this.busyMs) / Math.max(1, now - this.since);
    this.busyMs = busyMs;
    this.since = now;
    const idle = cores.length - busy;
    // the inference process ends at a message that it cannot read
    return Number.isFinite(idle) ? Math.max(0, idle) : 0;
  }
}

/** A core that waits for a disk is idle, so it is not idle time that is counted. */
function busyMsOf(cores: ReturnType<typeof cpus>): number {
  return cores.reduce((sum, { times }) => sum + times.user + times.nice + times.sys + times.irq, 0);
}
