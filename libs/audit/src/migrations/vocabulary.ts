import { renameInNames } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names in the words of the glossary: a witness notifies, and does not tell. */
export class AuditVocabulary1765400000000 implements MigrationInterface {
  readonly name = 'AuditVocabulary1765400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table witnessed_log rename column told_at to notified_at');
    await renameInNames(runner, 'witnessed_log', 'told_at', 'notified_at');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
