import type { MigrationInterface, QueryRunner } from 'typeorm';
import { partOf } from './row-level-security.js';

/** Destinations that a client system asks for itself, and an administrator lets it have. */
export class Subscriptions1764950000000 implements MigrationInterface {
  readonly name = 'Subscriptions1764950000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table destination
        drop constraint destination_kind_check,
        add constraint destination_kind_check check (kind in ('webhook', 'hl7', 'subscription')),
        drop constraint destination_events_check,
        add constraint destination_events_check
          check ((cardinality(events) > 0 or kind = 'hl7')
            and events <@ array['drafted', 'signed', 'amended', 'withdrawn', 'source-changed']
            and (kind <> 'hl7' or not 'source-changed' = any (events))),
        drop constraint destination_state_check,
        add constraint destination_state_check check (state in ('on', 'off', 'requested')),
        add constraint destination_requested_check
          check (state <> 'requested' or kind = 'subscription');

      -- What a client asked for, beside the destination that it is.
      create table subscription (
        id uuid constraint subscription_pkey primary key
          constraint subscription_destination_fkey references destination on delete cascade,
        tenant_id uuid not null constraint subscription_tenant_fkey references tenant,
        client_id uuid not null constraint subscription_client_fkey references client,
        -- what happened before is never told; null: nothing yet
        approved_at timestamptz,
        -- then it is over; null: never
        ends_at timestamptz,
        -- under the destination's key: the Subscription as it was sent, with the headers of each call
        resource_sealed bytea not null
      );
      create index subscription_client_idx on subscription (client_id, id);
    `);
    await partOf(
      runner,
      'subscription',
      { table: 'destination', key: 'id' },
      'select, insert, delete, update (approved_at, ends_at, resource_sealed)',
    );
    for (const table of ['notification', 'notification_setting']) {
      await runner.query(`
        alter table ${table} drop constraint ${table}_kind_check;
        alter table ${table} add constraint ${table}_kind_check check (kind in
          ('assigned', 'returned', 'stat', 'failed', 'changed', 'parked', 'connection',
           'requested'));
      `);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
