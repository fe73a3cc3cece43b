import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createProfiles } from './baseline/profiles.js';
import { createRecalls } from './baseline/recalls.js';
import { createRuns } from './baseline/runs.js';
import { createSummaries } from './baseline/summaries.js';

/** The tables of this library as version 0.1.0 had them. */
export class SummariesBaseline1765300400000 implements MigrationInterface {
  readonly name = 'SummariesBaseline1765300400000';

  async up(runner: QueryRunner): Promise<void> {
    await createSummaries(runner);
    await createRuns(runner);
    await createProfiles(runner);
    await createRecalls(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
