import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';
import { partOf, tenantTable } from './row-level-security.js';

/** By what messages are found, and the connections that they come over, which may fall silent. */
export class MessageBrowser1764910000000 implements MigrationInterface {
  readonly name = 'MessageBrowser1764910000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table message_reference (
        message_id uuid not null
          constraint message_reference_message_fkey references message on delete cascade,
        kind text not null
          constraint message_reference_kind_check check (kind in ('control', 'patient')),
        -- of the control id, or of the identifier of a patient that it names
        value_index bytea not null,
        tenant_id uuid not null constraint message_reference_tenant_fkey references tenant,
        index_version integer not null,
        constraint message_reference_pkey primary key (message_id, kind, value_index)
      );
      create index message_reference_value_idx
        on message_reference (tenant_id, index_version, kind, value_index);

      -- What a process listens for, as it says itself.
      create table message_connection (
        id uuid constraint message_connection_pkey primary key,
        tenant_id uuid not null constraint message_connection_tenant_fkey references tenant,
        -- as the site's file of connections names it
        name text not null,
        -- of the file: what a message is judged by when somebody has it processed again
        settings jsonb not null,
        -- null: nobody is told
        silent_after_minutes integer constraint message_connection_silent_after_check
          check (silent_after_minutes between 1 and 43200),
        listening_since timestamptz not null,
        -- when the process last said that it listens
        seen_at timestamptz not null,
        last_frame_at timestamptz,
        -- since when it has been silent for longer than its setting
        silent_since timestamptz
      );
      create unique index message_connection_name_idx on message_connection (tenant_id, name);

      -- when its documents were last asked for again, and by that a summary that goes nowhere unsigned
      alter table message add column reprocessed_at timestamptz;
      create index message_summary_idx on message (summary_id) where summary_id is not null;
      grant update (rule, profile_id, reprocessed_at) on message to cloister_app;

      alter table notification add column connection_id uuid
        constraint notification_connection_fkey references message_connection on delete cascade;
      alter table notification drop constraint notification_about_check;
      alter table notification add constraint notification_about_check
        check (num_nonnulls(document_id, destination_id, connection_id) = 1);
      create index notification_connection_idx on notification (connection_id)
        where connection_id is not null;
    `);
    for (const table of ['notification', 'notification_setting']) {
      await runner.query(`
        alter table ${table} drop constraint ${table}_kind_check;
        alter table ${table} add constraint ${table}_kind_check
          check (kind in ('assigned', 'returned', 'stat', 'failed', 'parked', 'connection'));
      `);
    }
    const whole = { table: 'message', key: 'message_id' };
    await partOf(runner, 'message_reference', whole, 'select, insert, delete');
    await tenantTable(
      runner,
      'message_connection',
      `select, insert, update (settings, silent_after_minutes, listening_since, seen_at,
       last_frame_at, silent_since)`,
    );
    await define(
      runner,
      'across_silent_connections(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from message_connection
      where silent_since is null and coalesce(last_frame_at, listening_since)
        < now() - make_interval(mins => silent_after_minutes)
      order by id limit at_most`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
