import { renameInNames } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was done when a right was granted is an action, as everywhere else. */
export class GrantAction1765601100000 implements MigrationInterface {
  readonly name = 'GrantAction1765601100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table account_grant rename column act to action');
    await renameInNames(runner, 'account_grant', '_act_', '_action_');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
