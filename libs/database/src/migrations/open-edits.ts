import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a reviewer writes in the editor of a sentence, before it is applied. */
export class OpenEdits1764980000000 implements MigrationInterface {
  readonly name = 'OpenEdits1764980000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table working_copy
        -- under the summary's key, beside the content: the two are kept at their own pace
        add column open_sealed bytea,
        add column open_edits integer not null default 0,
        add column open_revision integer not null default 0,
        add constraint working_copy_open_check
          check (open_edits between 0 and 50 and (open_edits = 0 or open_sealed is not null));
      grant update (open_sealed, open_edits, open_revision) on working_copy to cloister_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
