import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A control id that comes again with other content is taken from now on; connections that are there keep their way. */
export class SameIdOtherContent1765171000000 implements MigrationInterface {
  readonly name = 'SameIdOtherContent1765171000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table message_connection add column same_id_other_content text
        constraint message_connection_same_id_check
          check (same_id_other_content in ('refuse', 'accept'));
      update message_connection
        set same_id_other_content = coalesce(settings->'connection'->>'sameIdOtherContent', 'refuse');
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
