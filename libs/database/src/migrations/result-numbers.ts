import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A result is found by the number of each report that its message has, and not of the first alone. */
export class ResultNumbers1765181000000 implements MigrationInterface {
  readonly name = 'ResultNumbers1765181000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table message_reference drop constraint message_reference_kind_check;
      alter table message_reference add constraint message_reference_kind_check
        check (kind in ('control', 'patient', 'report'));
      alter table message
        -- of what was made of it, with what earlier messages said; null: as source_status
        add column document_status text constraint message_document_status_check
          check (document_status in ('preliminary', 'final', 'corrected', 'addended', 'replaced',
            'cancelled', 'wrong-patient'));
      grant update (document_status) on message to cloister_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
