import type { MigrationInterface, QueryRunner } from 'typeorm';
import { partOf } from './row-level-security.js';

/** Who assigned an identifier, and patients by the words of their names: keyed hashes, and sealed texts. */
export class References1764500300000 implements MigrationInterface {
  readonly name = 'References1764500300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table patient
        -- of the identifier alone, where an authority stands in identifier_index too
        add column any_authority_index bytea,
        add column authority_sealed bytea,
        add column name_sealed bytea;
      alter table encounter add column any_authority_index bytea, add column authority_sealed bytea;
      create index patient_any_authority_idx on patient (tenant_id, index_version, any_authority_index)
        where any_authority_index is not null;
      create index encounter_any_authority_idx on encounter (tenant_id, index_version, any_authority_index)
        where any_authority_index is not null;
      grant update (any_authority_index, name_sealed) on patient to cloister_app;
      grant update (any_authority_index) on encounter to cloister_app;

      create table patient_name_word (
        patient_id uuid not null constraint patient_name_word_patient_fkey references patient,
        tenant_id uuid not null constraint patient_name_word_tenant_fkey references tenant,
        index_version integer not null,
        word_index bytea not null,
        constraint patient_name_word_pkey primary key (patient_id, word_index)
      );
      create index patient_name_word_idx on patient_name_word (tenant_id, index_version, word_index);
    `);
    await partOf(
      runner,
      'patient_name_word',
      { table: 'patient', key: 'patient_id' },
      'select, insert, delete',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
