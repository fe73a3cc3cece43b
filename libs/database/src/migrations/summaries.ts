import type { MigrationInterface, QueryRunner } from 'typeorm';
import { compartmentTable, partOf, tenantTable } from './row-level-security.js';

/** Summaries with their sources, runs and versions, and the events that later steps learn from. */
export class Summaries1764000200000 implements MigrationInterface {
  readonly name = 'Summaries1764000200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function cloister_class_rank(class text) returns integer language sql immutable
        return array_position(array['stat', 'routine', 'batch'], class);

      create table summary (
        id uuid constraint summary_pkey primary key,
        tenant_id uuid not null constraint summary_tenant_fkey references tenant,
        compartment_id uuid not null constraint summary_compartment_fkey references compartment,
        confidentiality text not null
          constraint summary_confidentiality_check check (confidentiality in ('N', 'R', 'V')),
        state text not null constraint summary_state_check check (state in
          ('queued', 'running', 'draft', 'in_review', 'signed', 'amended', 'withdrawn',
           'failed', 'cancelled', 'rejected', 'superseded')),
        state_reason text,
        class text not null constraint summary_class_check check (class in ('stat', 'routine', 'batch')),
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
        changed_at timestamptz not null
      );
      create index summary_created_idx on summary (tenant_id, created_at, id);
      create index summary_waiting_idx on summary (cloister_class_rank(class), created_at, id)
        include (tokens_in, tokens_out_estimate) where state = 'queued';

      create table summary_source (
        summary_id uuid not null constraint summary_source_summary_fkey references summary,
        ordinal integer not null,
        tenant_id uuid not null constraint summary_source_tenant_fkey references tenant,
        document_id uuid not null constraint summary_source_document_fkey references document,
        constraint summary_source_pkey primary key (summary_id, ordinal)
      );
      create unique index summary_source_document_idx on summary_source (document_id, summary_id);

      create table run (
        id uuid constraint run_pkey primary key,
        tenant_id uuid not null constraint run_tenant_fkey references tenant,
        summary_id uuid not null constraint run_summary_fkey references summary,
        number integer not null,
        state text not null
          constraint run_state_check check (state in ('running', 'finished', 'failed', 'cancelled', 'lost')),
        reason text,
        worker text not null,
        lease_until timestamptz not null,
        started_at timestamptz not null,
        ended_at timestamptz,
        engine text,
        model_sha256 bytea,
        prompt_tokens integer,
        generated_tokens integer,
        record_sealed bytea,
        record_sha256 bytea
      );
      create unique index run_summary_idx on run (summary_id, number);
      create unique index run_running_idx on run (summary_id) where state = 'running';
      create index run_lease_idx on run (lease_until) where state = 'running';

      create table run_event (
        run_id uuid not null constraint run_event_run_fkey references run,
        seq integer not null,
        tenant_id uuid not null constraint run_event_tenant_fkey references tenant,
        sealed bytea not null,
        created_at timestamptz not null default now(),
        constraint run_event_pkey primary key (run_id, seq)
      );

      create table summary_version (
        id uuid constraint summary_version_pkey primary key,
        tenant_id uuid not null constraint summary_version_tenant_fkey references tenant,
        summary_id uuid not null constraint summary_version_summary_fkey references summary,
        number integer not null,
        kind text not null constraint summary_version_kind_check
          check (kind in ('generated', 'edited', 'signed', 'amended')),
        run_id uuid constraint summary_version_run_fkey references run,
        content_sealed bytea not null,
        content_sha256 bytea not null,
        actor_kind text not null,
        actor_id text not null,
        created_at timestamptz not null
      );
      create unique index summary_version_number_idx on summary_version (summary_id, number);

      create table domain_event (
        id uuid constraint domain_event_pkey primary key,
        tenant_id uuid not null constraint domain_event_tenant_fkey references tenant,
        type text not null,
        subject_id uuid not null,
        created_at timestamptz not null
      );
      -- A row per consumer that has done its part; settled_at says that all registered ones have.
      create table domain_event_confirmation (
        event_id uuid not null constraint domain_event_confirmation_event_fkey references domain_event,
        consumer text not null,
        tenant_id uuid not null constraint domain_event_confirmation_tenant_fkey references tenant,
        confirmed_at timestamptz not null default now(),
        constraint domain_event_confirmation_pkey primary key (event_id, consumer)
      );
      alter table domain_event add column settled_at timestamptz;
      create index domain_event_unsettled_idx on domain_event (created_at) where settled_at is null;

      -- How fast this installation's engines are; holds nothing of any tenant.
      create table engine_speed (
        engine text not null,
        model text not null,
        prompt_tokens_per_second double precision not null,
        tokens_per_second double precision not null,
        measured_at timestamptz not null,
        constraint engine_speed_pkey primary key (engine, model)
      );
      grant select, insert, update on engine_speed to cloister_app;
    `);
    await compartmentTable(
      runner,
      'summary',
      'select, insert, update (state, state_reason, class, tokens_in, tokens_out_estimate, weighed_at, attempts, changed_at)',
    );
    const ofSummary = { table: 'summary', key: 'summary_id' };
    await partOf(runner, 'summary_source', ofSummary, 'select, insert');
    await partOf(
      runner,
      'run',
      ofSummary,
      `select, insert, update (state, reason, lease_until, ended_at, engine, model_sha256,
       prompt_tokens, generated_tokens, record_sealed, record_sha256)`,
    );
    await partOf(runner, 'run_event', { table: 'run', key: 'run_id' }, 'select, insert, delete');
    await partOf(runner, 'summary_version', ofSummary, 'select, insert');
    await tenantTable(runner, 'domain_event', 'select, insert, update (settled_at)');
    await tenantTable(runner, 'domain_event_confirmation', 'select, insert');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
