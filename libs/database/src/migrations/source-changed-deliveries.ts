import type { MigrationInterface, QueryRunner } from 'typeorm';

/** That a source of a summary has changed, told to webhooks by itself and with what else is told. */
export class SourceChangedDeliveries1764935100000 implements MigrationInterface {
  readonly name = 'SourceChangedDeliveries1764935100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- an HL7 message would put another text into a record, and that is for a person to decide
      alter table destination drop constraint destination_events_check;
      alter table destination add constraint destination_events_check
        check ((cardinality(events) > 0 or kind = 'hl7')
          and events <@ array['drafted', 'signed', 'amended', 'withdrawn', 'source-changed']
          and (kind = 'webhook' or not 'source-changed' = any (events)));

      alter table delivery
        -- what the sources said when it was written down, so that each attempt says the same
        add column source_change text,
        add column source_changed_at timestamptz,
        drop constraint delivery_event_check,
        add constraint delivery_event_check check (event in ('drafted', 'edited', 'signed',
          'amended', 'withdrawn', 'source-changed', 'acknowledgement', 'test')),
        add constraint delivery_source_change_check
          check ((source_change is null) = (source_changed_at is null)
            and (source_change is null or summary_id is not null));
      drop index delivery_once_idx;
      create unique index delivery_once_idx on delivery (destination_id, summary_id, event, version)
        where event <> 'source-changed';
      -- of one version more than once, each change once
      create unique index delivery_change_idx on delivery (destination_id, summary_id, occurred_at)
        where event = 'source-changed';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
