import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createEvents } from './baseline/events.js';
import { createKeys } from './baseline/keys.js';
import { createTenancy } from './baseline/tenancy.js';

/** The tables of this library, and what every policy asks, as version 0.1.0 had them. */
export class DatabaseBaseline1765300000000 implements MigrationInterface {
  readonly name = 'DatabaseBaseline1765300000000';

  async up(runner: QueryRunner): Promise<void> {
    await createTenancy(runner);
    await createKeys(runner);
    await createEvents(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
