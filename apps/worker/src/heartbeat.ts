import { type WorkerFacts, WorkerProcesses } from '@app/database';
import { MalwareScan } from '@app/documents';
import { type Extractor } from '@app/extraction';
import type { Engine } from '@app/inference';
import { Inject, Injectable, Logger, Optional } from '@nestjs/common';
import { RoleStarts } from './role-starts.js';

export const WORKER_SELF = Symbol('WorkerSelf');

/** What a worker knows of itself from its start. */
export interface WorkerSelf extends Pick<WorkerFacts, 'name' | 'roles' | 'version'> {
  /** Asked behind which walls it reads. */
  readonly extractor: Extractor | null;
  /** Asked what it is once the role that has it runs. */
  readonly engine: Engine | null;
}

/** Says that this worker lives, and how its roles and its scanner are. */
@Injectable()
export class Heartbeat {
  private readonly logger = new Logger(Heartbeat.name);

  constructor(
    private readonly processes: WorkerProcesses,
    @Inject(WORKER_SELF) private readonly self: WorkerSelf,
    private readonly starts: RoleStarts,
    @Optional() @Inject(MalwareScan) private readonly scan: MalwareScan | null,
  ) {}

  /** Has `listener` told when there is something new to say. */
  whenChanged(listener: () => void): void {
    this.starts.whenChanged(listener);
  }

  async say(signal: AbortSignal): Promise<void> {
    try {
      await this.sayNow(signal);
    } catch (error) {
      if (!signal.aborted) throw error; // it leaves now
    }
  }

  async leave(): Promise<void> {
    await this.processes
      .leave(this.self.name)
      .catch((err: unknown) => this.logger.warn('worker not taken back', { err }));
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
