import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Administrators and auditors are told of a trail that is not the one that was signed; it is about no row. */
export class TrailNotifications1765090000000 implements MigrationInterface {
  readonly name = 'TrailNotifications1765090000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['notification', 'notification_setting']) {
      await runner.query(`
        alter table ${table} drop constraint ${table}_kind_check;
        alter table ${table} add constraint ${table}_kind_check check (kind in
          ('assigned', 'returned', 'stat', 'failed', 'changed', 'parked', 'connection',
           'requested', 'training-erased', 'rights', 'trail-mismatch'));
      `);
    }
    await runner.query(`
      alter table notification drop constraint notification_about_check;
      alter table notification add constraint notification_about_check
        check (num_nonnulls(document_id, destination_id, connection_id, release_id, rights_change_id)
          = case when kind = 'trail-mismatch' then 0 else 1 end);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
