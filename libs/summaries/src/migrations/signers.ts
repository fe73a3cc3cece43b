import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signed the version in force is known with the summary: whoever gives it back need not know signatures. */
export class SummarySigners1765600000000 implements MigrationInterface {
  readonly name = 'SummarySigners1765600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the people who signed the version in force, in their order
      alter table summary add column signer_ids uuid[] not null default '{}';
      grant update (signer_ids) on summary to cloister_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
