import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the trail has come to each repository that the settings name. Names and numbers, of no tenant. */
export class AuditFeeds1764810000000 implements MigrationInterface {
  readonly name = 'AuditFeeds1764810000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_feed (
        name text constraint audit_feed_pkey primary key,
        since timestamptz not null,
        -- where it was last directed to; null before the first entry
        target text,
        -- every leaf below it was delivered, or is of another tenant
        next_leaf bigint not null,
        delivered_at timestamptz,
        state text not null
          constraint audit_feed_state_check check (state in ('ok', 'behind', 'failing')),
        reason text,
        failures integer not null,
        next_attempt_at timestamptz not null,
        lease_until timestamptz,
        -- grows with each claim: who has an older number has lost the feed
        fence bigint not null
      );
      grant select, insert, update on audit_feed to cloister_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
