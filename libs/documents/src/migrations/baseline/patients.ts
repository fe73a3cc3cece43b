import { partOf, tenantTable } from '@app/database';
import type { QueryRunner } from 'typeorm';

/** Patients and encounters by keyed hashes and sealed texts, and which of them are the same. */
export async function createPatients(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table patient (
      id uuid constraint patient_pkey primary key,
      tenant_id uuid not null constraint patient_tenant_fkey references tenant,
      object_key_id uuid not null constraint patient_object_key_fkey references object_key,
      index_version integer not null,
      identifier_index bytea,
      identifier_sealed bytea not null,
      created_at timestamptz not null default now(),
      -- of the identifier alone, where an authority stands in identifier_index too
      any_authority_index bytea,
      authority_sealed bytea,
      name_sealed bytea,
      -- under the patient's key, as the name is
      birth_date_sealed bytea
    );
    create unique index patient_identifier_idx on patient
      (tenant_id, index_version, identifier_index);
    create index patient_any_authority_idx on patient
      (tenant_id, index_version, any_authority_index) where any_authority_index is not null;
  `);
  await tenantTable(
    runner,
    'patient',
    `select, insert, update (index_version, identifier_index, any_authority_index,
     name_sealed, birth_date_sealed)`,
  );
  await runner.query(`
    create table patient_name_word (
      patient_id uuid not null constraint patient_name_word_patient_fkey references patient,
      tenant_id uuid not null constraint patient_name_word_tenant_fkey references tenant,
      index_version integer not null,
      word_index bytea not null,
      constraint patient_name_word_pkey primary key (patient_id, word_index)
    );
    create index patient_name_word_idx on patient_name_word
      (tenant_id, index_version, word_index);
  `);
  await partOf(
    runner,
    'patient_name_word',
    { table: 'patient', key: 'patient_id' },
    'select, insert, delete',
  );
  await runner.query(`
    create table encounter (
      id uuid constraint encounter_pkey primary key,
      tenant_id uuid not null constraint encounter_tenant_fkey references tenant,
      object_key_id uuid not null constraint encounter_object_key_fkey references object_key,
      index_version integer not null,
      identifier_index bytea,
      identifier_sealed bytea not null,
      created_at timestamptz not null default now(),
      any_authority_index bytea,
      authority_sealed bytea,
      cancelled_at timestamptz
    );
    create unique index encounter_identifier_idx on encounter
      (tenant_id, index_version, identifier_index);
    create index encounter_any_authority_idx on encounter
      (tenant_id, index_version, any_authority_index) where any_authority_index is not null;
  `);
  await tenantTable(
    runner,
    'encounter',
    `select, insert, update (index_version, identifier_index, any_authority_index,
     cancelled_at)`,
  );
  await runner.query(`
    -- merge: one identifier goes on as another; visit: one visit is another patient's;
    -- link: two records of one person that stay apart
    create table patient_merge (
      id uuid constraint patient_merge_pkey primary key,
      tenant_id uuid not null constraint patient_merge_tenant_fkey references tenant,
      kind text not null
        constraint patient_merge_kind_check check (kind in ('merge', 'visit', 'link')),
      from_patient_id uuid not null constraint patient_merge_from_fkey references patient,
      into_patient_id uuid not null constraint patient_merge_into_fkey references patient,
      encounter_id uuid constraint patient_merge_encounter_fkey references encounter,
      actor_kind text not null,
      actor_id text not null,
      merged_at timestamptz not null,
      undone_at timestamptz,
      undone_by_kind text,
      undone_by_id text,
      -- under the key of the patient who went on
      undo_reason_sealed bytea,
      constraint patient_merge_two_check check (from_patient_id <> into_patient_id),
      constraint patient_merge_encounter_check
        check ((encounter_id is null) = (kind <> 'visit')),
      constraint patient_merge_undone_check
        check ((undone_by_kind is null) = (undone_by_id is null)
          and (undone_by_id is null or undone_at is not null)
          and (undo_reason_sealed is null or undone_by_id is not null))
    );
    create unique index patient_merge_from_idx on patient_merge (from_patient_id)
      where kind = 'merge' and undone_at is null;
    create unique index patient_merge_visit_idx on patient_merge (encounter_id, from_patient_id)
      where kind = 'visit' and undone_at is null;
    create index patient_merge_into_idx on patient_merge (into_patient_id);
    create index patient_merge_merged_idx on patient_merge (tenant_id, merged_at, id);
    create index patient_merge_actor_idx on patient_merge (tenant_id, actor_id, merged_at, id);
  `);
  await tenantTable(
    runner,
    'patient_merge',
    'select, insert, update (undone_at, undone_by_kind, undone_by_id, undo_reason_sealed)',
  );
  await runner.query(`
    -- who a patient goes on as
    create function patient_root(start uuid) returns uuid
      language sql stable set search_path = public, pg_temp
      as $$
        with recursive way (id, step) as (
          select start, 0
          union all
          select merge.into_patient_id, step + 1 from way
          join patient_merge as merge on merge.from_patient_id = way.id
            and merge.kind = 'merge' and merge.undone_at is null
          where step < 100)
        select id from way order by step desc limit 1
      $$;

    -- everybody who goes on as this patient, and they themselves
    create function patients_merged_into(patient uuid) returns setof uuid
      language sql stable set search_path = public, pg_temp
      as $$
        with recursive earlier (id) as (
          select patient
          union
          select merge.from_patient_id from earlier
          join patient_merge as merge on merge.into_patient_id = earlier.id
            and merge.kind = 'merge' and merge.undone_at is null)
        select id from earlier
      $$;

    -- whose a document is that named a patient and a visit
    create function document_patient(named uuid, encounter uuid) returns uuid
      language sql stable set search_path = public, pg_temp
      as $$
        select coalesce((
          select patient_root(visit.into_patient_id) from patient_merge as visit
          where visit.kind = 'visit' and visit.undone_at is null
            and visit.encounter_id = encounter
            and patient_root(visit.from_patient_id) = patient_root(named)
          order by visit.merged_at desc limit 1), patient_root(named))
      $$;

    create table break_glass (
      id uuid constraint break_glass_pkey primary key,
      tenant_id uuid not null constraint break_glass_tenant_fkey references tenant,
      person_id uuid not null constraint break_glass_person_fkey references person,
      patient_id uuid not null constraint break_glass_patient_fkey references patient,
      -- the patient's own: the reason dies with it
      object_key_id uuid not null constraint break_glass_object_key_fkey references object_key,
      reason_sealed bytea not null,
      opened_at timestamptz not null,
      expires_at timestamptz not null,
      ended_at timestamptz,
      reviewed_at timestamptz,
      reviewed_by uuid constraint break_glass_reviewer_fkey references person,
      constraint break_glass_reviewed_check
        check ((reviewed_at is null) = (reviewed_by is null)),
      constraint break_glass_own_review_check check (reviewed_by <> person_id)
    );
    create index break_glass_person_idx on break_glass (person_id, expires_at);
    create index break_glass_opened_idx on break_glass (tenant_id, opened_at, id);
  `);
  await tenantTable(
    runner,
    'break_glass',
    'select, insert, update (ended_at, reviewed_at, reviewed_by)',
  );
}
