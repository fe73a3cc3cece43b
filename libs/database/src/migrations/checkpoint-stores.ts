import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Checkpoints that leave this site, and those of other sites that come here. Of no tenant, both. */
export class CheckpointStores1764700100000 implements MigrationInterface {
  readonly name = 'CheckpointStores1764700100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- How it stands with each store that the settings name.
      create table checkpoint_store (
        name text constraint checkpoint_store_pkey primary key,
        since timestamptz not null,
        sent_size bigint not null,
        sent_at timestamptz,
        receipt text,
        state text not null
          constraint checkpoint_store_state_check check (state in ('ok', 'failing', 'inconsistent')),
        reason text,
        failures integer not null,
        next_attempt_at timestamptz not null
      );
      grant select, insert, update on checkpoint_store to cloister_app;

      -- The newest checkpoint of each log that this site is a witness of.
      create table witnessed_log (
        origin text constraint witnessed_log_pkey primary key,
        size bigint not null,
        root bytea not null,
        note text not null,
        cosigned_at timestamptz not null,
        told_at timestamptz not null
      );
      grant select, insert, update on witnessed_log to cloister_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
