import { defineAcrossTenants, partOf, walledTable } from '@app/database';
import type { QueryRunner } from 'typeorm';

/** Summaries, their sources, and the order in which they are written. */
export async function createSummaries(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create function cloister_class_rank(class text) returns integer language sql immutable
      return array_position(array['stat', 'routine', 'batch'], class);

    create table summary (
      id uuid constraint summary_pkey primary key,
      tenant_id uuid not null constraint summary_tenant_fkey references tenant,
      compartment_id uuid not null constraint summary_compartment_fkey references compartment,
      confidentiality text not null
        constraint summary_confidentiality_check check (confidentiality in ('N', 'R', 'V')),
      state text not null
        constraint summary_state_check check (state in
          ('queued', 'running', 'draft', 'in_review', 'signed', 'amended', 'withdrawn',
           'failed', 'cancelled', 'rejected', 'superseded', 'erased')),
      state_reason text,
      class text not null
        constraint summary_class_check check (class in ('stat', 'routine', 'batch')),
      profile_id text not null,
      profile_version integer not null,
      object_key_id uuid not null constraint summary_object_key_fkey references object_key,
      -- An estimate until weighed_at is set, then the engine's own exact count.
      tokens_in integer not null,
      tokens_out_estimate integer not null,
      weighed_at timestamptz,
      attempts integer not null default 0,
      actor_kind text not null,
      actor_id text not null,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      section_ids text[]
        constraint summary_section_ids_check check (cardinality(section_ids) > 0),
      replay_of uuid,
      patient_id uuid constraint summary_patient_fkey references patient,
      -- raised by every act of a review: whoever acts names the one that they saw
      revision integer not null default 1,
      assignee_id uuid constraint summary_assignee_fkey references person,
      assigned_at timestamptz,
      last_act text
        constraint summary_last_act_check check (last_act in
          ('claimed', 'handed-over', 'released', 'returned', 'rejected', 'regenerated',
           'edited', 'overridden', 'source-overridden', 'recall-answered', 'signed', 'amended',
           'withdrawn')),
      acted_by uuid constraint summary_acted_by_fkey references person,
      acted_at timestamptz,
      -- of the newest version; null where nobody counted
      open_findings integer,
      -- the number of the version that is in force
      signed_version integer,
      -- how many people sign it; what its profile asked for when it was ordered
      approvals integer not null default 1
        constraint summary_approvals_check check (approvals between 1 and 2),
      -- what its sources say since it was asked for, the gravest; null: nothing else than then
      source_change text
        constraint summary_source_change_check check (source_change in
          ('preliminary', 'final', 'corrected', 'addended', 'replaced', 'cancelled',
           'wrong-patient')),
      source_changed_at timestamptz,
      -- nobody has answered for that yet
      source_open boolean not null default false,
      -- the newest that it is made under
      recall_id uuid,
      -- nothing has been done about that yet
      recall_open boolean not null default false,
      -- of the newest version; null where nobody counted
      left_out integer,
      listed integer,
      supported integer,
      statements integer,
      -- null where nobody counted
      unchecked_statements integer,
      constraint summary_assigned_check check ((assignee_id is null) = (assigned_at is null)),
      constraint summary_source_changed_check
        check ((source_change is null) = (source_changed_at is null)
          and (source_change is not null or not source_open)),
      -- the service withdraws where the tenant's rule says so: then nobody's act is the last
      constraint summary_acted_check
        check ((last_act is null) = (acted_by is null)
          and (last_act is null or acted_at is not null)),
      constraint summary_recall_check check (recall_id is not null or not recall_open)
    );
    create index summary_created_idx on summary (tenant_id, created_at, id);
    create index summary_waiting_idx on summary (cloister_class_rank(class), created_at, id)
      include (tokens_in, tokens_out_estimate) where state = 'queued';
    create index summary_changed_idx on summary (tenant_id, actor_id, changed_at);
    create index summary_under_way_idx on summary (tenant_id, actor_id)
      where state in ('queued', 'running');
    create index summary_replay_of_idx on summary (replay_of) where replay_of is not null;
    create index summary_patient_idx on summary (patient_id) where patient_id is not null;
    create index summary_assignee_idx on summary (assignee_id, class, created_at, id)
      where assignee_id is not null;
    create index summary_updated_idx on summary (tenant_id, changed_at);
    create index summary_recall_idx on summary (recall_id) where recall_id is not null;
    -- What waits for a review, and what was signed and somebody has to look at again.
    create index summary_review_idx on summary (tenant_id, class, created_at, id)
      where (state in ('draft', 'in_review') or ((source_open or recall_open)
        and state in ('signed', 'amended'))) and replay_of is null;
    create index summary_review_age_idx on summary (tenant_id, created_at, id)
      where (state in ('draft', 'in_review') or ((source_open or recall_open)
        and state in ('signed', 'amended'))) and replay_of is null;
  `);
  await walledTable(
    runner,
    'summary',
    `select, insert, update (confidentiality, state, state_reason, class, tokens_in,
     tokens_out_estimate, weighed_at, attempts, changed_at, patient_id, revision,
     assignee_id, assigned_at, last_act, acted_by, acted_at, open_findings,
     signed_version, source_change, source_changed_at, source_open, recall_id,
     recall_open, left_out, listed, supported, statements, unchecked_statements)`,
    `tenant_id = cloister_tenant() and (
   cloister_opens(compartment_id, confidentiality)
   or (cloister_sees(compartment_id) and actor_id = cloister_actor())
   or cloister_breaks_glass(patient_id))`,
  );
  await runner.query(`
    create table summary_source (
      summary_id uuid not null constraint summary_source_summary_fkey references summary,
      ordinal integer not null,
      tenant_id uuid not null constraint summary_source_tenant_fkey references tenant,
      document_id uuid not null constraint summary_source_document_fkey references document,
      constraint summary_source_pkey primary key (summary_id, ordinal)
    );
    create unique index summary_source_document_idx on summary_source (document_id, summary_id);
  `);
  await partOf(runner, 'summary_source', { table: 'summary', key: 'summary_id' }, 'select, insert');
  // The order of the queue is this one: class, then arrival.
  await defineAcrossTenants(
    runner,
    'across_waiting_summaries(at_most integer)',
    'tenant_id uuid, id uuid',
    `
    select tenant_id, id from summary where state = 'queued' and weighed_at is not null
    order by cloister_class_rank(class), created_at, id limit at_most`,
  );
  await defineAcrossTenants(
    runner,
    'across_uncounted_summaries(at_most integer)',
    'tenant_id uuid, id uuid',
    `
    select tenant_id, id from summary where state = 'queued' and weighed_at is null
      and not exists (
        select from summary_source source join document on document.id = source.document_id
        where source.summary_id = summary.id
          and (document.state <> 'extracted' or document.patient_check = 'open'))
    order by cloister_class_rank(class), created_at, id limit at_most`,
  );
}
