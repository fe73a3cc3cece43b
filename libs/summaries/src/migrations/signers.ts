import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The row of a summary says who signed it, so that recalls and changed sources read no signatures. */
export class SummarySigners1765600000000 implements MigrationInterface {
  readonly name = 'SummarySigners1765600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the people who signed signed_version, in their order
      alter table summary add column signer_ids uuid[] not null default '{}';
      grant update (signer_ids) on summary to cloister_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
