import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';
import { partOf, tenantTable } from './row-level-security.js';

/** Training rows out of signed summaries, for tenants that allow it. */
export class Datasets1764800000000 implements MigrationInterface {
  readonly name = 'Datasets1764800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tenant add column training_use_allowed boolean not null default false;
      grant update (training_use_allowed) on tenant to cloister_app;

      alter table object_key drop constraint object_key_kind_check;
      alter table object_key add constraint object_key_kind_check check (kind in
        ('document', 'summary', 'patient', 'encounter', 'person', 'client', 'erasure', 'dataset'));

      create table dataset (
        id uuid constraint dataset_pkey primary key,
        tenant_id uuid not null constraint dataset_tenant_fkey references tenant,
        profile_id text not null,
        -- sealed under the key beside it
        purpose bytea not null,
        object_key_id uuid not null constraint dataset_object_key_fkey references object_key,
        state text not null constraint dataset_state_check
          check (state in ('requested', 'approved', 'ready', 'failed', 'discarded', 'expired')),
        state_reason text,
        keep_days integer not null
          constraint dataset_keep_days_check check (keep_days between 1 and 365),
        max_summaries integer not null
          constraint dataset_max_summaries_check check (max_summaries between 1 and 1000),
        requested_by uuid not null constraint dataset_requested_by_fkey references person,
        requested_at timestamptz not null,
        approved_by uuid constraint dataset_approved_by_fkey references person,
        approved_at timestamptz,
        produced_at timestamptz,
        exported_at timestamptz,
        ended_at timestamptz,
        -- of the request until somebody approves it, then of the rows
        expires_at timestamptz not null,
        -- until when the worker that makes it holds it
        lease_until timestamptz,
        row_count integer not null default 0,
        -- counts and no values
        report jsonb,
        constraint dataset_approved_check check ((approved_by is null) = (approved_at is null))
      );
      create index dataset_requested_idx on dataset (tenant_id, requested_at, id);
      create index dataset_approved_idx on dataset (approved_at) where state = 'approved';
      create index dataset_expires_idx on dataset (expires_at)
        where state in ('requested', 'approved', 'ready');

      -- The rows of one summary, under a key that dies with the summary's.
      create table dataset_part (
        id uuid constraint dataset_part_pkey primary key,
        tenant_id uuid not null constraint dataset_part_tenant_fkey references tenant,
        dataset_id uuid not null constraint dataset_part_dataset_fkey references dataset,
        summary_id uuid not null constraint dataset_part_summary_fkey references summary,
        number integer not null,
        object_key_id uuid not null constraint dataset_part_object_key_fkey references object_key,
        row_count integer not null,
        sealed bytea not null
      );
      create unique index dataset_part_number_idx on dataset_part (dataset_id, number);
      create index dataset_part_summary_idx on dataset_part (summary_id);
    `);
    await tenantTable(
      runner,
      'dataset',
      `select, insert, update (state, state_reason, approved_by, approved_at, produced_at,
       exported_at, ended_at, expires_at, lease_until, row_count, report)`,
    );
    await partOf(
      runner,
      'dataset_part',
      { table: 'summary', key: 'summary_id' },
      'select, insert, delete',
    );
    await define(
      runner,
      'across_approved_datasets(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from dataset
      where state = 'approved' and (lease_until is null or lease_until < now())
      order by approved_at, id limit at_most`,
    );
    await define(
      runner,
      'across_expired_datasets(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from dataset
      where state in ('requested', 'approved', 'ready') and expires_at < now()
      order by expires_at, id limit at_most`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
