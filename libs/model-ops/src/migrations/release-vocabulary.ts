import { renameInNames } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names in the words of the glossary: a release is active, and not in force. */
export class ReleaseVocabulary1765400300000 implements MigrationInterface {
  readonly name = 'ReleaseVocabulary1765400300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table model_release rename column in_force_at to activated_at;
      alter function across_release_in_force() rename to across_active_release;
    `);
    await renameInNames(runner, 'model_release', '_in_force_', '_active_');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
