import type { QueryRunner } from 'typeorm';

/** Checkpoints and entries that leave this site, and checkpoints of other sites that come here. Of no tenant. */
export async function createOthers(runner: QueryRunner): Promise<void> {
  await runner.query(`
    -- How it stands with each store that the settings name.
    create table checkpoint_store (
      name text constraint checkpoint_store_pkey primary key,
      since timestamptz not null,
      sent_size bigint not null,
      sent_at timestamptz,
      receipt text,
      state text not null
        constraint checkpoint_store_state_check check (state in
          ('ok', 'failing', 'inconsistent')),
      reason text,
      failures integer not null,
      next_attempt_at timestamptz not null
    );
    grant select, insert, update on checkpoint_store to cloister_app;
    grant select on checkpoint_store to cloister_sequencer;

    -- How far the trail has come to each repository that the settings name.
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
    grant select on audit_feed to cloister_sequencer;

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
