import { defineAcrossTenants, renameInNames } from '@app/database';
import { NOT_HELD } from './baseline/records.js';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An upload has a priority, a retention rule a category. Both were classes. */
export class UploadPriority1765600600000 implements MigrationInterface {
  readonly name = 'UploadPriority1765600600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table upload rename column class to priority;
      alter table retention_rule rename column class to category;
      drop function across_due_documents(integer);
    `);
    await renameInNames(runner, 'upload', '_class_', '_priority_');
    await renameInNames(runner, 'retention_rule', '_class_', '_category_');
    await defineAcrossTenants(
      runner,
      'across_due_documents(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select document.tenant_id, document.id
      from retention_rule as rule join document on document.tenant_id = rule.tenant_id
        and (document.source = rule.category
          or (rule.category = 'all' and not exists (select from retention_rule as own
            where own.tenant_id = document.tenant_id and own.category = document.source)))
      where document.erase_after is null and document.state <> 'erased'
        and document.created_at < now() - make_interval(days => rule.keep_days)
        and ${NOT_HELD}
      order by document.created_at, document.id limit at_most`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
