import { renameInNames } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a reviewer did last is an action, as everywhere else. */
export class LastAction1765601000000 implements MigrationInterface {
  readonly name = 'LastAction1765601000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table summary rename column last_act to last_action');
    await renameInNames(runner, 'summary', '_act_', '_action_');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
