import { defineAcrossTenants, partOf } from '@app/database';
import type { QueryRunner } from 'typeorm';

/** Attempts at summaries, what they were given, and the versions that came of them. */
export async function createRuns(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table run (
      id uuid constraint run_pkey primary key,
      tenant_id uuid not null constraint run_tenant_fkey references tenant,
      summary_id uuid not null constraint run_summary_fkey references summary,
      number integer not null,
      state text not null
        constraint run_state_check check (state in
          ('running', 'finished', 'failed', 'cancelled', 'lost')),
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
      record_sha256 bytea,
      -- with which model and adapter it was written; of earlier runs their sealed records say it
      model_id text,
      adapter_id text,
      adapter_sha256 bytea,
      adapter_known boolean not null default true
    );
    create unique index run_summary_idx on run (summary_id, number);
    create unique index run_running_idx on run (summary_id) where state = 'running';
    create index run_lease_idx on run (lease_until) where state = 'running';
    create index run_model_idx on run (tenant_id, model_sha256) where model_sha256 is not null;
  `);
  await partOf(
    runner,
    'run',
    { table: 'summary', key: 'summary_id' },
    `select, insert, update (state, reason, lease_until, ended_at, engine, model_sha256,
     prompt_tokens, generated_tokens, record_sealed, record_sha256, model_id, adapter_id,
     adapter_sha256, adapter_known)`,
  );
  await runner.query(`
    create table run_event (
      run_id uuid not null constraint run_event_run_fkey references run,
      seq integer not null,
      tenant_id uuid not null constraint run_event_tenant_fkey references tenant,
      sealed bytea not null,
      created_at timestamptz not null default now(),
      constraint run_event_pkey primary key (run_id, seq)
    );
  `);
  await partOf(runner, 'run_event', { table: 'run', key: 'run_id' }, 'select, insert, delete');
  await runner.query(`
    -- Which extraction of each document a run was given: evidence points into that one.
    create table run_extraction (
      run_id uuid not null constraint run_extraction_run_fkey references run,
      document_id uuid not null constraint run_extraction_document_fkey references document,
      tenant_id uuid not null constraint run_extraction_tenant_fkey references tenant,
      extraction_id uuid not null
        constraint run_extraction_extraction_fkey references extraction,
      constraint run_extraction_pkey primary key (run_id, document_id)
    );
    create index run_extraction_extraction_idx on run_extraction (extraction_id);
  `);
  await partOf(runner, 'run_extraction', { table: 'run', key: 'run_id' }, 'select, insert');
  await runner.query(`
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
  await defineAcrossTenants(
    runner,
    'across_lost_runs(at_most integer)',
    'tenant_id uuid, id uuid',
    `
    select tenant_id, id from run where state = 'running' and lease_until < now()
    order by lease_until limit at_most`,
  );
  await defineAcrossTenants(
    runner,
    'across_past_runs(at_most integer)',
    'tenant_id uuid, id uuid',
    `
    select tenant_id, id from run
    where ended_at < now() - interval '1 hour'
      and exists (select from run_event where run_event.run_id = run.id)
    order by ended_at limit at_most`,
  );
  // Work ahead of waiting summaries, that of all tenants, and what is being written now. The
  // line is walked once, however many places are asked for.
  await defineAcrossTenants(
    runner,
    'across_queue_ahead(of_summaries uuid[])',
    'id uuid, place integer, tokens_in bigint, tokens_out bigint',
    `
    with writing as (
      select count(*) as runs, coalesce(sum(summary.tokens_in), 0) as tokens_in,
        coalesce(sum(summary.tokens_out_estimate), 0) as tokens_out
      from run join summary on summary.id = run.summary_id where run.state = 'running'
    ), line as (
      select waiting.id, row_number() over arrived as place,
        sum(waiting.tokens_in) over arrived - waiting.tokens_in as tokens_in,
        sum(waiting.tokens_out_estimate) over arrived - waiting.tokens_out_estimate as tokens_out
      from summary as waiting where waiting.state = 'queued'
      window arrived as (order by cloister_class_rank(waiting.class), waiting.created_at, waiting.id)
    )
    select line.id, (line.place + writing.runs)::integer,
      (line.tokens_in + writing.tokens_in)::bigint, (line.tokens_out + writing.tokens_out)::bigint
    from line, writing where line.id = any (of_summaries)`,
  );
  await runner.query(`
    create table summary_version (
      id uuid constraint summary_version_pkey primary key,
      tenant_id uuid not null constraint summary_version_tenant_fkey references tenant,
      summary_id uuid not null constraint summary_version_summary_fkey references summary,
      number integer not null,
      kind text not null
        constraint summary_version_kind_check check (kind in
          ('generated', 'edited', 'signed', 'amended')),
      run_id uuid constraint summary_version_run_fkey references run,
      content_sealed bytea,
      content_sha256 bytea,
      actor_kind text not null,
      actor_id text not null,
      created_at timestamptz not null,
      parent integer
    );
    create unique index summary_version_number_idx on summary_version (summary_id, number);
  `);
  await partOf(
    runner,
    'summary_version',
    { table: 'summary', key: 'summary_id' },
    'select, insert, update (content_sealed, content_sha256)',
  );
  await runner.query(`
    -- The service takes the content of a version away once its key is destroyed, and does nothing else to it.
    create function cloister_version_stays() returns trigger language plpgsql as $$
      begin
        if new.content_sealed is not null or new.content_sha256 is not null
          or exists (select from summary join object_key on object_key.id = summary.object_key_id
            where summary.id = old.summary_id and object_key.wrapped is not null) then
          raise exception 'a version of a summary is never changed' using errcode = '23001';
        end if;
        return new;
      end $$;

    create trigger summary_version_stays before update on summary_version
      for each row when (current_user = 'cloister_app') execute function cloister_version_stays();
  `);
}
