import type { MigrationInterface, QueryRunner } from 'typeorm';
import { defineAcrossTenants } from '../schema/across-tenants-function.js';
import { tenantTable } from '../schema/row-level-security.js';

/** Settings of an organization as rows, each named by the library that acts by it. */
export class TenantSettings1765500000000 implements MigrationInterface {
  readonly name = 'TenantSettings1765500000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tenant_setting (
        tenant_id uuid not null constraint tenant_setting_tenant_fkey references tenant,
        name text not null,
        value jsonb not null,
        changed_at timestamptz not null default now(),
        constraint tenant_setting_pkey primary key (tenant_id, name)
      );
    `);
    await tenantTable(runner, 'tenant_setting', 'select, insert, update (value, changed_at)');
    await runner.query(`
      insert into tenant_setting (tenant_id, name, value)
        select id, 'second-factor-required', 'true'::jsonb from tenant where second_factor_required
        union all select id, 'real-patients', 'true' from tenant where real_patients
        union all select id, 'training-use', 'true' from tenant where training_use_allowed
        union all select id, 'retires-adapters', 'true' from tenant where retires_adapters
        union all select id, 'withdraws-on', to_jsonb(withdraws_on) from tenant
          where withdraws_on <> '{}'
        union all select id, 'must-answer', to_jsonb(must_answer) from tenant
          where must_answer <> '{}'
        union all select id, 'retention-changed-at', to_jsonb(retention_changed_at) from tenant
          where retention_changed_at is not null;
      drop function across_real_patients();
    `);
    await defineAcrossTenants(
      runner,
      'across_real_patients()',
      'tenants integer',
      `select count(*)::integer from tenant_setting
       where name = 'real-patients' and value = 'true'::jsonb`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
