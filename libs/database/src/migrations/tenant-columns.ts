import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The columns that have become rows of `tenant_setting`; nothing reads them any more. */
export class TenantColumns1765500200000 implements MigrationInterface {
  readonly name = 'TenantColumns1765500200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tenant drop column second_factor_required, drop column real_patients,
        drop column training_use_allowed, drop column retires_adapters, drop column withdraws_on,
        drop column must_answer, drop column retention_changed_at
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
