import { renameInNames } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names in the words of the glossary. The label under which metadata are sealed stays as it was. */
export class DocumentVocabulary1765400100000 implements MigrationInterface {
  readonly name = 'DocumentVocabulary1765400100000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [old, table] of [
      ['loose_bytes', 'unattached_binary'],
      ['document_particulars', 'document_metadata'],
      ['named_patient', 'patient_reference'],
    ] as const) {
      await runner.query(`alter table ${old} rename to ${table}`);
      await renameInNames(runner, table, old, table);
    }
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
