import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';

/** A role of a worker starts by itself and may fail by itself; tokens are counted by the one that has a model. */
export class WorkerRoles1764962500000 implements MigrationInterface {
  readonly name = 'WorkerRoles1764962500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table worker_process add column not_running jsonb not null default '[]'
        constraint worker_process_not_running_check check (jsonb_typeof(not_running) = 'array');
    `);
    await define(
      runner,
      'across_uncounted_summaries(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from summary where state = 'queued' and weighed_at is null
        and not exists (
          select from summary_source source join document on document.id = source.document_id
          where source.summary_id = summary.id and document.state <> 'extracted')
      order by cloister_class_rank(class), created_at, id limit at_most`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
