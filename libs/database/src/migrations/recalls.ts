import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';
import { partOf, tenantTable } from './row-level-security.js';

/** Versions of readers and models are recalled, and what was made with them is looked after. */
export class Recalls1765183000000 implements MigrationInterface {
  readonly name = 'Recalls1765183000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table object_key drop constraint object_key_kind_check;
      alter table object_key add constraint object_key_kind_check check (kind in
        ('document', 'summary', 'patient', 'encounter', 'person', 'client', 'erasure', 'dataset',
         'destination', 'profile', 'recall'));

      -- with which adapter a run was written; of earlier runs their sealed records say it
      alter table run
        add column model_id text,
        add column adapter_id text,
        add column adapter_sha256 bytea,
        add column adapter_known boolean not null default true;
      update run set adapter_known = false where state = 'finished';
      create index run_model_idx on run (tenant_id, model_sha256) where model_sha256 is not null;
      grant update (model_id, adapter_id, adapter_sha256, adapter_known) on run to cloister_app;

      create table recall (
        id uuid constraint recall_pkey primary key,
        tenant_id uuid not null constraint recall_tenant_fkey references tenant,
        kind text not null constraint recall_kind_check check (kind in ('reader', 'model')),
        -- null: all readers
        reader text,
        from_version integer,
        through_version integer,
        model_sha256 bytea,
        -- null: whatever adapter was laid over the model
        adapter_sha256 bytea,
        object_key_id uuid not null constraint recall_object_key_fkey references object_key,
        reason_sealed bytea not null,
        actor_kind text not null,
        actor_id text not null,
        begun_at timestamptz not null,
        ended_at timestamptz,
        lifted_at timestamptz,
        constraint recall_reader_check check ((kind = 'reader') = (from_version is not null)
          and (kind = 'reader') = (through_version is not null) and (kind = 'reader' or reader is null)),
        constraint recall_model_check check ((kind = 'model') = (model_sha256 is not null)
          and (kind = 'model' or adapter_sha256 is null)),
        constraint recall_lifted_check check (lifted_at is null or ended_at is not null)
      );
      create index recall_begun_idx on recall (tenant_id, begun_at, id);
      create index recall_open_idx on recall (begun_at, id) where ended_at is null;

      alter table summary
        -- the newest that it is made under
        add column recall_id uuid constraint summary_recall_fkey references recall,
        -- nothing has been done about that yet
        add column recall_open boolean not null default false,
        add constraint summary_recall_check check (recall_id is not null or not recall_open),
        drop constraint summary_last_act_check,
        add constraint summary_last_act_check check (last_act in
          ('claimed', 'handed-over', 'released', 'returned', 'rejected', 'regenerated', 'edited',
           'overridden', 'source-overridden', 'recall-answered', 'signed', 'amended', 'withdrawn'));
      create index summary_recall_idx on summary (recall_id) where recall_id is not null;
      grant update (recall_id, recall_open) on summary to cloister_app;

      -- what waits for a review, and what was signed and somebody has to look at again
      drop index summary_review_idx;
      drop index summary_review_age_idx;
      create index summary_review_idx on summary (tenant_id, class, created_at, id)
        where (state in ('draft', 'in_review')
          or ((source_open or recall_open) and state in ('signed', 'amended')))
          and replay_of is null;
      create index summary_review_age_idx on summary (tenant_id, created_at, id)
        where (state in ('draft', 'in_review')
          or ((source_open or recall_open) and state in ('signed', 'amended')))
          and replay_of is null;

      alter table summary_comment drop constraint summary_comment_kind_check;
      alter table summary_comment add constraint summary_comment_kind_check check (kind in
        ('comment', 'handed-over', 'returned', 'rejected', 'source-overridden', 'recall-answered',
         'amended', 'withdrawn'));

      -- What was made under a recalled version, and what became of it.
      create table recall_item (
        recall_id uuid not null constraint recall_item_recall_fkey references recall,
        summary_id uuid not null constraint recall_item_summary_fkey references summary,
        tenant_id uuid not null constraint recall_item_tenant_fkey references tenant,
        was text not null constraint recall_item_was_check check (was in ('draft', 'signed')),
        state text not null constraint recall_item_state_check
          check (state in ('locked', 'waiting', 'done', 'failed')),
        reason text,
        -- of a draft what is written in its place, of what is signed what it is compared with
        newer_id uuid constraint recall_item_newer_fkey references summary,
        changed_at timestamptz not null,
        constraint recall_item_pkey primary key (recall_id, summary_id)
      );
      create index recall_item_summary_idx on recall_item (summary_id);
      create index recall_item_open_idx on recall_item (recall_id, state) where state <> 'done';
    `);
    await tenantTable(runner, 'recall', 'select, insert, update (ended_at, lifted_at)');
    await partOf(
      runner,
      'recall_item',
      { table: 'summary', key: 'summary_id' },
      'select, insert, update (state, reason, newer_id, changed_at)',
    );
    await define(
      runner,
      'across_open_recalls(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from recall where ended_at is null order by begun_at, id limit at_most`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
