import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';
import { compartmentTable, partOf, tenantTable } from './row-level-security.js';

/** Erasures with their certificates, legal holds that forbid them, and rules by which they fall due. */
export class Erasure1764300100000 implements MigrationInterface {
  readonly name = 'Erasure1764300100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table object_key drop constraint object_key_kind_check;
      alter table object_key add constraint object_key_kind_check check (kind in
        ('document', 'summary', 'patient', 'encounter', 'person', 'client', 'erasure'));

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

      -- What each library erased: ids and counts.
      create table erasure_part (
        erasure_id uuid not null constraint erasure_part_erasure_fkey references erasure,
        consumer text not null,
        tenant_id uuid not null constraint erasure_part_tenant_fkey references tenant,
        report jsonb not null,
        confirmed_at timestamptz not null,
        constraint erasure_part_pkey primary key (erasure_id, consumer)
      );

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
        constraint legal_hold_released_check check ((released_at is null) = (released_by_id is null))
      );
      create index legal_hold_document_idx on legal_hold (document_id)
        where released_at is null and document_id is not null;
      create index legal_hold_patient_idx on legal_hold (patient_id)
        where released_at is null and patient_id is not null;
      create index legal_hold_placed_idx on legal_hold (tenant_id, placed_at, id);

      create table retention_rule (
        tenant_id uuid not null constraint retention_rule_tenant_fkey references tenant,
        -- how documents came in; 'all' for those that have no rule of their own
        class text not null constraint retention_rule_class_check
          check (class in ('all', 'web', 'rest', 'fhir', 'hl7')),
        keep_days integer not null constraint retention_rule_keep_check check (keep_days > 0),
        grace_days integer not null constraint retention_rule_grace_check check (grace_days >= 0),
        changed_at timestamptz not null,
        constraint retention_rule_pkey primary key (tenant_id, class)
      );

      -- erasure_id without a foreign key: erasure refers to document already
      alter table document add column erasure_id uuid, add column erase_after timestamptz;
      create index document_erasure_idx on document (erasure_id) where erasure_id is not null;
      create index document_erase_after_idx on document (erase_after) where erase_after is not null;
      create index document_unmarked_idx on document (tenant_id, source, created_at)
        where erase_after is null and state <> 'erased';
      create index document_object_key_idx on document (object_key_id);
      grant update (erasure_id, erase_after, file_name_sealed, external_number_sealed)
        on document to cloister_app;
      create index blob_object_key_idx on blob (object_key_id);
      create index idempotency_resource_idx on idempotency (resource_id);

      alter table summary drop constraint summary_state_check;
      alter table summary add constraint summary_state_check check (state in
        ('queued', 'running', 'draft', 'in_review', 'signed', 'amended', 'withdrawn',
         'failed', 'cancelled', 'rejected', 'superseded', 'erased'));
      alter table summary_version
        alter column content_sealed drop not null,
        alter column content_sha256 drop not null;
      grant update (content_sealed, content_sha256) on summary_version to cloister_app;
    `);
    await compartmentTable(
      runner,
      'erasure',
      'select, insert, update (completed_at, certificate_sealed, certificate_sha256, listed_at)',
    );
    await partOf(runner, 'erasure_part', { table: 'erasure', key: 'erasure_id' }, 'select, insert');
    await tenantTable(
      runner,
      'legal_hold',
      'select, insert, update (released_at, released_by_kind, released_by_id, release_reason_sealed)',
    );
    await tenantTable(
      runner,
      'retention_rule',
      'select, insert, delete, update (keep_days, grace_days, changed_at)',
    );
    await this.defineBacklogs(runner);
  }

  private async defineBacklogs(runner: QueryRunner): Promise<void> {
    const notHeld = `not exists (select from legal_hold
      where released_at is null
        and (legal_hold.document_id = document.id or legal_hold.patient_id = document.patient_id))`;
    await define(
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
        and ${notHeld}
      order by document.created_at, document.id limit at_most`,
    );
    await define(
      runner,
      'across_overdue_documents(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from document
      where erase_after < now() and state <> 'erased' and ${notHeld}
      order by erase_after, id limit at_most`,
    );
    await define(
      runner,
      'across_unlisted_erasures(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from erasure where listed_at is null
      order by requested_at, id limit at_most`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
