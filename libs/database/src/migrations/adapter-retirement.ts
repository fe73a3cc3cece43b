import type { MigrationInterface, QueryRunner } from 'typeorm';
import { partOf, tenantTable } from './row-level-security.js';

/** Which adapters were trained on rows that have been erased since, and whether that ends them. */
export class AdapterRetirement1764850100000 implements MigrationInterface {
  readonly name = 'AdapterRetirement1764850100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tenant add column retires_adapters boolean not null default false;
      grant update (retires_adapters) on tenant to cloister_app;

      -- What a data set drew from; it stays when the rows are gone.
      create table dataset_source (
        dataset_id uuid not null constraint dataset_source_dataset_fkey references dataset,
        summary_id uuid not null constraint dataset_source_summary_fkey references summary,
        tenant_id uuid not null constraint dataset_source_tenant_fkey references tenant,
        constraint dataset_source_pkey primary key (dataset_id, summary_id)
      );
      create index dataset_source_summary_idx on dataset_source (summary_id);
      insert into dataset_source
        select distinct dataset_id, summary_id, tenant_id from dataset_part;

      -- Data sets of which rows were erased after somebody may have trained on them.
      create table erased_training (
        dataset_id uuid constraint erased_training_pkey primary key,
        tenant_id uuid not null constraint erased_training_tenant_fkey references tenant,
        erased_at timestamptz not null
      );

      alter table model_release
        drop constraint model_release_state_check,
        add constraint model_release_state_check check (state in
          ('proposed', 'approved', 'refused', 'rolled-back', 'superseded', 'retired'));
    `);
    await partOf(
      runner,
      'dataset_source',
      { table: 'summary', key: 'summary_id' },
      'select, insert',
    );
    await tenantTable(runner, 'erased_training', 'select, insert, update (erased_at)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
