import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { SandboxMode } from '@app/sandbox';
import { EngineCrashed, EngineTimeout, ModelNotUsable } from '../engines/engine.errors.js';
import {
  type EngineCommand,
  EngineReport,
  type LoadedModel,
  type LoadModel,
} from './inference-messages.js';
import { modelCommand } from '../model-command.js';
import { ReportChannel } from './report-channel.js';
import { IdleCores } from '../threads/idle-cores.js';
import { within } from './waiting.js';

const CLOSE_MS = 5000;
/** How long the engine can be held up by a neighbour that has just begun. */
const IDLE_CORES_MS = 500;
const LATE = Symbol('late');

/**
 * All that an inference process sees of the environment. One libuv thread: with the usual four the
 * same model generates at less than half the speed. A home is asked for by packages, and empty.
 */
const CHILD_ENVIRONMENT: NodeJS.ProcessEnv = {
  LANG: 'C.UTF-8',
  HOME: '/cloister/home',
  UV_THREADPOOL_SIZE: '1',
};

/** The walls around a process. */
export interface ChosenSandbox {
  readonly mode: SandboxMode;
  readonly hiddenFolders: readonly string[];
}

/** The outside of one inference process, from its start to its end. It is not started again. */
export class InferenceChild {
  private readonly channels = new Map<number, ReportChannel>();
  private readonly exited = Promise.withResolvers<void>();
  private readonly loaded = Promise.withResolvers<LoadedModel>();
  private ending: Error | null = null;
  private nextId = 1;

  private constructor(
    private readonly child: ChildProcess,
    private readonly mode: SandboxMode,
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
    { mode, hiddenFolders }: ChosenSandbox,
  ): Promise<{ readonly child: InferenceChild; readonly loaded: LoadedModel }> {
    const files = [command.modelPath, ...(command.adapterPath ? [command.adapterPath] : [])];
    const { file, arguments: rest } = modelCommand(mode, files, hiddenFolders);
    const child = new InferenceChild(
      spawn(file, rest, {
        stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
        env: CHILD_ENVIRONMENT,
        cwd: '/',
      }),
      mode,
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

  /** Of the process that holds the model; behind full walls it is a child of the one that built them. */
  get pid(): number | undefined {
    const { pid } = this.child;
    return pid === undefined || this.mode !== 'full' ? pid : onlyChildOf(pid);
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
    this.ending ??= new EngineCrashed('it was stopped');
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

function onlyChildOf(pid: number): number | undefined {
  try {
    const [child] = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ');
    return child ? Number(child) : undefined;
  } catch {
    return undefined; // it has ended
  }
}
