import { renameInNames } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A run is reproduced; what is sent again is redelivered. Both were replays. */
export class Reproductions1765600400000 implements MigrationInterface {
  readonly name = 'Reproductions1765600400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('alter table summary rename column replay_of to reproduction_of');
    await renameInNames(runner, 'summary', '_replay_', '_reproduction_');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
