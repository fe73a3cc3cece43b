import type { MigrationInterface, QueryRunner } from 'typeorm';
import { compartmentTable, partOf, tenantTable } from './row-level-security.js';

/** What came in: bytes in sealed segments, documents, extractions, and whom they are about. */
export class Documents1764000100000 implements MigrationInterface {
  readonly name = 'Documents1764000100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table patient (
        id uuid constraint patient_pkey primary key,
        tenant_id uuid not null constraint patient_tenant_fkey references tenant,
        object_key_id uuid not null constraint patient_object_key_fkey references object_key,
        index_version integer not null,
        identifier_index bytea not null,
        identifier_sealed bytea not null,
        created_at timestamptz not null default now()
      );
      create unique index patient_identifier_idx on patient (tenant_id, index_version, identifier_index);
      create table encounter (
        id uuid constraint encounter_pkey primary key,
        tenant_id uuid not null constraint encounter_tenant_fkey references tenant,
        object_key_id uuid not null constraint encounter_object_key_fkey references object_key,
        index_version integer not null,
        identifier_index bytea not null,
        identifier_sealed bytea not null,
        created_at timestamptz not null default now()
      );
      create unique index encounter_identifier_idx on encounter (tenant_id, index_version, identifier_index);

      -- Bytes of any length. Complete once header is set; a blob never completed is swept after a day.
      create table blob (
        id uuid constraint blob_pkey primary key,
        tenant_id uuid not null constraint blob_tenant_fkey references tenant,
        compartment_id uuid not null constraint blob_compartment_fkey references compartment,
        object_key_id uuid not null constraint blob_object_key_fkey references object_key,
        header bytea,
        segment_count integer,
        size_bytes integer,
        created_at timestamptz not null default now(),
        completed_at timestamptz
      );
      create index blob_incomplete_idx on blob (created_at) where completed_at is null;
      create table blob_segment (
        blob_id uuid not null constraint blob_segment_blob_fkey references blob on delete cascade,
        number integer not null,
        tenant_id uuid not null constraint blob_segment_tenant_fkey references tenant,
        ciphertext bytea not null,
        constraint blob_segment_pkey primary key (blob_id, number)
      );
      alter table blob_segment alter column ciphertext set storage external;

      create table document (
        id uuid constraint document_pkey primary key,
        tenant_id uuid not null constraint document_tenant_fkey references tenant,
        compartment_id uuid not null constraint document_compartment_fkey references compartment,
        confidentiality text not null
          constraint document_confidentiality_check check (confidentiality in ('N', 'R', 'V')),
        state text not null constraint document_state_check check (state in
          ('received', 'quarantined', 'extracting', 'extracted', 'rejected', 'replaced', 'erased')),
        state_reason text,
        source text not null constraint document_source_check check (source in ('web', 'rest', 'fhir', 'hl7')),
        media_type text not null,
        size_bytes integer not null,
        object_key_id uuid not null constraint document_object_key_fkey references object_key,
        blob_id uuid not null constraint document_blob_fkey references blob,
        index_version integer not null,
        content_index bytea not null,
        file_name_sealed bytea,
        external_number_index bytea,
        external_number_sealed bytea,
        patient_id uuid constraint document_patient_fkey references patient,
        encounter_id uuid constraint document_encounter_fkey references encounter,
        actor_kind text not null,
        actor_id text not null,
        lease_until timestamptz,
        attempts integer not null default 0,
        created_at timestamptz not null,
        changed_at timestamptz not null
      );
      create index document_created_idx on document (tenant_id, created_at, id);
      create index document_patient_idx on document (patient_id, created_at) where patient_id is not null;
      create index document_unfinished_idx on document (changed_at) where state in ('received', 'extracting');

      create table extraction (
        id uuid constraint extraction_pkey primary key,
        tenant_id uuid not null constraint extraction_tenant_fkey references tenant,
        document_id uuid not null constraint extraction_document_fkey references document,
        number integer not null,
        format_version integer not null,
        blob_id uuid not null constraint extraction_blob_fkey references blob,
        character_count integer not null,
        page_count integer,
        warning_codes text[] not null,
        created_at timestamptz not null default now()
      );
      create unique index extraction_document_idx on extraction (document_id, number);
    `);
    await tenantTable(runner, 'patient', 'select, insert');
    await tenantTable(runner, 'encounter', 'select, insert');
    await compartmentTable(
      runner,
      'blob',
      'select, insert, delete, update (header, segment_count, size_bytes, completed_at)',
    );
    await partOf(
      runner,
      'blob_segment',
      { table: 'blob', key: 'blob_id' },
      'select, insert, delete',
    );
    await compartmentTable(
      runner,
      'document',
      'select, insert, update (state, state_reason, media_type, lease_until, attempts, changed_at)',
    );
    await partOf(runner, 'extraction', { table: 'document', key: 'document_id' }, 'select, insert');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
