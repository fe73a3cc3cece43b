import type { MigrationInterface, QueryRunner } from 'typeorm';

/** No document was ever in the state `replaced`: that a newer one replaces it is said by its source status. */
export class DocumentStates1765600900000 implements MigrationInterface {
  readonly name = 'DocumentStates1765600900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table document drop constraint document_state_check;
      alter table document add constraint document_state_check
        check (state in ('received', 'quarantined', 'extracting', 'extracted', 'rejected', 'erased'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
