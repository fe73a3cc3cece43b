import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each process sees for itself whether the schema is the one that its code was written for. */
export class ReadableSchemaVersion1764981000000 implements MigrationInterface {
  readonly name = 'ReadableSchemaVersion1764981000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('grant select on migrations to cloister_app, cloister_sequencer');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
