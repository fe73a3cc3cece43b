import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents that a malware scanner held back and the operator let go on. */
export class Scanning1764500000000 implements MigrationInterface {
  readonly name = 'Scanning1764500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table document add column scan_released boolean not null default false;
      grant update (scan_released) on document to cloister_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
