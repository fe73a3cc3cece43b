import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has to be looked at in a draft is called a finding, in the database as on the pages. */
export class Findings1765200000000 implements MigrationInterface {
  readonly name = 'Findings1765200000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table summary rename column open_doubts to open_findings;
      alter table doubt_override rename to finding_override;
      alter index doubt_override_sentence_idx rename to finding_override_sentence_idx;
      alter table finding_override rename constraint doubt_override_pkey to finding_override_pkey;
      alter table finding_override
        rename constraint doubt_override_tenant_fkey to finding_override_tenant_fkey;
      alter table finding_override
        rename constraint doubt_override_summary_fkey to finding_override_summary_fkey;
      alter table finding_override
        rename constraint doubt_override_person_fkey to finding_override_person_fkey;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
