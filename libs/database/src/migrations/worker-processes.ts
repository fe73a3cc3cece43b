import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What workers say of themselves while they live; holds nothing of any tenant. */
export class WorkerProcesses1764830000000 implements MigrationInterface {
  readonly name = 'WorkerProcesses1764830000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table worker_process (
        name text constraint worker_process_pkey primary key,
        roles text[] not null,
        version text not null,
        -- null where it computes nothing
        engine text,
        model text,
        -- null where it reads no documents
        scanner text constraint worker_process_scanner_check
          check (scanner in ('ready', 'absent', 'awaited', 'off')),
        sandbox text constraint worker_process_sandbox_check check (sandbox in ('full', 'reduced')),
        started_at timestamptz not null,
        seen_at timestamptz not null
      );
      grant select, insert, update, delete on worker_process to cloister_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
