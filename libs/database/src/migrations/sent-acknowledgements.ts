import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What an application answers to a message that came in, on its way to a destination. */
export class SentAcknowledgements1764930000000 implements MigrationInterface {
  readonly name = 'SentAcknowledgements1764930000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- one that is told of no summary takes acknowledgements alone
      alter table destination drop constraint destination_events_check;
      alter table destination add constraint destination_events_check
        check ((cardinality(events) > 0 or kind = 'hl7')
          and events <@ array['drafted', 'signed', 'amended', 'withdrawn']);

      alter table delivery
        -- what an acknowledgement answers
        add column message_id uuid constraint delivery_message_fkey references message,
        drop constraint delivery_event_check,
        add constraint delivery_event_check check (event in
          ('drafted', 'edited', 'signed', 'amended', 'withdrawn', 'acknowledgement', 'test')),
        drop constraint delivery_summary_check,
        add constraint delivery_summary_check
          check ((summary_id is null) = (event in ('acknowledgement', 'test'))
            and (summary_id is null) = (version is null)),
        add constraint delivery_message_check
          check ((message_id is not null) = (event = 'acknowledgement'));
      -- a message is acknowledged once
      create unique index delivery_message_idx on delivery (message_id)
        where message_id is not null;

      alter table sent_message
        alter column summary_id drop not null,
        alter column number drop not null,
        -- what it answers, and under whose key it lies then
        add column message_id uuid constraint sent_message_message_fkey references message,
        drop constraint sent_message_type_check,
        add constraint sent_message_type_check check (type in ('MDM', 'ORU', 'ACK')),
        drop constraint sent_message_standing_check,
        add constraint sent_message_standing_check check (standing in
          ('draft', 'final', 'addendum', 'withdrawn', 'acknowledgement')),
        add constraint sent_message_about_check
          check ((summary_id is null) = (type = 'ACK') and (message_id is not null) = (type = 'ACK')
            and (number is null) = (type = 'ACK'));
      create index sent_message_message_idx on sent_message (message_id)
        where message_id is not null;
      alter policy tenant_wall on sent_message using (tenant_id = cloister_tenant()
        and ((summary_id is not null
            and exists (select from summary as whole where whole.id = sent_message.summary_id))
          or (message_id is not null
            and exists (select from message as whole where whole.id = sent_message.message_id))));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
