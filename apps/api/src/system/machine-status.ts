import { AcrossTenants, type SeenWorker, WorkerProcesses } from '@app/database';
import { type CheckResult, Readiness } from '@app/health';
import type { Actor } from '@app/platform';
import { JobQueue, type QueueDepth, type QueueName, QUEUES } from '@app/queue';
import { Injectable } from '@nestjs/common';
import {
  type DatabaseStatus,
  type DiskStatus,
  Installation,
  type RootKeysStatus,
} from './installation.js';

export interface MachineFacts {
  readonly queues: readonly ({ readonly name: QueueName } & QueueDepth)[];
  readonly workers: readonly SeenWorker[];
  readonly database: DatabaseStatus | null;
  readonly rootKeys: RootKeysStatus | null;
  readonly disk: DiskStatus | null;
  readonly checks: readonly CheckResult[];
}

export const NOTHING: MachineFacts = {
  queues: [],
  workers: [],
  database: null,
  rootKeys: null,
  disk: null,
  checks: [],
};

/** The machine, its load and what the service stands on: the operator's. */
@Injectable()
export class MachineStatus {
  constructor(
    private readonly acrossTenants: AcrossTenants,
    private readonly queue: JobQueue,
    private readonly workers: WorkerProcesses,
    private readonly installation: Installation,
    private readonly readiness: Readiness,
  ) {}

  /** Not people of one of several tenants. */
  async isShownTo(actor: Actor): Promise<boolean> {
    return actor.kind === 'service' || (await this.acrossTenants.tenantCount()) === 1;
  }

  async read(): Promise<MachineFacts> {
    const [queues, workers, database, rootKeys, disk, { checks }] = await Promise.all([
      Promise.all(QUEUES.map((name) => this.queueOf(name))),
      this.workers.seen(),
      this.installation.database(),
      this.installation.keys(),
      this.installation.disk(),
      this.readiness.report(),
    ]);
    return { queues, workers, database, rootKeys, disk, checks };
  }

  /** Of documents to be read the queue holds those whose turn is near; Postgres knows how many wait. */
  private async queueOf(name: QueueName): Promise<MachineFacts['queues'][number]> {
    const depth = await this.queue.depth(name);
    if (name !== 'extract') return { name, ...depth };
    return { name, ...depth, waiting: await this.acrossTenants.unreadDocuments() };
  }
}
