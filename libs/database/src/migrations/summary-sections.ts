import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A summary may be asked for with certain sections of its profile. */
export class SummarySections1764201600000 implements MigrationInterface {
  readonly name = 'SummarySections1764201600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table summary add column section_ids text[]
        constraint summary_section_ids_check check (cardinality(section_ids) > 0);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
