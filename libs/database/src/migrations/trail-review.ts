import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './row-level-security.js';

/** What reading the trail asks for: entries by who, by what and by how it ended, and what counts as unusual. */
export class TrailReview1764750000000 implements MigrationInterface {
  readonly name = 'TrailReview1764750000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index audit_entry_actor_idx on audit_entry (tenant_id, actor_id, occurred_at, id);
      create index audit_entry_action_idx on audit_entry (tenant_id, action, occurred_at, id);
      create index audit_entry_unsuccessful_idx on audit_entry (tenant_id, occurred_at, id)
        where outcome <> 'success';
      create index audit_entry_persons_idx on audit_entry (tenant_id, occurred_at, id)
        where actor_kind = 'person';

      -- When nobody is expected at work, and how many patients in how short a time are many.
      create table unusual_access_rule (
        tenant_id uuid not null
          constraint unusual_access_rule_tenant_fkey references tenant,
        zone text not null,
        opens_at smallint not null,
        closes_at smallint not null,
        days smallint[] not null,
        patients integer not null,
        minutes integer not null,
        changed_at timestamptz not null,
        constraint unusual_access_rule_pkey primary key (tenant_id),
        constraint unusual_access_rule_check check (
          opens_at between 0 and 1439 and closes_at between 1 and 1440 and opens_at < closes_at
          and days <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]
          and patients between 2 and 1000 and minutes between 1 and 1440)
      );
    `);
    await tenantTable(runner, 'unusual_access_rule', 'select, insert, update');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
