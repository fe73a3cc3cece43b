import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the document that bytes are already. */
export class SameDocuments1764500200000 implements MigrationInterface {
  readonly name = 'SameDocuments1764500200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index document_content_idx on document (tenant_id, index_version, content_index)
        where content_index is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
