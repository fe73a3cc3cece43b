import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createDocuments } from './baseline/documents.js';
import { createExtractions } from './baseline/extractions.js';
import { createPatients } from './baseline/patients.js';
import { createRecords } from './baseline/records.js';
import { createSessionLookup } from './baseline/session-lookup.js';
import { createUploads } from './baseline/uploads.js';

/** The tables of this library as version 0.1.0 had them. */
export class DocumentsBaseline1765300300000 implements MigrationInterface {
  readonly name = 'DocumentsBaseline1765300300000';

  async up(runner: QueryRunner): Promise<void> {
    await createPatients(runner);
    await createDocuments(runner);
    await createExtractions(runner);
    await createSessionLookup(runner);
    await createUploads(runner);
    await createRecords(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
