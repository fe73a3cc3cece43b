import { defineAcrossTenants, partOf, tenantTable, walledTable } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Destinations, what is on its way there, and the messages as they were sent. */
export class DeliveryBaseline1765301000000 implements MigrationInterface {
  readonly name = 'DeliveryBaseline1765301000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table destination (
        id uuid constraint destination_pkey primary key,
        tenant_id uuid not null constraint destination_tenant_fkey references tenant,
        kind text not null
          constraint destination_kind_check check (kind in ('webhook', 'hl7', 'subscription')),
        name text not null,
        address text not null,
        events text[] not null,
        -- null: of all compartments, also those to come
        compartment_ids uuid[],
        -- the highest label that is sent
        confidentiality text not null
          constraint destination_confidentiality_check check (confidentiality in ('N', 'R', 'V')),
        state text not null
          constraint destination_state_check check (state in ('on', 'off', 'requested')),
        state_reason text,
        alerts boolean not null,
        max_attempts integer not null
          constraint destination_max_attempts_check check (max_attempts between 1 and 1000),
        give_up_hours integer not null
          constraint destination_give_up_hours_check check (give_up_hours between 1 and 720),
        object_key_id uuid not null constraint destination_object_key_fkey references object_key,
        -- under the key beside it: the secret that signs, and the one before it
        secrets_sealed bytea,
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
        -- what its kind needs besides; null where it needs nothing
        settings jsonb,
        constraint destination_settings_check check ((kind = 'hl7') = (settings is not null)),
        constraint destination_secrets_check
          check ((kind = 'webhook') = (secrets_sealed is not null)),
        -- an HL7 message would put another text into a record, and that is for a person to decide
        constraint destination_events_check
          check ((cardinality(events) > 0 or kind = 'hl7')
            and events <@ array['drafted', 'signed', 'amended', 'withdrawn', 'source-changed']
            and (kind <> 'hl7' or not 'source-changed' = any (events))),
        constraint destination_requested_check
          check (state <> 'requested' or kind = 'subscription')
      );
      create unique index destination_name_idx on destination (tenant_id, name);
    `);
    await tenantTable(
      runner,
      'destination',
      `select, insert, delete, update (name, address, events, compartment_ids,
       confidentiality, state, state_reason, alerts, max_attempts, give_up_hours,
       secrets_sealed, previous_until, changed_at, failures, next_attempt_at, lease_until,
       fence, settings)`,
    );
    await runner.query(`
      -- Ids, codes and times: what is sent is written from the rows that it is about.
      create table delivery (
        id uuid constraint delivery_pkey primary key,
        tenant_id uuid not null constraint delivery_tenant_fkey references tenant,
        destination_id uuid not null
          constraint delivery_destination_fkey references destination on delete cascade,
        event text not null
          constraint delivery_event_check check (event in
            ('drafted', 'edited', 'signed', 'amended', 'withdrawn', 'source-changed',
             'acknowledgement', 'test')),
        -- null for a test
        summary_id uuid constraint delivery_summary_fkey references summary,
        version integer,
        -- what bears the same goes in the order in which it happened: the patient, else the summary
        order_key uuid not null,
        occurred_at timestamptz not null,
        state text not null
          constraint delivery_state_check check (state in
            ('pending', 'sent', 'acknowledged', 'parked')),
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
        -- the code that the last attempt was answered with
        answer text,
        -- what an acknowledgement answers
        message_id uuid constraint delivery_message_fkey references message,
        -- what the sources said when it was written down, so that each attempt says the same
        source_change text,
        source_changed_at timestamptz,
        constraint delivery_ended_check
          check ((ended_at is null) = (state in ('pending', 'sent'))),
        constraint delivery_summary_check
          check ((summary_id is null) = (event in ('acknowledgement', 'test'))
            and (summary_id is null) = (version is null)),
        constraint delivery_message_check
          check ((message_id is not null) = (event = 'acknowledgement')),
        constraint delivery_source_change_check
          check ((source_change is null) = (source_changed_at is null)
            and (source_change is null or summary_id is not null))
      );
      create index delivery_waiting_idx on delivery (destination_id, occurred_at, id)
        where state in ('pending', 'sent');
      create index delivery_order_idx on delivery (destination_id, order_key, occurred_at, id)
        where state <> 'acknowledged';
      create index delivery_created_idx on delivery (tenant_id, created_at, id);
      create index delivery_destination_idx on delivery (destination_id, created_at, id);
      create index delivery_summary_idx on delivery (summary_id) where summary_id is not null;
      create index delivery_ended_idx on delivery (ended_at) where state = 'acknowledged';
      -- a message is acknowledged once
      create unique index delivery_message_idx on delivery (message_id)
        where message_id is not null;
      create unique index delivery_once_idx on delivery
        (destination_id, summary_id, event, version) where event <> 'source-changed';
      -- of one version more than once, each change once
      create unique index delivery_change_idx on delivery
        (destination_id, summary_id, occurred_at) where event = 'source-changed';
    `);
    await tenantTable(
      runner,
      'delivery',
      `select, insert, delete, update (state, attempts, since, next_attempt_at, sent_at,
       ended_at, status, reason, answer)`,
    );
    await runner.query(`
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

      create table sent_message (
        id uuid constraint sent_message_pkey primary key,
        tenant_id uuid not null constraint sent_message_tenant_fkey references tenant,
        -- both rows may be gone: an acknowledged delivery is kept for three months, and a destination
        -- can be removed; who has a copy is told when it is erased
        destination_id uuid not null,
        delivery_id uuid not null,
        summary_id uuid constraint sent_message_summary_fkey references summary,
        -- MSH-9
        type text not null
          constraint sent_message_type_check check (type in ('MDM', 'ORU', 'ACK')),
        event text not null,
        -- the document's number in our namespace, and that of the one which it replaces or adds to
        number text,
        parent text,
        -- what the receiver has once it has taken it
        standing text not null
          constraint sent_message_standing_check check (standing in
            ('draft', 'final', 'addendum', 'withdrawn', 'acknowledgement')),
        state text not null
          constraint sent_message_state_check check (state in ('unanswered', 'taken', 'refused')),
        -- of the destination when it was written
        settings jsonb not null,
        size_bytes integer not null,
        -- byte for byte, under the summary's key
        bytes_sealed bytea not null,
        answers_sealed bytea,
        built_at timestamptz not null,
        answered_at timestamptz,
        -- what it answers, and under whose key it lies then
        message_id uuid constraint sent_message_message_fkey references message,
        constraint sent_message_answered_check
          check ((state = 'unanswered') or (answered_at is not null)),
        constraint sent_message_about_check
          check ((summary_id is null) = (type = 'ACK')
            and (message_id is not null) = (type = 'ACK') and (number is null) = (type = 'ACK'))
      );
      alter table sent_message alter column bytes_sealed set storage external;
      create index sent_message_delivery_idx on sent_message (delivery_id, built_at);
      create index sent_message_summary_idx on sent_message (summary_id, destination_id, built_at);
      create index sent_message_message_idx on sent_message (message_id)
        where message_id is not null;
    `);
    await walledTable(
      runner,
      'sent_message',
      'select, insert, delete, update (state, answers_sealed, answered_at)',
      `tenant_id = cloister_tenant()
     and ((summary_id is not null
         and exists (select from summary as whole where whole.id = sent_message.summary_id))
       or (message_id is not null
         and exists (select from message as whole where whole.id = sent_message.message_id)))`,
    );
    await runner.query(`
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
    await runner.query(`
      alter table notification add constraint notification_destination_fkey
        foreign key (destination_id) references destination on delete cascade;
    `);
    await defineAcrossTenants(
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
    await defineAcrossTenants(
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
