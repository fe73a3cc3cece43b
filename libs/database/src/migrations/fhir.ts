import type { MigrationInterface, QueryRunner } from 'typeorm';
import { compartmentTable, partOf, tenantTable } from './row-level-security.js';

/** What comes over FHIR: descriptions of documents, bytes before their description, patients before their documents. */
export class Fhir1764880000000 implements MigrationInterface {
  readonly name = 'Fhir1764880000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table document_particulars (
        document_id uuid constraint document_particulars_pkey primary key
          constraint document_particulars_document_fkey references document,
        tenant_id uuid not null constraint document_particulars_tenant_fkey references tenant,
        -- under the document's key
        said_sealed bytea not null
      );

      -- The blob is incomplete until a document takes it over, and goes after a day like any such.
      create table loose_bytes (
        id uuid constraint loose_bytes_pkey primary key,
        tenant_id uuid not null constraint loose_bytes_tenant_fkey references tenant,
        compartment_id uuid not null constraint loose_bytes_compartment_fkey references compartment,
        blob_id uuid not null
          constraint loose_bytes_blob_fkey references blob on delete cascade,
        header bytea not null,
        segment_count integer not null,
        size_bytes integer not null,
        media_type text not null,
        actor_kind text not null
          constraint loose_bytes_actor_check check (actor_kind in ('client', 'person', 'service')),
        actor_id text not null,
        document_id uuid constraint loose_bytes_document_fkey references document,
        created_at timestamptz not null
      );
      create index loose_bytes_blob_idx on loose_bytes (blob_id);
      create index loose_bytes_document_idx on loose_bytes (document_id) where document_id is not null;

      create table named_patient (
        patient_id uuid not null constraint named_patient_patient_fkey references patient,
        actor_id text not null,
        tenant_id uuid not null constraint named_patient_tenant_fkey references tenant,
        created_at timestamptz not null,
        constraint named_patient_pkey primary key (patient_id, actor_id)
      );
    `);
    const whole = { table: 'document', key: 'document_id' };
    await partOf(runner, 'document_particulars', whole, 'select, insert, delete');
    await compartmentTable(runner, 'loose_bytes', 'select, insert, update (document_id)');
    await tenantTable(runner, 'named_patient', 'select, insert, delete');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
