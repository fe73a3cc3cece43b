import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { WorkerProcess } from './worker-process.entity.js';

/** A worker that was not heard of for so long has ended, or hangs: it says three times as often that it lives. */
const SILENT_AFTER_SECONDS = 30;

export type WorkerFacts = Omit<WorkerProcess, 'startedAt' | 'seenAt'>;

export interface SeenWorker extends WorkerFacts {
  readonly startedAt: Date;
  readonly seenAt: Date;
  readonly silent: boolean;
}

/** What the workers tell the other processes of themselves. Belongs to no tenant. */
@Injectable()
export class WorkerProcesses {
  constructor(private readonly dataSource: DataSource) {}

  /** That it lives, and how it stands. */
  async say(facts: WorkerFacts): Promise<void> {
    await this.dataSource.query(
      `insert into worker_process
         (name, roles, not_running, version, engine, model, scanner, sandbox, model_sandbox,
          started_at, seen_at)
       values ($1, $2, $3::jsonb, $4, $5, $6, $7, $8, $9, now(), now())
       on conflict (name) do update set roles = excluded.roles,
         not_running = excluded.not_running, version = excluded.version,
         engine = excluded.engine, model = excluded.model, scanner = excluded.scanner,
         sandbox = excluded.sandbox, model_sandbox = excluded.model_sandbox, seen_at = excluded.seen_at`,
      [
        facts.name,
        facts.roles,
        JSON.stringify(facts.notRunning),
        facts.version,
        facts.engine,
        facts.model,
        facts.scanner,
        facts.sandbox,
        facts.modelSandbox,
      ],
    );
    // of workers that were killed, nobody takes it back
    await this.dataSource.query(
      `delete from worker_process where seen_at < now() - interval '1 hour'`,
    );
  }

  /** For one that ends in order. */
  async leave(name: string): Promise<void> {
    await this.dataSource.query('delete from worker_process where name = $1', [name]);
  }

  /** Those of the last hour, by name. */
  async seen(): Promise<readonly SeenWorker[]> {
    const { entities, raw } = await this.dataSource
      .createQueryBuilder(WorkerProcess, 'worker')
      .addSelect(`worker.seenAt < now() - make_interval(secs => :seconds)`, 'silent')
      .setParameter('seconds', SILENT_AFTER_SECONDS)
      .orderBy('worker.name')
      .getRawAndEntities<{ readonly silent: boolean }>();
    return entities.map((worker, index) =>
      Object.assign(worker, { silent: raw[index]?.silent ?? true }),
    );
  }
}
