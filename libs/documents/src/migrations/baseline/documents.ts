import {
  compartmentTable,
  defineAcrossTenants,
  partOf,
  tenantTable,
  walledTable,
} from '@app/database';
import type { QueryRunner } from 'typeorm';

/** What came in: bytes in sealed segments, documents, and what is known of each. */
export async function createDocuments(runner: QueryRunner): Promise<void> {
  await runner.query(`
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
    create index blob_object_key_idx on blob (object_key_id);

    create table blob_segment (
      blob_id uuid not null constraint blob_segment_blob_fkey references blob on delete cascade,
      number integer not null,
      tenant_id uuid not null constraint blob_segment_tenant_fkey references tenant,
      ciphertext bytea not null,
      constraint blob_segment_pkey primary key (blob_id, number)
    );
    alter table blob_segment alter column ciphertext set storage external;
  `);
  await partOf(runner, 'blob_segment', { table: 'blob', key: 'blob_id' }, 'select, insert, delete');
  await defineAcrossTenants(
    runner,
    'across_abandoned_blobs(at_most integer)',
    'tenant_id uuid, id uuid',
    `
    select tenant_id, id from blob
    where completed_at is null and created_at < now() - interval '24 hours'
    order by created_at limit at_most`,
  );
  await runner.query(`
    create table document (
      id uuid constraint document_pkey primary key,
      tenant_id uuid not null constraint document_tenant_fkey references tenant,
      compartment_id uuid not null constraint document_compartment_fkey references compartment,
      confidentiality text not null
        constraint document_confidentiality_check check (confidentiality in ('N', 'R', 'V')),
      state text not null
        constraint document_state_check check (state in
          ('received', 'quarantined', 'extracting', 'extracted', 'rejected', 'replaced',
           'erased')),
      state_reason text,
      source text not null
        constraint document_source_check check (source in ('web', 'rest', 'fhir', 'hl7')),
      media_type text not null,
      size_bytes integer not null,
      object_key_id uuid not null constraint document_object_key_fkey references object_key,
      blob_id uuid not null constraint document_blob_fkey references blob,
      index_version integer not null,
      content_index bytea,
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
      changed_at timestamptz not null,
      -- erasure_id without a foreign key: erasure refers to document already
      erasure_id uuid,
      erase_after timestamptz,
      parent_id uuid constraint document_parent_fkey references document,
      -- in how many documents it came
      nesting integer not null default 0,
      -- types of file and numbers; never words of the document
      state_details jsonb,
      scan_released boolean not null default false,
      -- what its source says of it; null where it says nothing
      source_status text
        constraint document_source_status_check check (source_status in
          ('preliminary', 'final', 'corrected', 'addended', 'replaced', 'cancelled',
           'wrong-patient')),
      -- since then it is no longer what its source says
      outdated_at timestamptz,
      -- whom it named when it came; patient_id is who that is now
      named_patient_id uuid constraint document_named_patient_fkey references patient,
      -- null where it names no patient, or was read before anybody looked
      patient_check text
        constraint document_patient_check_check check (patient_check in
          ('fits', 'open', 'confirmed', 'reassigned')),
      reassigned_at timestamptz,
      constraint document_outdated_check
        check (outdated_at is null or source_status is not null)
    );
    create index document_unfinished_idx on document (changed_at)
      where state in ('received', 'extracting');
    create index document_changed_idx on document (tenant_id, actor_id, changed_at);
    create index document_arrival_idx on document (compartment_id, created_at, id);
    create index document_state_idx on document (compartment_id, state, created_at, id);
    create index document_source_idx on document (compartment_id, source, created_at, id);
    create index document_actor_idx on document
      (compartment_id, actor_kind, actor_id, created_at, id);
    create index document_patient_idx on document (patient_id, compartment_id, created_at, id)
      where patient_id is not null;
    create index document_encounter_idx on document
      (encounter_id, compartment_id, created_at, id) where encounter_id is not null;
    create index document_external_number_idx on document
      (tenant_id, index_version, external_number_index) where external_number_index is not null;
    create index document_index_version_idx on document (tenant_id, index_version);
    create index document_erasure_idx on document (erasure_id) where erasure_id is not null;
    create index document_erase_after_idx on document (erase_after)
      where erase_after is not null;
    create index document_unmarked_idx on document (tenant_id, source, created_at)
      where erase_after is null and state <> 'erased';
    create index document_object_key_idx on document (object_key_id);
    create index document_parent_idx on document (parent_id, compartment_id, created_at, id)
      where parent_id is not null;
    create index document_content_idx on document (tenant_id, index_version, content_index)
      where content_index is not null;
    create index document_blob_idx on document (blob_id);
    create index document_named_patient_idx on document (named_patient_id)
      where named_patient_id is not null;
    create index document_under_way_idx on document
      (tenant_id, actor_id, attempts, created_at, id) where state in ('received', 'extracting');
    create index document_patient_check_idx on document (compartment_id, created_at, id)
      where patient_check = 'open';
  `);
  await walledTable(
    runner,
    'document',
    `select, insert, update (confidentiality, state, state_reason, media_type,
     index_version, content_index, file_name_sealed, external_number_index,
     external_number_sealed, patient_id, encounter_id, lease_until, attempts, changed_at,
     erasure_id, erase_after, state_details, scan_released, source_status, outdated_at,
     named_patient_id, patient_check, reassigned_at)`,
    `tenant_id = cloister_tenant() and (
   cloister_opens(compartment_id, confidentiality)
   or (cloister_sees(compartment_id) and actor_id = cloister_actor())
   or cloister_breaks_glass(patient_id))`,
  );
  await runner.query(`
    -- What came in the place of a document, or has to be read after it.
    create table document_successor (
      document_id uuid not null constraint document_successor_document_fkey references document,
      successor_id uuid not null
        constraint document_successor_successor_fkey references document,
      tenant_id uuid not null constraint document_successor_tenant_fkey references tenant,
      kind text not null
        constraint document_successor_kind_check check (kind in ('replaces', 'adds-to')),
      constraint document_successor_pkey primary key (document_id, successor_id)
    );
    create index document_successor_successor_idx on document_successor (successor_id);
  `);
  await partOf(
    runner,
    'document_successor',
    { table: 'document', key: 'document_id' },
    'select, insert, delete, update (kind)',
  );
  await runner.query(`
    -- Until the document has been read, or will not be. Sealed under the document's key, which an
    -- upload and the document that it becomes have in common.
    create table document_password (
      object_key_id uuid constraint document_password_pkey primary key
        constraint document_password_object_key_fkey references object_key,
      tenant_id uuid not null constraint document_password_tenant_fkey references tenant,
      compartment_id uuid not null
        constraint document_password_compartment_fkey references compartment,
      password_sealed bytea not null
    );
  `);
  await compartmentTable(runner, 'document_password', 'select, insert, delete');
  await runner.query(`
    create table document_particulars (
      document_id uuid constraint document_particulars_pkey primary key
        constraint document_particulars_document_fkey references document,
      tenant_id uuid not null constraint document_particulars_tenant_fkey references tenant,
      -- under the document's key
      said_sealed bytea not null
    );
  `);
  await partOf(
    runner,
    'document_particulars',
    { table: 'document', key: 'document_id' },
    'select, insert, delete',
  );
  await runner.query(`
    create table named_patient (
      patient_id uuid not null constraint named_patient_patient_fkey references patient,
      actor_id text not null,
      tenant_id uuid not null constraint named_patient_tenant_fkey references tenant,
      created_at timestamptz not null,
      constraint named_patient_pkey primary key (patient_id, actor_id)
    );
  `);
  await tenantTable(runner, 'named_patient', 'select, insert, delete');
  await runner.query(`
    create table patient_check (
      document_id uuid constraint patient_check_pkey primary key
        constraint patient_check_document_fkey references document,
      tenant_id uuid not null constraint patient_check_tenant_fkey references tenant,
      reasons text[] not null
        constraint patient_check_reasons_check
          check (reasons <@ array['name', 'birth-date', 'number', 'two-patients']),
      -- whom the document names, under its key
      found_sealed bytea not null,
      checked_at timestamptz not null,
      decided_at timestamptz,
      decided_by_kind text,
      decided_by_id text,
      constraint patient_check_decided_check
        check ((decided_at is null) = (decided_by_id is null))
    );
  `);
  await partOf(
    runner,
    'patient_check',
    { table: 'document', key: 'document_id' },
    `select, insert, delete, update (reasons, found_sealed, checked_at, decided_at,
     decided_by_kind, decided_by_id)`,
  );
  await runner.query(`
    -- what a merge or a moved visit is about, of what the caller sees; also once it is undone
    create function merge_documents(merge uuid) returns setof uuid
      language sql stable set search_path = public, pg_temp
      as $$
        select document.id from patient_merge as said
        cross join lateral patients_merged_into(said.from_patient_id) as named (id)
        join document on document.named_patient_id = named.id
        where said.id = merge and said.kind <> 'link' and document.state <> 'erased'
          and (said.encounter_id is null or document.encounter_id = said.encounter_id)
      $$;

    -- The blob is incomplete until a document takes it over, and goes after a day like any such.
    create table loose_bytes (
      id uuid constraint loose_bytes_pkey primary key,
      tenant_id uuid not null constraint loose_bytes_tenant_fkey references tenant,
      compartment_id uuid not null
        constraint loose_bytes_compartment_fkey references compartment,
      blob_id uuid not null constraint loose_bytes_blob_fkey references blob on delete cascade,
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
    create index loose_bytes_document_idx on loose_bytes (document_id)
      where document_id is not null;
  `);
  await compartmentTable(runner, 'loose_bytes', 'select, insert, update (document_id)');
  // One of each sender: whoever looks after it brings on the others of the same sender.
  await defineAcrossTenants(
    runner,
    'across_unfinished_documents(at_most integer)',
    'tenant_id uuid, id uuid',
    `
    select tenant_id, id from (
      select distinct on (tenant_id, actor_id) tenant_id, id, created_at from document
      where state in ('received', 'extracting') and (state = 'received' or lease_until < now())
      order by tenant_id, actor_id, attempts, created_at, id) as first
    order by created_at, id limit at_most`,
  );
  await defineAcrossTenants(
    runner,
    'across_unread_documents()',
    'documents integer',
    `
    select count(*)::integer from document where state = 'received'`,
  );
}
