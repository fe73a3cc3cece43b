import type { MigrationInterface, QueryRunner } from 'typeorm';
import { partOf } from './row-level-security.js';

/** Destinations that are sent HL7 messages, and every message as it was sent, with its answer. */
export class OutboundMessages1764890000000 implements MigrationInterface {
  readonly name = 'OutboundMessages1764890000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table destination
        -- what its kind needs besides; null where it needs nothing
        add column settings jsonb,
        alter column secrets_sealed drop not null,
        drop constraint destination_kind_check,
        add constraint destination_kind_check check (kind in ('webhook', 'hl7')),
        add constraint destination_settings_check check ((kind = 'hl7') = (settings is not null)),
        add constraint destination_secrets_check
          check ((kind = 'webhook') = (secrets_sealed is not null));
      grant update (settings) on destination to cloister_app;

      alter table delivery
        -- the code that the last attempt was answered with
        add column answer text,
        drop constraint delivery_event_check,
        add constraint delivery_event_check check (event in
          ('drafted', 'edited', 'signed', 'amended', 'withdrawn', 'test'));
      grant update (answer) on delivery to cloister_app;

      create table sent_message (
        id uuid constraint sent_message_pkey primary key,
        tenant_id uuid not null constraint sent_message_tenant_fkey references tenant,
        -- both rows may be gone: an acknowledged delivery is kept for three months, and a destination
        -- can be removed; who has a copy is told when it is erased
        destination_id uuid not null,
        delivery_id uuid not null,
        summary_id uuid not null constraint sent_message_summary_fkey references summary,
        -- MSH-9
        type text not null constraint sent_message_type_check check (type in ('MDM', 'ORU')),
        event text not null,
        -- the document's number in our namespace, and that of the one which it replaces or adds to
        number text not null,
        parent text,
        -- what the receiver has once it has taken it
        standing text not null constraint sent_message_standing_check
          check (standing in ('draft', 'final', 'addendum', 'withdrawn')),
        state text not null constraint sent_message_state_check
          check (state in ('unanswered', 'taken', 'refused')),
        -- of the destination when it was written
        settings jsonb not null,
        size_bytes integer not null,
        -- byte for byte, under the summary's key
        bytes_sealed bytea not null,
        answers_sealed bytea,
        built_at timestamptz not null,
        answered_at timestamptz,
        constraint sent_message_answered_check
          check ((state = 'unanswered') or (answered_at is not null))
      );
      alter table sent_message alter column bytes_sealed set storage external;
      create index sent_message_delivery_idx on sent_message (delivery_id, built_at);
      create index sent_message_summary_idx on sent_message (summary_id, destination_id, built_at);
    `);
    await partOf(
      runner,
      'sent_message',
      { table: 'summary', key: 'summary_id' },
      'select, insert, delete, update (state, answers_sealed, answered_at)',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
