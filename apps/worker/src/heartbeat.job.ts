import { type WorkerFacts, WorkerProcesses } from '@app/database';
import { MalwareScan } from '@app/documents';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  Logger,
  type OnApplicationBootstrap,
  Optional,
} from '@nestjs/common';
import { Turns } from './turns.js';

export const WORKER_SELF = Symbol('WorkerSelf');

/** What a worker knows of itself from its start. */
export type WorkerSelf = Omit<WorkerFacts, 'scanner'>;

const EVERY_MS = 10_000;

/** Says every ten seconds that this worker lives, and how its scanner stands. */
@Injectable()
export class HeartbeatJob implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger(HeartbeatJob.name);
  private readonly turns = new Turns(
    EVERY_MS,
    (signal) => this.say(signal),
    (err) => {
      if (!this.turns.signal.aborted) this.logger.warn('worker not said', { err });
    },
  );

  constructor(
    private readonly processes: WorkerProcesses,
    @Inject(WORKER_SELF) private readonly self: WorkerSelf,
    @Optional() @Inject(MalwareScan) private readonly scan: MalwareScan | null,
  ) {}

  onApplicationBootstrap(): void {
    this.turns.begin();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.turns[Symbol.asyncDispose]();
    await this.processes
      .leave(this.self.name)
      .catch((err: unknown) => this.logger.warn('worker not taken back', { err }));
  }

  private async say(signal: AbortSignal): Promise<void> {
    const scanner = (await this.scan?.standing(signal)) ?? null;
    await this.processes.say({ ...this.self, scanner });
  }
}
