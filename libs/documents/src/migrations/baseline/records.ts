import { defineAcrossTenants, partOf, tenantTable, walledTable } from '@app/database';
import type { QueryRunner } from 'typeorm';

export const NOT_HELD = `not exists (select from legal_hold
      where released_at is null
        and (legal_hold.document_id = document.id or legal_hold.patient_id = document.patient_id))`;

/** Erasures with their certificates, legal holds that forbid them, rules by which they fall due, and limits. */
export async function createRecords(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table erasure (
      id uuid constraint erasure_pkey primary key,
      tenant_id uuid not null constraint erasure_tenant_fkey references tenant,
      compartment_id uuid not null constraint erasure_compartment_fkey references compartment,
      document_id uuid not null constraint erasure_document_fkey references document,
      object_key_id uuid not null constraint erasure_object_key_fkey references object_key,
      trigger text not null
        constraint erasure_trigger_check check (trigger in ('request', 'retention', 'restore')),
      actor_kind text not null,
      actor_id text not null,
      reason_sealed bytea not null,
      -- ids: what the list outside the database names as well
      key_ids uuid[] not null,
      requested_at timestamptz not null,
      completed_at timestamptz,
      certificate_sealed bytea,
      certificate_sha256 bytea,
      -- when it was written to the list that no backup of the database holds
      listed_at timestamptz
    );
    create unique index erasure_document_idx on erasure (document_id);
    create index erasure_requested_idx on erasure (tenant_id, requested_at, id);
    create index erasure_unlisted_idx on erasure (requested_at) where listed_at is null;
  `);
  await walledTable(
    runner,
    'erasure',
    `select, insert, update (completed_at, certificate_sealed, certificate_sha256,
     listed_at)`,
    `tenant_id = cloister_tenant()
   and exists (select from document where document.id = erasure.document_id)`,
  );
  await runner.query(`
    -- What each library erased: ids and counts.
    create table erasure_part (
      erasure_id uuid not null constraint erasure_part_erasure_fkey references erasure,
      consumer text not null,
      tenant_id uuid not null constraint erasure_part_tenant_fkey references tenant,
      report jsonb not null,
      confirmed_at timestamptz not null,
      constraint erasure_part_pkey primary key (erasure_id, consumer)
    );
  `);
  await partOf(runner, 'erasure_part', { table: 'erasure', key: 'erasure_id' }, 'select, insert');
  await runner.query(`
    create table legal_hold (
      id uuid constraint legal_hold_pkey primary key,
      tenant_id uuid not null constraint legal_hold_tenant_fkey references tenant,
      document_id uuid constraint legal_hold_document_fkey references document,
      patient_id uuid constraint legal_hold_patient_fkey references patient,
      -- the document's or the patient's own: the reasons die with it
      object_key_id uuid not null constraint legal_hold_object_key_fkey references object_key,
      reason_sealed bytea not null,
      actor_kind text not null,
      actor_id text not null,
      placed_at timestamptz not null,
      released_at timestamptz,
      released_by_kind text,
      released_by_id text,
      release_reason_sealed bytea,
      constraint legal_hold_subject_check check ((document_id is null) <> (patient_id is null)),
      constraint legal_hold_released_check
        check ((released_at is null) = (released_by_id is null))
    );
    create index legal_hold_document_idx on legal_hold (document_id)
      where released_at is null and document_id is not null;
    create index legal_hold_patient_idx on legal_hold (patient_id)
      where released_at is null and patient_id is not null;
    create index legal_hold_placed_idx on legal_hold (tenant_id, placed_at, id);
  `);
  await tenantTable(
    runner,
    'legal_hold',
    `select, insert, update (released_at, released_by_kind, released_by_id,
     release_reason_sealed)`,
  );
  await runner.query(`
    create table retention_rule (
      tenant_id uuid not null constraint retention_rule_tenant_fkey references tenant,
      -- How documents came in; 'all' for those that have no rule of their own, 'message' for HL7
      -- messages without a document.
      class text not null
        constraint retention_rule_class_check check (class in
          ('all', 'web', 'rest', 'fhir', 'hl7', 'message')),
      keep_days integer not null constraint retention_rule_keep_check check (keep_days > 0),
      grace_days integer not null constraint retention_rule_grace_check check (grace_days >= 0),
      changed_at timestamptz not null,
      constraint retention_rule_pkey primary key (tenant_id, class)
    );
  `);
  await tenantTable(
    runner,
    'retention_rule',
    'select, insert, delete, update (keep_days, grace_days, changed_at)',
  );
  await runner.query(`
    create table tenant_limit (
      tenant_id uuid not null constraint tenant_limit_tenant_fkey references tenant,
      name text not null,
      value bigint not null constraint tenant_limit_value_check check (value >= 0),
      changed_at timestamptz not null,
      constraint tenant_limit_pkey primary key (tenant_id, name)
    );
  `);
  await tenantTable(runner, 'tenant_limit', 'select, insert, delete, update (value, changed_at)');
  await defineAcrossTenants(
    runner,
    'across_due_documents(at_most integer)',
    'tenant_id uuid, id uuid',
    `
    select document.tenant_id, document.id
    from retention_rule as rule join document on document.tenant_id = rule.tenant_id
      and (document.source = rule.class
        or (rule.class = 'all' and not exists (select from retention_rule as own
          where own.tenant_id = document.tenant_id and own.class = document.source)))
    where document.erase_after is null and document.state <> 'erased'
      and document.created_at < now() - make_interval(days => rule.keep_days)
      and ${NOT_HELD}
    order by document.created_at, document.id limit at_most`,
  );
  await defineAcrossTenants(
    runner,
    'across_overdue_documents(at_most integer)',
    'tenant_id uuid, id uuid',
    `
    select tenant_id, id from document
    where erase_after < now() and state <> 'erased' and ${NOT_HELD}
    order by erase_after, id limit at_most`,
  );
  await defineAcrossTenants(
    runner,
    'across_unlisted_erasures(at_most integer)',
    'tenant_id uuid, id uuid',
    `
    select tenant_id, id from erasure where listed_at is null
    order by requested_at, id limit at_most`,
  );
}
