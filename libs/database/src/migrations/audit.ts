import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './row-level-security.js';

/**
 * Audit entries: the exact bytes (RFC 8785) that a Merkle leaf hashes, with columns copied out of
 * them for search. The application adds entries and never changes one; only the sequencer gives
 * leaf numbers.
 */
export class Audit1764000300000 implements MigrationInterface {
  readonly name = 'Audit1764000300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_entry (
        id uuid constraint audit_entry_pkey primary key,
        tenant_id uuid not null constraint audit_entry_tenant_fkey references tenant,
        leaf_number bigint,
        canonical bytea not null,
        occurred_at timestamptz not null,
        action text not null,
        outcome text not null
          constraint audit_entry_outcome_check check (outcome in ('success', 'refused', 'failed')),
        actor_kind text not null,
        actor_id text not null,
        subject_type text not null,
        subject_id text,
        patient_id uuid
      );
      create unique index audit_entry_leaf_idx on audit_entry (leaf_number);
      create index audit_entry_time_idx on audit_entry (tenant_id, occurred_at, id);
      create index audit_entry_subject_idx on audit_entry (subject_id, occurred_at);
      create index audit_entry_patient_idx on audit_entry (patient_id, occurred_at) where patient_id is not null;
      create index audit_entry_unsequenced_idx on audit_entry (id) where leaf_number is null;

      -- What an entry only commits to: value and salt, sealed under the key of the object they
      -- belong to (or the tenant's, where there is none), deleted when that is erased.
      create table audit_secret (
        entry_id uuid not null constraint audit_secret_entry_fkey references audit_entry,
        field text not null,
        tenant_id uuid not null constraint audit_secret_tenant_fkey references tenant,
        object_key_id uuid constraint audit_secret_object_key_fkey references object_key,
        sealed bytea not null,
        constraint audit_secret_pkey primary key (entry_id, field)
      );
    `);
    await tenantTable(runner, 'audit_entry', 'select, insert');
    await tenantTable(runner, 'audit_secret', 'select, insert, delete');
    await runner.query(`
      grant select, update (leaf_number) on audit_entry to cloister_sequencer;
      create policy sequencer on audit_entry to cloister_sequencer using (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
