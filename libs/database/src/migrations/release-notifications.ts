import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People who look after models are told of an adapter that was trained on something erased. */
export class ReleaseNotifications1764951000000 implements MigrationInterface {
  readonly name = 'ReleaseNotifications1764951000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notification add column release_id uuid
        constraint notification_release_fkey references model_release on delete cascade;
      alter table notification drop constraint notification_about_check;
      alter table notification add constraint notification_about_check
        check (num_nonnulls(document_id, destination_id, connection_id, release_id) = 1);
      create index notification_release_idx on notification (release_id)
        where release_id is not null;
    `);
    for (const table of ['notification', 'notification_setting']) {
      await runner.query(`
        alter table ${table} drop constraint ${table}_kind_check;
        alter table ${table} add constraint ${table}_kind_check check (kind in
          ('assigned', 'returned', 'stat', 'failed', 'changed', 'parked', 'connection',
           'requested', 'training-erased'));
      `);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
