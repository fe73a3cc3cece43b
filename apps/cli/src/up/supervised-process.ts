import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { performance } from 'node:perf_hooks';
import { setTimeout as delay } from 'node:timers/promises';
import { withDeadline } from '@app/platform';
import { z } from 'zod';
import { CommandError } from '../command-error.js';
import { type LivenessTimes, untilSilent } from './liveness.js';
import type { ProcessLog } from './process-log.js';

const Report = z.discriminatedUnion('ready', [
  z.object({
    ready: z.literal(true),
    address: z.string().optional(),
    health: z.string().optional(),
  }),
  z.object({ ready: z.literal(false), message: z.string() }),
]);
const Note = z.object({ note: z.string() });
type Ready = Extract<z.infer<typeof Report>, { ready: true }>;
const READY_TIMEOUT_MS = 60_000;
const BACK_OFF_MS = [1_000, 2_000, 5_000, 10_000, 30_000];
/** One that lived this long has earned a quick restart. */
const STEADY_MS = 60_000;

export interface ProcessPlan {
  readonly name: string;
  /** Compiled entry point. */
  readonly entry: string;
  /** For Node itself. @default none */
  readonly nodeFlags?: readonly string[];
  /** Asked at each start. */
  readonly environment: () => NodeJS.ProcessEnv;
  readonly log: ProcessLog;
  /** Told in a line what happened to it. */
  readonly onEvent: (line: string) => void;
  /** Told where it listens, at each start. */
  readonly onAddress?: (address: string) => void;
  /** Told where it says how it is, at each start. */
  readonly onHealth?: (url: string) => void;
  readonly backOffMs?: readonly number[];
  readonly readyTimeoutMs?: number;
  /** How it is found out that it hangs. @default every 5 s, and ended after three questions without an answer */
  readonly liveness?: LivenessTimes;
}

/** A process of the service that is started again when it ends without having been asked to. */
export class SupervisedProcess {
  private child: ChildProcess | null = null;
  private isOver = false;
  private stopping = new AbortController();
  private life: Promise<void> = Promise.resolve();
  private addressNow: string | undefined;
  /** Where it says that it lives. */
  private healthNow: string | undefined;

  private constructor(private readonly plan: ProcessPlan) {}

  /** Answers once it says that it is ready; a first start that fails is not tried again. */
  static async start(plan: ProcessPlan, signal?: AbortSignal): Promise<SupervisedProcess> {
    const supervised = new SupervisedProcess(plan);
    const child = await supervised.launch(signal);
    supervised.life = supervised.keepAlive(child);
    return supervised;
  }

  get name(): string {
    return this.plan.name;
  }

  get pid(): number | undefined {
    return this.child?.pid;
  }

  /** Where it listens, as it said itself. */
  get address(): string | undefined {
    return this.addressNow;
  }

  /** Lets it finish what it has in hand; killed when `deadline` aborts. */
  async stop(deadline: AbortSignal): Promise<void> {
    this.isOver = true;
    await this.halt(deadline);
  }

  /**
   * Ends it as `stop` does, and starts it from what is compiled now. Where that fails, as a first start may, nothing
   * runs until it is restarted again.
   */
  async restart(deadline: AbortSignal): Promise<void> {
    await this.halt(deadline);
    if (this.isOver) return;
    this.stopping = new AbortController();
    const child = await this.launch(this.stopping.signal);
    this.life = this.keepAlive(child);
  }

  private async halt(deadline: AbortSignal): Promise<void> {
    this.stopping.abort();
    if (this.child) await end(this.child, deadline);
    await this.life;
  }

