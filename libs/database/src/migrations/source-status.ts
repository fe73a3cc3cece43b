import type { MigrationInterface, QueryRunner } from 'typeorm';
import { partOf } from './row-level-security.js';

const STATUSES = `('preliminary', 'final', 'corrected', 'addended', 'replaced', 'cancelled',
  'wrong-patient')`;

/** What their sources say of documents after they came in, and what that means for summaries of them. */
export class SourceStatus1764919000000 implements MigrationInterface {
  readonly name = 'SourceStatus1764919000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table document
        -- what its source says of it; null where it says nothing
        add column source_status text constraint document_source_status_check
          check (source_status in ${STATUSES}),
        -- since then it is no longer what its source says
        add column outdated_at timestamptz,
        add constraint document_outdated_check
          check (outdated_at is null or source_status is not null);
      grant update (source_status, outdated_at) on document to cloister_app;

      -- What came in the place of a document, or has to be read after it.
      create table document_successor (
        document_id uuid not null constraint document_successor_document_fkey references document,
        successor_id uuid not null constraint document_successor_successor_fkey references document,
        tenant_id uuid not null constraint document_successor_tenant_fkey references tenant,
        kind text not null constraint document_successor_kind_check
          check (kind in ('replaces', 'adds-to')),
        constraint document_successor_pkey primary key (document_id, successor_id)
      );
      create index document_successor_successor_idx on document_successor (successor_id);

      -- Under which number the source knows a message's documents, and the number of those that they
      -- replace or add to. Sealed with the patient, so that the indexes can be made anew.
      alter table message
        add column number_version integer,
        add column number_index bytea,
        add column parent_index bytea,
        add column numbers_sealed bytea,
        add constraint message_numbers_check
          check ((number_version is null) = (numbers_sealed is null));
      create index message_number_idx on message (tenant_id, number_version, number_index)
        where number_index is not null;
      create index message_parent_idx on message (tenant_id, number_version, parent_index)
        where parent_index is not null;
      create index message_number_version_idx on message (tenant_id, number_version)
        where number_version is not null;
      grant update (number_version, number_index, parent_index, numbers_sealed) on message
        to cloister_app;

      alter table summary
        -- what its sources say since it was asked for, the gravest; null: nothing else than then
        add column source_change text constraint summary_source_change_check
          check (source_change in ${STATUSES}),
        add column source_changed_at timestamptz,
        -- nobody has answered for that yet
        add column source_open boolean not null default false,
        add constraint summary_source_changed_check
          check ((source_change is null) = (source_changed_at is null)
            and (source_change is not null or not source_open)),
        drop constraint summary_last_act_check,
        add constraint summary_last_act_check check (last_act in
          ('claimed', 'handed-over', 'released', 'returned', 'rejected', 'regenerated', 'edited',
           'overridden', 'source-overridden', 'signed', 'amended', 'withdrawn')),
        -- the service withdraws where the tenant's rule says so: then nobody's act is the last
        drop constraint summary_acted_check,
        add constraint summary_acted_check check ((last_act is null) = (acted_by is null)
          and (last_act is null or acted_at is not null));
      grant update (source_change, source_changed_at, source_open) on summary to cloister_app;

      -- what waits for a review, and what was signed of a source that has changed since
      drop index summary_review_idx;
      drop index summary_review_age_idx;
      create index summary_review_idx on summary (tenant_id, class, created_at, id)
        where (state in ('draft', 'in_review') or (source_open and state in ('signed', 'amended')))
          and replay_of is null;
      create index summary_review_age_idx on summary (tenant_id, created_at, id)
        where (state in ('draft', 'in_review') or (source_open and state in ('signed', 'amended')))
          and replay_of is null;

      alter table summary_comment drop constraint summary_comment_kind_check;
      alter table summary_comment add constraint summary_comment_kind_check check (kind in
        ('comment', 'handed-over', 'returned', 'rejected', 'source-overridden', 'amended',
         'withdrawn'));

      -- which statuses of a source withdraw what was signed of it
      alter table tenant add column withdraws_on text[] not null default '{}'
        constraint tenant_withdraws_on_check
          check (withdraws_on <@ array['cancelled', 'wrong-patient']);
      grant update (withdraws_on) on tenant to cloister_app;

      alter table notification drop constraint notification_kind_check;
      alter table notification add constraint notification_kind_check
        check (kind in ('assigned', 'returned', 'stat', 'failed', 'changed', 'parked', 'connection'));
      alter table notification_setting drop constraint notification_setting_kind_check;
      alter table notification_setting add constraint notification_setting_kind_check
        check (kind in ('assigned', 'returned', 'stat', 'failed', 'changed', 'parked', 'connection'));
    `);
    await partOf(
      runner,
      'document_successor',
      { table: 'document', key: 'document_id' },
      'select, insert, delete, update (kind)',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
