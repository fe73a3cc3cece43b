import { renameInNames } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names in the words of the glossary: what a receiver has is the status of a document. */
export class DeliveryVocabulary1765400400000 implements MigrationInterface {
  readonly name = 'DeliveryVocabulary1765400400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table sent_message rename column standing to document_status');
    await renameInNames(runner, 'sent_message', 'standing', 'document_status');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
