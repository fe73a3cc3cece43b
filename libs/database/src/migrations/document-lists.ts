import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What lists of documents are read from. A list is merged from those of the compartments that its
 * reader may see: each of these finds the rows of one compartment in the order of the list.
 */
export class DocumentLists1764100400000 implements MigrationInterface {
  readonly name = 'DocumentLists1764100400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index document_created_idx;
      drop index document_patient_idx;
      create index document_arrival_idx on document (compartment_id, created_at, id);
      create index document_state_idx on document (compartment_id, state, created_at, id);
      create index document_source_idx on document (compartment_id, source, created_at, id);
      create index document_actor_idx on document (compartment_id, actor_kind, actor_id, created_at, id);
      create index document_patient_idx on document (patient_id, compartment_id, created_at, id)
        where patient_id is not null;
      create index document_encounter_idx on document (encounter_id, compartment_id, created_at, id)
        where encounter_id is not null;
      create index document_external_number_idx
        on document (tenant_id, index_version, external_number_index)
        where external_number_index is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
