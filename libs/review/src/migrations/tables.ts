import { partOf, walledTable } from '@app/database';
import type { QueryRunner } from 'typeorm';

/** What people do about a summary: comments, answers, working copies, signatures. */
export async function createReview(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table summary_comment (
      id uuid constraint summary_comment_pkey primary key,
      tenant_id uuid not null constraint summary_comment_tenant_fkey references tenant,
      summary_id uuid not null constraint summary_comment_summary_fkey references summary,
      kind text not null
        constraint summary_comment_kind_check check (kind in
          ('comment', 'handed-over', 'returned', 'rejected', 'source-overridden',
           'recall-answered', 'amended', 'withdrawn')),
      person_id uuid not null constraint summary_comment_person_fkey references person,
      version integer not null,
      -- which of the version's sentences, from 1
      sentence integer,
      -- under the summary's key, with which it dies
      text_sealed bytea not null,
      created_at timestamptz not null
    );
    create index summary_comment_summary_idx on summary_comment (summary_id, created_at, id);
  `);
  await partOf(
    runner,
    'summary_comment',
    { table: 'summary', key: 'summary_id' },
    'select, insert',
  );
  await runner.query(`
    create table finding_override (
      id uuid constraint finding_override_pkey primary key,
      tenant_id uuid not null constraint finding_override_tenant_fkey references tenant,
      summary_id uuid not null constraint finding_override_summary_fkey references summary,
      version integer not null,
      sentence integer not null,
      person_id uuid not null constraint finding_override_person_fkey references person,
      reason_sealed bytea not null,
      created_at timestamptz not null
    );
    create unique index finding_override_sentence_idx on finding_override
      (summary_id, version, sentence);
  `);
  await partOf(
    runner,
    'finding_override',
    { table: 'summary', key: 'summary_id' },
    'select, insert',
  );
  await runner.query(`
    create table omission_answer (
      id uuid constraint omission_answer_pkey primary key,
      tenant_id uuid not null constraint omission_answer_tenant_fkey references tenant,
      summary_id uuid not null constraint omission_answer_summary_fkey references summary,
      version integer not null,
      -- another check may find others, in another order
      check_version integer not null,
      omission integer not null,
      person_id uuid not null constraint omission_answer_person_fkey references person,
      -- under the summary's key, with which it dies
      reason_sealed bytea not null,
      created_at timestamptz not null
    );
    create unique index omission_answer_omission_idx on omission_answer
      (summary_id, version, check_version, omission);
  `);
  await partOf(
    runner,
    'omission_answer',
    { table: 'summary', key: 'summary_id' },
    'select, insert',
  );
  await runner.query(`
    create table version_judgement (
      id uuid constraint version_judgement_pkey primary key,
      tenant_id uuid not null constraint version_judgement_tenant_fkey references tenant,
      summary_id uuid not null constraint version_judgement_summary_fkey references summary,
      version integer not null,
      check_version integer not null,
      -- under the summary's key, with which it dies
      sealed bytea not null,
      created_at timestamptz not null
    );
    create unique index version_judgement_check_idx on version_judgement
      (summary_id, version, check_version);
  `);
  await partOf(
    runner,
    'version_judgement',
    { table: 'summary', key: 'summary_id' },
    'select, insert',
  );
  await runner.query(`
    create table working_copy (
      id uuid constraint working_copy_pkey primary key,
      tenant_id uuid not null constraint working_copy_tenant_fkey references tenant,
      summary_id uuid not null constraint working_copy_summary_fkey references summary,
      person_id uuid not null constraint working_copy_person_fkey references person,
      base_version integer not null,
      revision integer not null,
      content_sealed bytea not null,
      saved_at timestamptz not null,
      -- under the summary's key, beside the content: the two are kept at their own pace
      open_sealed bytea,
      open_edits integer not null default 0,
      open_revision integer not null default 0,
      constraint working_copy_open_check
        check (open_edits between 0 and 50 and (open_edits = 0 or open_sealed is not null))
    );
    create unique index working_copy_person_idx on working_copy (summary_id, person_id);
  `);
  await walledTable(
    runner,
    'working_copy',
    `select, insert, delete, update (base_version, revision, content_sealed, saved_at,
     open_sealed, open_edits, open_revision)`,
    `tenant_id = cloister_tenant()
   and (person_id::text = cloister_actor()
     or current_setting('cloister.compartments', true) = '*')
   and exists (select from summary as whole where whole.id = working_copy.summary_id)`,
  );
  await runner.query(`
    create table signature (
      id uuid constraint signature_pkey primary key,
      tenant_id uuid not null constraint signature_tenant_fkey references tenant,
      summary_id uuid not null constraint signature_summary_fkey references summary,
      version_id uuid not null constraint signature_version_fkey references summary_version,
      person_id uuid not null constraint signature_person_fkey references person,
      role text not null,
      meaning text not null
        constraint signature_meaning_check check (meaning in
          ('authorship', 'review', 'approval', 'responsibility')),
      -- how the person proved who they are
      method text not null
        constraint signature_method_check check (method ~ '^[a-z]+([+-][a-z]+)*$'),
      time_zone text not null,
      signed_at timestamptz not null,
      -- printed name, what was signed, and the site's own signature, under the summary's key
      sealed bytea not null,
      -- what administration there was when somebody signed
      single_administrator boolean not null default false
    );
    create unique index signature_version_person_idx on signature (version_id, person_id);
    create index signature_summary_idx on signature (summary_id, signed_at, id);
  `);
  await partOf(runner, 'signature', { table: 'summary', key: 'summary_id' }, 'select, insert');
}
