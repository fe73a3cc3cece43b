import type { MigrationInterface, QueryRunner } from 'typeorm';
import { compartmentTable } from './row-level-security.js';

/** Documents that came with another one, what a refusal was about, and passwords that open a file once. */
export class Formats1764400000000 implements MigrationInterface {
  readonly name = 'Formats1764400000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table document
        add column parent_id uuid constraint document_parent_fkey references document,
        -- in how many documents it came
        add column nesting integer not null default 0,
        -- types of file and numbers; never words of the document
        add column state_details jsonb;
      create index document_parent_idx on document (parent_id, compartment_id, created_at, id)
        where parent_id is not null;
      grant update (state_details) on document to cloister_app;

      -- Until the document has been read, or will not be. Sealed under the document's key, which an
      -- upload and the document that it becomes have in common.
      create table document_password (
        object_key_id uuid constraint document_password_pkey primary key
          constraint document_password_object_key_fkey references object_key,
        tenant_id uuid not null constraint document_password_tenant_fkey references tenant,
        compartment_id uuid not null constraint document_password_compartment_fkey references compartment,
        password_sealed bytea not null
      );
    `);
    await compartmentTable(runner, 'document_password', 'select, insert, delete');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
