import { defineAcrossTenants, partOf, tenantTable } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Data sets, what they drew from, and their rows. */
export class DatasetsBaseline1765300700000 implements MigrationInterface {
  readonly name = 'DatasetsBaseline1765300700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table dataset (
        id uuid constraint dataset_pkey primary key,
        tenant_id uuid not null constraint dataset_tenant_fkey references tenant,
        profile_id text not null,
        -- sealed under the key beside it
        purpose bytea not null,
        object_key_id uuid not null constraint dataset_object_key_fkey references object_key,
        state text not null
          constraint dataset_state_check check (state in
            ('requested', 'approved', 'ready', 'failed', 'discarded', 'expired')),
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
    `);
    await tenantTable(
      runner,
      'dataset',
      `select, insert, update (state, state_reason, approved_by, approved_at, produced_at,
       exported_at, ended_at, expires_at, lease_until, row_count, report)`,
    );
    await runner.query(`
      -- What a data set drew from; it stays when the rows are gone.
      create table dataset_source (
        dataset_id uuid not null constraint dataset_source_dataset_fkey references dataset,
        summary_id uuid not null constraint dataset_source_summary_fkey references summary,
        tenant_id uuid not null constraint dataset_source_tenant_fkey references tenant,
        constraint dataset_source_pkey primary key (dataset_id, summary_id)
      );
      create index dataset_source_summary_idx on dataset_source (summary_id);
    `);
    await partOf(
      runner,
      'dataset_source',
      { table: 'summary', key: 'summary_id' },
      'select, insert',
    );
    await runner.query(`
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
    await partOf(
      runner,
      'dataset_part',
      { table: 'summary', key: 'summary_id' },
      'select, insert, delete',
    );
    await defineAcrossTenants(
      runner,
      'across_approved_datasets(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from dataset
      where state = 'approved' and (lease_until is null or lease_until < now())
      order by approved_at, id limit at_most`,
    );
    await defineAcrossTenants(
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
