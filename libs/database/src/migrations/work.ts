import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a follower of its work is shown: its rows that are under way, and those that changed since. */
export class Work1764100300000 implements MigrationInterface {
  readonly name = 'Work1764100300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index document_changed_idx on document (tenant_id, actor_id, changed_at);
      create index document_under_way_idx on document (tenant_id, actor_id)
        where state in ('received', 'extracting');
      create index summary_changed_idx on summary (tenant_id, actor_id, changed_at);
      create index summary_under_way_idx on summary (tenant_id, actor_id)
        where state in ('queued', 'running');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
