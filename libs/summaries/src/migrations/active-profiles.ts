import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The version of a profile that is written with is active, as everywhere else. */
export class ActiveProfiles1765600200000 implements MigrationInterface {
  readonly name = 'ActiveProfiles1765600200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table profile_version drop constraint profile_version_state_check;
      drop index profile_version_active_idx;
      update profile_version set state = 'active' where state = 'live';
      alter table profile_version add constraint profile_version_state_check
        check (state in ('installed', 'proposed', 'active', 'retired', 'refused'));
      create unique index profile_version_active_idx on profile_version (tenant_id, profile_id)
        where state = 'active';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