  private async keepAlive(first: ChildProcess): Promise<void> {
    let child = first;
    let failures = 0;
    let startedAt = performance.now();
    while (!this.isStopping()) {
      const how = await this.lifeOf(child);
      if (this.isStopping()) return;
      failures = performance.now() - startedAt > STEADY_MS ? 0 : failures;
      for (;;) {
        const waitMs = this.backOff(failures++);
        this.plan.onEvent(`${this.name} stopped (${how}); restarting it in ${waitMs / 1000} s`);
        await delay(waitMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
        if (this.isStopping()) return;
        startedAt = performance.now();
        const again = await this.launchAgain();
        if (again) {
          child = again;
          this.plan.onEvent(`${this.name} is ready again`);
          break;
        }
      }
    }
  }

  /** Says why it does not start, if it says so itself; the rest is in its log. */
  private async launchAgain(): Promise<ChildProcess | null> {
    try {
      return await this.launch(this.stopping.signal);
    } catch (error) {
      const isRefused = error instanceof CommandError && error.cause instanceof StartRefused;
      if (isRefused) this.plan.onEvent(error.message);
      return null;
    }
  }

  /** Ends a process that no longer answers, and says how it ended. */
  private async lifeOf(child: ChildProcess): Promise<string> {
    const over = new AbortController();
    const watched = this.endWhenSilent(child, AbortSignal.any([over.signal, this.stopping.signal]));
    try {
      return await ending(child);
    } finally {
      over.abort();
      await watched;
    }
  }

  private async endWhenSilent(child: ChildProcess, signal: AbortSignal): Promise<void> {
    if (!(await untilSilent(this.healthNow, signal, this.plan.liveness))) return;
    this.plan.onEvent(`${this.name} no longer responds; stopping it`);
    child.kill('SIGKILL');
  }

  private isStopping(): boolean {
    return this.stopping.signal.aborted;
  }

  private backOff(failures: number): number {
    const steps = this.plan.backOffMs ?? BACK_OFF_MS;
    return steps[Math.min(failures, steps.length - 1)] ?? 1_000;
  }

  private async launch(signal: AbortSignal | undefined): Promise<ChildProcess> {
    signal?.throwIfAborted();
    const { plan } = this;
    const output = plan.log.open();
    const child = fork(plan.entry, [], {
      env: plan.environment(),
      execArgv: [...(plan.nodeFlags ?? [])],
      // a session of its own: Ctrl-C is for the supervisor, who ends the processes in order
      detached: true,
      stdio: ['ignore', output.descriptor, output.descriptor, 'ipc'],
    });
    output.close();
    // a message that no longer reaches it; that it ended is learned below
    child.on('error', () => undefined);
    child.on('message', (message) => {
      const said = Note.safeParse(message);
      if (said.success) plan.onEvent(`${this.name}: ${said.data.note}`);
    });
    this.child = child;
    const limit = withDeadline(signal, plan.readyTimeoutMs ?? READY_TIMEOUT_MS);
    try {
      const { address, health } = await readiness(child, limit);
      this.addressNow = address;
      this.healthNow = health ?? address;
      if (this.healthNow !== undefined) plan.onHealth?.(this.healthNow);
      if (this.addressNow !== undefined) plan.onAddress?.(this.addressNow);
      return child;
    } catch (error) {
      await end(child, AbortSignal.timeout(5_000));
      if (signal?.aborted) throw signal.reason;
      throw this.startFailed(error);
    }
  }

  private startFailed(cause: unknown): CommandError {
    const how = cause instanceof Error ? cause.message : 'it could not be started';
    if (cause instanceof StartRefused) return new CommandError(how, 1, { cause });
    const said = this.plan.log.tail();
    return new CommandError(
      `The ${this.name} did not start: ${how}. ` +
        (said ? `Last lines of ${this.plan.log.file}:\n${said}` : `See ${this.plan.log.file}`),
      1,
      { cause },
    );
  }
}

/** It said itself why it cannot start. */
class StartRefused extends Error {
  override readonly name = 'StartRefused';
}

async function readiness(child: ChildProcess, limit: AbortSignal): Promise<Ready> {
  const settled = new AbortController();
  const signal = AbortSignal.any([limit, settled.signal]);
  try {
    return await Promise.race([
      firstReady(child, signal),
      ending(child).then((how) => {
        throw new Error(`it stopped (${how})`);
      }),
    ]);
  } catch (error) {
    throw limit.aborted ? new Error('it was not ready in time') : error;
  } finally {
    settled.abort();
  }
}

/** With one listener from the start: between two, a message that comes with another would be missed. */
function firstReady(child: ChildProcess, signal: AbortSignal): Promise<Ready> {
  return new Promise((resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    child.on('message', (message) => {
      const report = Report.safeParse(message);
      if (!report.success) return;
      if (report.data.ready) resolve(report.data);
      else reject(new StartRefused(report.data.message));
    });
  });
}

/** Settles when the process has ended or could not be started at all. */
async function ending(child: ChildProcess): Promise<string> {
  if (child.exitCode === null && child.signalCode === null) {
    await Promise.race([
      once(child, 'exit'),
      once(child, 'error').then(([error]) => Promise.reject(error)),
    ]);
  }
  return child.signalCode ? `signal ${child.signalCode}` : `exit code ${child.exitCode}`;
}

async function end(child: ChildProcess, deadline: AbortSignal): Promise<void> {
  if (child.pid === undefined) return; // it never started
  const kill = (): unknown => child.kill('SIGKILL');
  deadline.addEventListener('abort', kill, { once: true });
  try {
    child.kill(deadline.aborted ? 'SIGKILL' : 'SIGTERM');
    await ending(child).catch(() => undefined); // either way it is gone
  } finally {
    deadline.removeEventListener('abort', kill);
  }
}
