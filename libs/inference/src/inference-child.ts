import { type ChildProcess, spawn } from 'node:child_process';
import { compiledEntry } from '@app/platform';
import { EngineCrashed, EngineTimeout, ModelNotUsable } from './engine.errors.js';
import {
  type EngineCommand,
  EngineReport,
  type LoadedModel,
  type LoadModel,
} from './inference-messages.js';
import { CHILD_ENVIRONMENT, isolatedNode } from './network-isolation.js';
import { ReportChannel } from './report-channel.js';
import { IdleCores } from './threads/idle-cores.js';
import { within } from './waiting.js';

const CLOSE_MS = 5000;
/** How long the engine can be held up by a neighbour that has just begun. */
const IDLE_CORES_MS = 500;
const LATE = Symbol('late');

/** The outside of one inference process, from its start to its end. It is not started again. */
export class InferenceChild {
  private readonly channels = new Map<number, ReportChannel>();
  private readonly exited = Promise.withResolvers<void>();
  private readonly loaded = Promise.withResolvers<LoadedModel>();
  private ending: Error | null = null;
  private nextId = 1;

  private constructor(
    private readonly child: ChildProcess,
    readonly networkIsolated: boolean,
  ) {
    // a load that nobody waits for any more is not an unhandled rejection
    this.loaded.promise.catch(() => undefined);
    child.on('message', (message) => this.receive(message));
    child.once('error', (error) =>
      this.finish(new EngineCrashed('it could not be started', { cause: error })),
    );
    child.once('exit', (code, signal) => {
      this.finish(new EngineCrashed(signal === null ? `exit code ${code}` : `signal ${signal}`));
    });
  }

  /** Starts a process and has it load the model; leaves none behind if that fails. */
  static async start(
    command: LoadModel,
    loadMs: number,
  ): Promise<{ readonly child: InferenceChild; readonly loaded: LoadedModel }> {
    const { file, args, isolated } = await isolatedNode(
      compiledEntry(import.meta.url, './inference-main.js'),
    );
    const child = new InferenceChild(
      spawn(file, args, { stdio: ['ignore', 'ignore', 'ignore', 'ipc'], env: CHILD_ENVIRONMENT }),
      isolated,
    );
    try {
      child.send(command);
      const loaded = await within(child.loaded.promise, loadMs, LATE);
      if (loaded === LATE) throw new EngineTimeout(loadMs);
      child.reportIdleCores();
      return { child, loaded };
    } catch (error) {
      await child.kill();
      throw error;
    }
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  get usable(): boolean {
    return this.ending === null;
  }

  /** Resolves when the process is gone. */
  get gone(): Promise<void> {
    return this.exited.promise;
  }

  open(): { readonly id: number; readonly channel: ReportChannel } {
    const id = this.nextId++;
    const channel = new ReportChannel();
    if (this.ending) channel.fail(this.ending);
    else this.channels.set(id, channel);
    return { id, channel };
  }

  release(id: number): void {
    this.channels.delete(id);
  }

  send(command: EngineCommand): void {
    // A process that has just ended cannot take it: its exit is what the channel then reports.
    if (this.child.connected) this.child.send(command, () => undefined);
  }

  /** Asks the process to end, and ends it if it does not. Requests in progress fail with `reason`. */
  async close(reason: Error): Promise<void> {
    this.finishRequests(reason);
    if (this.child.connected) this.child.disconnect();
    if ((await within(this.exited.promise, CLOSE_MS, LATE)) === LATE) await this.kill();
  }

  async kill(): Promise<void> {
    this.ending ??= new EngineCrashed('it was ended');
    if (this.child.pid !== undefined) this.child.kill('SIGKILL');
    await this.exited.promise;
  }

  /** The process cannot see by itself what the machine does. */
  private reportIdleCores(): void {
    const idle = new IdleCores();
    const timer = setInterval(
      () => this.send({ kind: 'idle-cores', cores: idle.look() }),
      IDLE_CORES_MS,
    ).unref();
    void this.exited.promise.then(() => clearInterval(timer));
  }

  private receive(message: unknown): void {
    const report = EngineReport.safeParse(message);
    if (!report.success) {
      void this.kill();
      return;
    }
    const { data } = report;
    if (data.kind === 'loaded') this.loaded.resolve(data);
    else if (data.kind === 'unusable') this.loaded.reject(new ModelNotUsable(data.reason));
    else this.channels.get(data.id)?.push(data);
  }

  private finish(error: Error): void {
    this.loaded.reject(error);
    this.finishRequests(error);
    this.exited.resolve();
  }

  private finishRequests(error: Error): void {
    this.ending ??= error;
    for (const channel of this.channels.values()) channel.fail(this.ending);
    this.channels.clear();
  }
}
