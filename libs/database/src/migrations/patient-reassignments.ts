import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Since when a document is another patient's: what was sent of it before named the one before. */
export class PatientReassignments1765193000000 implements MigrationInterface {
  readonly name = 'PatientReassignments1765193000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table document add column reassigned_at timestamptz;
      grant update (reassigned_at) on document to cloister_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
