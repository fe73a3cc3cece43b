import type { MigrationInterface, QueryRunner } from 'typeorm';
import { partOf } from './row-level-security.js';

/** Who reviews a summary, what they say about it, and the texts that they are working on. */
export class Review1764740000000 implements MigrationInterface {
  readonly name = 'Review1764740000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table summary
        -- raised by every act of a review: whoever acts names the one that they saw
        add column revision integer not null default 1,
        add column assignee_id uuid constraint summary_assignee_fkey references person,
        add column assigned_at timestamptz,
        add column last_act text constraint summary_last_act_check check (last_act in
          ('claimed', 'handed-over', 'released', 'returned', 'rejected', 'regenerated', 'edited',
           'overridden', 'signed', 'amended', 'withdrawn')),
        add column acted_by uuid constraint summary_acted_by_fkey references person,
        add column acted_at timestamptz,
        -- of the newest version; null where nobody counted
        add column open_doubts integer,
        -- the number of the version that is in force
        add column signed_version integer,
        -- how many people sign it; what its profile asked for when it was ordered
        add column approvals integer not null default 1,
        add constraint summary_approvals_check check (approvals between 1 and 2),
        add constraint summary_assigned_check check ((assignee_id is null) = (assigned_at is null)),
        add constraint summary_acted_check
          check ((last_act is null) = (acted_by is null) and (last_act is null) = (acted_at is null));
      grant update (revision, assignee_id, assigned_at, last_act, acted_by, acted_at, open_doubts,
        signed_version) on summary to cloister_app;
      alter table summary_version add column parent integer;
      create index summary_review_idx on summary (tenant_id, class, created_at, id)
        where state in ('draft', 'in_review') and replay_of is null;
      create index summary_review_age_idx on summary (tenant_id, created_at, id)
        where state in ('draft', 'in_review') and replay_of is null;
      create index summary_assignee_idx on summary (assignee_id, class, created_at, id)
        where assignee_id is not null;

      create table summary_comment (
        id uuid constraint summary_comment_pkey primary key,
        tenant_id uuid not null constraint summary_comment_tenant_fkey references tenant,
        summary_id uuid not null constraint summary_comment_summary_fkey references summary,
        kind text not null constraint summary_comment_kind_check check (kind in
          ('comment', 'handed-over', 'returned', 'rejected', 'amended', 'withdrawn')),
        person_id uuid not null constraint summary_comment_person_fkey references person,
        version integer not null,
        -- which of the version's sentences, from 1
        sentence integer,
        -- under the summary's key, with which it dies
        text_sealed bytea not null,
        created_at timestamptz not null
      );
      create index summary_comment_summary_idx on summary_comment (summary_id, created_at, id);

      create table doubt_override (
        id uuid constraint doubt_override_pkey primary key,
        tenant_id uuid not null constraint doubt_override_tenant_fkey references tenant,
        summary_id uuid not null constraint doubt_override_summary_fkey references summary,
        version integer not null,
        sentence integer not null,
        person_id uuid not null constraint doubt_override_person_fkey references person,
        reason_sealed bytea not null,
        created_at timestamptz not null
      );
      create unique index doubt_override_sentence_idx
        on doubt_override (summary_id, version, sentence);

      create table working_copy (
        id uuid constraint working_copy_pkey primary key,
        tenant_id uuid not null constraint working_copy_tenant_fkey references tenant,
        summary_id uuid not null constraint working_copy_summary_fkey references summary,
        person_id uuid not null constraint working_copy_person_fkey references person,
        base_version integer not null,
        revision integer not null,
        content_sealed bytea not null,
        saved_at timestamptz not null
      );
      create unique index working_copy_person_idx on working_copy (summary_id, person_id);
    `);
    const ofSummary = { table: 'summary', key: 'summary_id' };
    await partOf(runner, 'summary_comment', ofSummary, 'select, insert');
    await partOf(runner, 'doubt_override', ofSummary, 'select, insert');
    await partOf(
      runner,
      'working_copy',
      ofSummary,
      'select, insert, delete, update (base_version, revision, content_sealed, saved_at)',
    );
    await runner.query(`
      -- a working copy is its writer's own; parts of the service see it to take it away
      alter policy tenant_wall on working_copy using (tenant_id = cloister_tenant()
        and (person_id::text = cloister_actor()
          or current_setting('cloister.compartments', true) = '*')
        and exists (select from summary as whole where whole.id = working_copy.summary_id));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
