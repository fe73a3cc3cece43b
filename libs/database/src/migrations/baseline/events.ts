import type { QueryRunner } from 'typeorm';
import { defineAcrossTenants } from '../../schema/across-tenants-function.js';
import { tenantTable } from '../../schema/row-level-security.js';

/** Domain events with their consumers, and the heartbeats of workers. */
export async function createEvents(runner: QueryRunner): Promise<void> {
  await runner.query(`
    -- What later steps learn from.
    create table domain_event (
      id uuid constraint domain_event_pkey primary key,
      tenant_id uuid not null constraint domain_event_tenant_fkey references tenant,
      type text not null,
      subject_id uuid not null,
      created_at timestamptz not null,
      settled_at timestamptz
    );
    create index domain_event_unsettled_idx on domain_event (created_at)
      where settled_at is null;
    create index domain_event_subject_idx on domain_event (subject_id, type);
  `);
  await tenantTable(runner, 'domain_event', 'select, insert, update (settled_at)');
  await runner.query(`
    -- A row per consumer that has done its part; settled_at says that all registered ones have.
    create table domain_event_confirmation (
      event_id uuid not null
        constraint domain_event_confirmation_event_fkey references domain_event,
      consumer text not null,
      tenant_id uuid not null constraint domain_event_confirmation_tenant_fkey references tenant,
      confirmed_at timestamptz not null default now(),
      constraint domain_event_confirmation_pkey primary key (event_id, consumer)
    );
  `);
  await tenantTable(runner, 'domain_event_confirmation', 'select, insert');
  await defineAcrossTenants(
    runner,
    'across_unsettled_events(at_most integer)',
    'tenant_id uuid, id uuid',
    `
    select tenant_id, id from domain_event where settled_at is null order by created_at, id limit at_most`,
  );
  await runner.query(`
    -- What workers say of themselves while they live; holds nothing of any tenant.
    create table worker_process (
      name text constraint worker_process_pkey primary key,
      roles text[] not null,
      version text not null,
      -- null where it computes nothing
      engine text,
      model text,
      -- null where it reads no documents
      scanner text
        constraint worker_process_scanner_check check (scanner in
          ('ready', 'absent', 'awaited', 'off')),
      sandbox text
        constraint worker_process_sandbox_check check (sandbox in
          ('full', 'landlock', 'reduced')),
      started_at timestamptz not null,
      seen_at timestamptz not null,
      not_running jsonb not null default '[]'
        constraint worker_process_not_running_check check (jsonb_typeof(not_running) = 'array'),
      -- null where none of its processes computes
      model_sandbox text
        constraint worker_process_model_sandbox_check check (model_sandbox in
          ('full', 'landlock', 'reduced'))
    );
    grant select, insert, delete, update on worker_process to cloister_app;
  `);
}
