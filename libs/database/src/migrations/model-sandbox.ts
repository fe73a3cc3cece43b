import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Workers say which walls are around their model too, and know a third kind of walls. */
export class ModelSandbox1765010000000 implements MigrationInterface {
  readonly name = 'ModelSandbox1765010000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table worker_process
        drop constraint worker_process_sandbox_check,
        add constraint worker_process_sandbox_check
          check (sandbox in ('full', 'landlock', 'reduced')),
        -- null where none of its processes computes
        add column model_sandbox text constraint worker_process_model_sandbox_check
          check (model_sandbox in ('full', 'landlock', 'reduced'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
