import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Those who may decide whose a document is are told of one that names another patient. */
export class PatientNotifications1765192000000 implements MigrationInterface {
  readonly name = 'PatientNotifications1765192000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['notification', 'notification_setting']) {
      await runner.query(`
        alter table ${table} drop constraint ${table}_kind_check;
        alter table ${table} add constraint ${table}_kind_check check (kind in
          ('assigned', 'returned', 'stat', 'failed', 'changed', 'patient-doubted', 'parked', 'connection',
           'requested', 'training-erased', 'rights', 'trail-mismatch'));
      `);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
