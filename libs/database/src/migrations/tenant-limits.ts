import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './row-level-security.js';

/** What a tenant allows below the installation's own limits, and quotas of those who bring documents. */
export class TenantLimits1764500100000 implements MigrationInterface {
  readonly name = 'TenantLimits1764500100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table tenant_limit (
        tenant_id uuid not null constraint tenant_limit_tenant_fkey references tenant,
        name text not null,
        value bigint not null constraint tenant_limit_value_check check (value >= 0),
        changed_at timestamptz not null,
        constraint tenant_limit_pkey primary key (tenant_id, name)
      );
    `);
    await tenantTable(runner, 'tenant_limit', 'select, insert, delete, update (value, changed_at)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
