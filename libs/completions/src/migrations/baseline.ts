import { defineAcrossTenants, partOf, tenantTable } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Calls of the model by other programs, and which worker has which model. */
export class CompletionsBaseline1765300500000 implements MigrationInterface {
  readonly name = 'CompletionsBaseline1765300500000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The key that seals a call lies in its row, wrapped by the tenant's, and goes with it.
      create table completion (
        id uuid constraint completion_pkey primary key,
        tenant_id uuid not null constraint completion_tenant_fkey references tenant,
        client_id uuid not null constraint completion_client_fkey references client,
        model text not null,
        state text not null
          constraint completion_state_check check (state in ('waiting', 'running', 'ended')),
        lease_until timestamptz,
        key_version integer not null,
        key_wrapped bytea not null,
        request_sealed bytea not null,
        created_at timestamptz not null,
        ended_at timestamptz
      );
      create index completion_waiting_idx on completion (model, created_at, id)
        where state = 'waiting';
      create index completion_created_idx on completion (created_at, id);
    `);
    await tenantTable(
      runner,
      'completion',
      'select, insert, delete, update (state, lease_until, ended_at)',
    );
    await runner.query(`
      create table completion_event (
        completion_id uuid not null
          constraint completion_event_completion_fkey references completion on delete cascade,
        seq integer not null,
        tenant_id uuid not null constraint completion_event_tenant_fkey references tenant,
        sealed bytea not null,
        constraint completion_event_pkey primary key (completion_id, seq)
      );
    `);
    await partOf(
      runner,
      'completion_event',
      { table: 'completion', key: 'completion_id' },
      'select, insert, delete',
    );
    await runner.query(`
      -- What the workers compute with, while they do; holds nothing of any tenant.
      create table served_model (
        worker text constraint served_model_pkey primary key,
        model text not null,
        engine text not null,
        context_tokens integer not null,
        since timestamptz not null,
        seen_at timestamptz not null
      );
      grant select, insert, delete, update on served_model to cloister_app;
    `);
    await defineAcrossTenants(
      runner,
      'across_waiting_completions(of_model text, at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from completion where state = 'waiting' and model = of_model
      order by created_at, id limit at_most`,
    );
    // Nobody reads or writes them any more: the process that did has died.
    await defineAcrossTenants(
      runner,
      'across_past_completions(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from completion
      where (state = 'ended' and ended_at < now() - interval '1 minute')
        or (state = 'running' and lease_until < now() - interval '1 minute')
        or (state = 'waiting' and created_at < now() - interval '5 minutes')
      order by created_at, id limit at_most`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
