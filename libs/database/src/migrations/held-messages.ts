import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose a message is that named nobody, as a person has said. */
export class HeldMessages1764919200000 implements MigrationInterface {
  readonly name = 'HeldMessages1764919200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- identifier and authority, under the message's key
      alter table message add column patient_sealed bytea;
      grant update (patient_sealed) on message to cloister_app;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
