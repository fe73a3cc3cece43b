import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createReview } from './tables.js';

/** The tables of this library as version 0.1.0 had them. */
export class ReviewBaseline1765300450000 implements MigrationInterface {
  readonly name = 'ReviewBaseline1765300450000';

  async up(runner: QueryRunner): Promise<void> {
    // once the baseline of summaries made them, and a database from then has them
    if (await runner.hasTable('signature')) return;
    await createReview(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
