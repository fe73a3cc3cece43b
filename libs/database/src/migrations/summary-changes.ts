import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is told that something has changed asks for what has changed since. */
export class SummaryChanges1764952000000 implements MigrationInterface {
  readonly name = 'SummaryChanges1764952000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index summary_updated_idx on summary (tenant_id, changed_at)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
