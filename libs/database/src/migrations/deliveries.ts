import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';
import { tenantTable } from './row-level-security.js';

/** Where summaries go once they are signed, what is on its way there, and that somebody is told when it is stuck. */
export class Deliveries1764860000000 implements MigrationInterface {
  readonly name = 'Deliveries1764860000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table object_key drop constraint object_key_kind_check;
      alter table object_key add constraint object_key_kind_check check (kind in
        ('document', 'summary', 'patient', 'encounter', 'person', 'client', 'erasure', 'dataset',
         'destination', 'profile'));

      create table destination (
        id uuid constraint destination_pkey primary key,
        tenant_id uuid not null constraint destination_tenant_fkey references tenant,
        kind text not null constraint destination_kind_check check (kind in ('webhook')),
        name text not null,
        address text not null,
        events text[] not null,
        -- null: of all compartments, also those to come
        compartment_ids uuid[],
        -- the highest label that is sent
        confidentiality text not null
          constraint destination_confidentiality_check check (confidentiality in ('N', 'R', 'V')),
        state text not null constraint destination_state_check check (state in ('on', 'off')),
        state_reason text,
        alerts boolean not null,
        max_attempts integer not null
          constraint destination_max_attempts_check check (max_attempts between 1 and 1000),
        give_up_hours integer not null
          constraint destination_give_up_hours_check check (give_up_hours between 1 and 720),
        object_key_id uuid not null
          constraint destination_object_key_fkey references object_key,
        -- under the key beside it: the secret that signs, and the one before it
        secrets_sealed bytea not null,
        -- until then the secret before signs too
        previous_until timestamptz,
        created_at timestamptz not null,
        changed_at timestamptz not null,
        -- of attempts in a row that failed because of the destination, not of what was sent
        failures integer not null default 0,
        next_attempt_at timestamptz not null,
        -- a worker has it until then
        lease_until timestamptz,
        -- grows with each claim: who has an older number has lost the destination
        fence bigint not null default 0,
        constraint destination_events_check check (cardinality(events) > 0
          and events <@ array['drafted', 'signed', 'amended', 'withdrawn'])
      );
      create unique index destination_name_idx on destination (tenant_id, name);

      -- Ids, codes and times: what is sent is written from the rows that it is about.
      create table delivery (
        id uuid constraint delivery_pkey primary key,
        tenant_id uuid not null constraint delivery_tenant_fkey references tenant,
        destination_id uuid not null
          constraint delivery_destination_fkey references destination on delete cascade,
        event text not null constraint delivery_event_check
          check (event in ('drafted', 'signed', 'amended', 'withdrawn', 'test')),
        -- null for a test
        summary_id uuid constraint delivery_summary_fkey references summary,
        version integer,
        -- what bears the same goes in the order in which it happened: the patient, else the summary
        order_key uuid not null,
        occurred_at timestamptz not null,
        state text not null constraint delivery_state_check
          check (state in ('pending', 'sent', 'acknowledged', 'parked')),
        attempts integer not null default 0,
        -- when its attempts began: when it was made, or a person had it sent again
        since timestamptz not null,
        next_attempt_at timestamptz not null,
        -- when the last attempt began
        sent_at timestamptz,
        ended_at timestamptz,
        -- what the last attempt was answered, and why it was not taken
        status integer,
        reason text,
        created_at timestamptz not null,
        constraint delivery_summary_check check ((summary_id is null) = (event = 'test')
          and (summary_id is null) = (version is null)),
        constraint delivery_ended_check
          check ((ended_at is null) = (state in ('pending', 'sent')))
      );
      create unique index delivery_once_idx on delivery (destination_id, summary_id, event, version);
      create index delivery_waiting_idx on delivery (destination_id, occurred_at, id)
        where state in ('pending', 'sent');
      create index delivery_order_idx on delivery (destination_id, order_key, occurred_at, id)
        where state <> 'acknowledged';
      create index delivery_created_idx on delivery (tenant_id, created_at, id);
      create index delivery_destination_idx on delivery (destination_id, created_at, id);
      create index delivery_summary_idx on delivery (summary_id) where summary_id is not null;
      create index delivery_ended_idx on delivery (ended_at) where state = 'acknowledged';

      -- What a destination gets next: the oldest that is due and that no earlier one of the same
      -- order holds back.
      create function next_delivery(of_destination uuid) returns uuid
        language sql stable set search_path = public, pg_temp
        as $$
          select waiting.id from delivery as waiting
          join destination on destination.id = waiting.destination_id
          where waiting.destination_id = of_destination and waiting.state in ('pending', 'sent')
            and waiting.next_attempt_at <= now()
            and (destination.state = 'on' or waiting.event = 'test')
            and not exists (select from delivery as earlier
              where earlier.destination_id = of_destination
                and earlier.order_key = waiting.order_key and earlier.state <> 'acknowledged'
                and (earlier.occurred_at, earlier.id) < (waiting.occurred_at, waiting.id))
          order by waiting.event = 'test' desc, waiting.occurred_at, waiting.id limit 1
        $$;
    `);
    await tenantTable(
      runner,
      'destination',
      `select, insert, delete, update (name, address, events, compartment_ids, confidentiality,
       state, state_reason, alerts, max_attempts, give_up_hours, secrets_sealed, previous_until,
       changed_at, failures, next_attempt_at, lease_until, fence)`,
    );
    await tenantTable(
      runner,
      'delivery',
      `select, insert, delete, update (state, attempts, since, next_attempt_at, sent_at, ended_at,
       status, reason)`,
    );
    await this.tellOfDestinations(runner);
    await this.defineLookUps(runner);
  }

  /** What people are told of is a document, or a destination. */
  private async tellOfDestinations(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notification drop constraint notification_kind_check;
      alter table notification add constraint notification_kind_check
        check (kind in ('assigned', 'returned', 'stat', 'failed', 'parked'));
      alter table notification_setting drop constraint notification_setting_kind_check;
      alter table notification_setting add constraint notification_setting_kind_check
        check (kind in ('assigned', 'returned', 'stat', 'failed', 'parked'));
      alter table notification alter column document_id drop not null;
      alter table notification add column destination_id uuid
        constraint notification_destination_fkey references destination on delete cascade;
      alter table notification add constraint notification_about_check
        check ((document_id is null) <> (destination_id is null));
      create index notification_destination_idx on notification (destination_id)
        where destination_id is not null;
      alter policy tenant_wall on notification using (tenant_id = cloister_tenant()
        and (person_id::text = cloister_actor()
          or current_setting('cloister.compartments', true) = '*')
        and (document_id is null
          or exists (select from document where document.id = notification.document_id))
        and (summary_id is null
          or exists (select from summary where summary.id = notification.summary_id)));
    `);
  }

  private async defineLookUps(runner: QueryRunner): Promise<void> {
    await define(
      runner,
      'across_due_destinations(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from destination
      where next_attempt_at <= now() and (lease_until is null or lease_until < now())
        and next_delivery(id) is not null
      order by next_attempt_at, id limit at_most`,
    );
    // After three months nobody sends again what was acknowledged.
    await define(
      runner,
      'across_past_deliveries(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from delivery
      where state = 'acknowledged' and ended_at < now() - interval '90 days'
      order by ended_at limit at_most`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
