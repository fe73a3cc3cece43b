import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './row-level-security.js';

/** Which patients are the same person, as their sources say, and which visits were cancelled. */
export class PatientMerges1764919100000 implements MigrationInterface {
  readonly name = 'PatientMerges1764919100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- merge: one identifier goes on as another; visit: one visit is another patient's;
      -- link: two records of one person that stay apart
      create table patient_merge (
        id uuid constraint patient_merge_pkey primary key,
        tenant_id uuid not null constraint patient_merge_tenant_fkey references tenant,
        kind text not null constraint patient_merge_kind_check check (kind in ('merge', 'visit', 'link')),
        from_patient_id uuid not null constraint patient_merge_from_fkey references patient,
        into_patient_id uuid not null constraint patient_merge_into_fkey references patient,
        encounter_id uuid constraint patient_merge_encounter_fkey references encounter,
        actor_kind text not null,
        actor_id text not null,
        merged_at timestamptz not null,
        undone_at timestamptz,
        constraint patient_merge_two_check check (from_patient_id <> into_patient_id),
        constraint patient_merge_encounter_check check ((encounter_id is null) = (kind <> 'visit'))
      );
      create unique index patient_merge_from_idx on patient_merge (from_patient_id)
        where kind = 'merge' and undone_at is null;
      create unique index patient_merge_visit_idx on patient_merge (encounter_id, from_patient_id)
        where kind = 'visit' and undone_at is null;
      create index patient_merge_into_idx on patient_merge (into_patient_id);
      create index patient_merge_merged_idx on patient_merge (tenant_id, merged_at, id);

      alter table document
        -- whom it named when it came; patient_id is who that is now
        add column named_patient_id uuid
          constraint document_named_patient_fkey references patient;
      update document set named_patient_id = patient_id where patient_id is not null;
      create index document_named_patient_idx on document (named_patient_id)
        where named_patient_id is not null;
      grant update (patient_id) on document to cloister_app;
      grant update (patient_id) on summary to cloister_app;

      alter table encounter add column cancelled_at timestamptz;
      grant update (cancelled_at) on encounter to cloister_app;

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
    `);
    await tenantTable(runner, 'patient_merge', 'select, insert, update (undone_at)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
