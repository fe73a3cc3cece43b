import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createOthers } from './baseline/others.js';
import { createTrail } from './baseline/trail.js';

/** The tables of this library as version 0.1.0 had them. */
export class AuditBaseline1765300100000 implements MigrationInterface {
  readonly name = 'AuditBaseline1765300100000';

  async up(runner: QueryRunner): Promise<void> {
    await createTrail(runner);
    await createOthers(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
