import { type WorkerFacts, WorkerProcesses } from '@app/database';
import { MalwareScan } from '@app/documents';
import { type Extractor } from '@app/extraction';
import type { Engine } from '@app/inference';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  Optional,
} from '@nestjs/common';
import { RoleStarts } from '../role-starts.js';
import { PeriodicTask } from '@app/platform';

export const WORKER_SELF = Symbol('WorkerSelf');

/** What a worker knows of itself from its start. */
export interface WorkerSelf extends Pick<WorkerFacts, 'name' | 'roles' | 'version'> {
  /** Asked behind which walls it reads. */
  readonly extractor: Extractor | null;
  /** Asked what it is once the role that has it runs. */
  readonly engine: Engine | null;
}

const EVERY_MS = 10_000;

/** Says every ten seconds that this worker lives, and how its roles and its scanner are. */
@Injectable()
export class HeartbeatJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(HeartbeatJob.name);
  private readonly turns = new PeriodicTask(
    EVERY_MS,
    (signal) => this.say(signal),
    (err) => this.report(err),
  );

  private last: Promise<void> = Promise.resolve();

  constructor(
    private readonly processes: WorkerProcesses,
    @Inject(WORKER_SELF) private readonly self: WorkerSelf,
    private readonly starts: RoleStarts,
    @Optional() @Inject(MalwareScan) private readonly scan: MalwareScan | null,
  ) {}

  onApplicationBootstrap(): void {
    this.turns.begin();
    const { signal } = this.turns;
    // whoever waits for a role need not wait for the next turn as well
    this.starts.whenChanged(() => {
      if (!signal.aborted) void this.say(signal).catch((err: unknown) => this.report(err));
    });
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.turns[Symbol.asyncDispose]();
    await this.last;
    await this.processes
      .leave(this.self.name)
      .catch((err: unknown) => this.logger.warn('worker not taken back', { err }));
  }

  private report(err: unknown): void {
    if (!this.turns.signal.aborted) this.logger.warn('worker not said', { err });
  }

  /** One after the other, so that the last word is the newest. */
  private say(signal: AbortSignal): Promise<void> {
    const said = this.last.then(() => this.sayNow(signal));
    this.last = said.catch(() => undefined);
    return said;
  }

  private async sayNow(signal: AbortSignal): Promise<void> {
    const scanner = (await this.scan?.status(signal)) ?? null;
    const { engine, extractor, ...self } = this.self;
    const { notRunning } = this.starts;
    const isOpen = engine && !notRunning.some(({ role }) => role === 'generate');
    const info = isOpen ? engine.info : null;
    await this.processes.say({
      ...self,
      notRunning,
      engine: info?.engine ?? null,
      model: info ? (info.model?.id ?? info.engine) : null,
      sandbox: extractor?.sandbox ?? null,
      modelSandbox: info?.sandbox ?? null,
      scanner,
    });
  }
}
