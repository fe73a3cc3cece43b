import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';
import { partOf } from './row-level-security.js';

/** A document that names another patient than it is assigned to waits for a person, and so do its summaries. */
export class PatientChecks1765191000000 implements MigrationInterface {
  readonly name = 'PatientChecks1765191000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table document
        -- null where it names no patient, or was read before anybody looked
        add column patient_check text constraint document_patient_check_check
          check (patient_check in ('fits', 'open', 'confirmed', 'reassigned'));
      create index document_patient_check_idx on document (compartment_id, created_at, id)
        where patient_check = 'open';
      grant update (patient_check, named_patient_id, encounter_id) on document to cloister_app;

      -- under the patient's key, as the name is
      alter table patient add column birth_date_sealed bytea;
      grant update (birth_date_sealed) on patient to cloister_app;

      create table patient_check (
        document_id uuid constraint patient_check_pkey primary key
          constraint patient_check_document_fkey references document,
        tenant_id uuid not null constraint patient_check_tenant_fkey references tenant,
        reasons text[] not null constraint patient_check_reasons_check
          check (reasons <@ array['name', 'birth-date', 'number', 'two-patients']),
        -- whom the document names, under its key
        found_sealed bytea not null,
        checked_at timestamptz not null,
        decided_at timestamptz,
        decided_by_kind text,
        decided_by_id text,
        constraint patient_check_decided_check check ((decided_at is null) = (decided_by_id is null))
      );
    `);
    await partOf(
      runner,
      'patient_check',
      { table: 'document', key: 'document_id' },
      'select, insert, delete, update (reasons, found_sealed, checked_at, decided_at, decided_by_kind, decided_by_id)',
    );
    await runner.query('drop function across_uncounted_summaries(integer)');
    await define(
      runner,
      'across_uncounted_summaries(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from summary where state = 'queued' and weighed_at is null
        and not exists (
          select from summary_source source join document on document.id = source.document_id
          where source.summary_id = summary.id
            and (document.state <> 'extracted' or document.patient_check = 'open'))
      order by cloister_class_rank(class), created_at, id limit at_most`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
