import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A summary may be the repetition of a run, which shows whether that comes out the same again. The run is
 * named without a foreign key: it refers to a summary itself, and rows are carried in the order of references.
 */
export class Replays1764600000000 implements MigrationInterface {
  readonly name = 'Replays1764600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table summary add column replay_of uuid;
      create index summary_replay_of_idx on summary (replay_of) where replay_of is not null;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
