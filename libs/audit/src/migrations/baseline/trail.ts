import { tenantTable } from '@app/database';
import type { QueryRunner } from 'typeorm';

/** Entries, the tree over those of all tenants, its checkpoints and marks. The application adds entries and never changes one. */
export async function createTrail(runner: QueryRunner): Promise<void> {
  await runner.query(`
    -- The exact bytes (RFC 8785) that a Merkle leaf hashes, with columns copied out of them for search.
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
    create index audit_entry_patient_idx on audit_entry (patient_id, occurred_at)
      where patient_id is not null;
    create index audit_entry_unsequenced_idx on audit_entry (id) where leaf_number is null;
    create index audit_entry_actor_idx on audit_entry (tenant_id, actor_id, occurred_at, id);
    create index audit_entry_action_idx on audit_entry (tenant_id, action, occurred_at, id);
    create index audit_entry_unsuccessful_idx on audit_entry (tenant_id, occurred_at, id)
      where outcome <> 'success';
    create index audit_entry_persons_idx on audit_entry (tenant_id, occurred_at, id)
      where actor_kind = 'person';
  `);
  await tenantTable(runner, 'audit_entry', 'select, insert');
  await runner.query(`
    -- The sequencer gives a number once; whoever records an act gives none.
    grant select, update (leaf_number) on audit_entry to cloister_sequencer;
    create policy sequencer_reads on audit_entry for select to cloister_sequencer
      using (true);
    create policy sequencer_numbers on audit_entry for update to cloister_sequencer
      using (leaf_number is null) with check (leaf_number >= 0);
    create policy unnumbered on audit_entry as restrictive for insert to cloister_app
      with check (leaf_number is null);

    -- What an entry only commits to: value and salt, sealed under the key of the object they
    -- belong to (or the tenant's, where there is none), deleted when that is erased.
    create table audit_secret (
      entry_id uuid not null constraint audit_secret_entry_fkey references audit_entry,
      field text not null,
      tenant_id uuid not null constraint audit_secret_tenant_fkey references tenant,
      object_key_id uuid constraint audit_secret_object_key_fkey references object_key,
      sealed bytea not null,
      key_version integer,
      constraint audit_secret_pkey primary key (entry_id, field),
      constraint audit_secret_key_check
        check ((object_key_id is null) = (key_version is not null))
    );
    create index audit_secret_key_idx on audit_secret (tenant_id, key_version)
      where key_version is not null;
    create index audit_secret_object_key_idx on audit_secret (object_key_id)
      where object_key_id is not null;
  `);
  await tenantTable(runner, 'audit_secret', 'select, insert, delete, update (sealed, key_version)');
  await runner.query(`
    -- Which values are still there and under which key; what they are stays out of its sight.
    grant select (entry_id, field, tenant_id, object_key_id, key_version) on audit_secret
      to cloister_sequencer;
    create policy sequencer_counts on audit_secret for select to cloister_sequencer
      using (true);

    -- Level 0 holds the leaves; a node on level n is the hash over 2^n leaves, and never changes.
    create table audit_node (
      level smallint not null,
      index bigint not null,
      hash bytea not null,
      constraint audit_node_pkey primary key (level, index),
      constraint audit_node_check check (level >= 0 and index >= 0 and octet_length(hash) = 32)
    );
    grant select on audit_node to cloister_app;
    grant select, insert on audit_node to cloister_sequencer;

    create table audit_checkpoint (
      size bigint constraint audit_checkpoint_pkey primary key,
      root bytea not null,
      note text not null,
      signed_at timestamptz not null,
      constraint audit_checkpoint_check check (size > 0 and octet_length(root) = 32)
    );
    grant select on audit_checkpoint to cloister_app;
    grant select, insert on audit_checkpoint to cloister_sequencer;

    -- Which hosts keep a high-water mark of the trail, and whether the rows agree with it.
    create table audit_host (
      host text constraint audit_host_pkey primary key,
      began_at timestamptz not null,
      mark_size bigint not null,
      state text not null
        constraint audit_host_state_check check (state in ('intact', 'mismatch')),
      reason text,
      since timestamptz not null,
      checked_at timestamptz not null,
      constraint audit_host_reason_check check ((state = 'intact') = (reason is null))
    );
    grant select, insert, update on audit_host to cloister_app;
    grant select on audit_host to cloister_sequencer;

    -- When nobody is expected at work, and how many patients in how short a time are many.
    create table unusual_access_rule (
      tenant_id uuid constraint unusual_access_rule_pkey primary key
        constraint unusual_access_rule_tenant_fkey references tenant,
      zone text not null,
      opens_at smallint not null,
      closes_at smallint not null,
      days smallint[] not null,
      patients integer not null,
      minutes integer not null,
      changed_at timestamptz not null,
      constraint unusual_access_rule_check
        check (opens_at between 0 and 1439 and closes_at between 1 and 1440
          and opens_at < closes_at and days <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]
          and patients between 2 and 1000 and minutes between 1 and 1440)
    );
  `);
  await tenantTable(runner, 'unusual_access_rule', 'select, insert, update');
}
