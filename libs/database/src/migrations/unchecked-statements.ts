import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How many sentences of the newest version no rule could judge. */
export class UncheckedStatements1765202000000 implements MigrationInterface {
  readonly name = 'UncheckedStatements1765202000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- null where nobody counted
      alter table summary add column unchecked_statements integer;
      grant update (unchecked_statements) on summary to cloister_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
