import type { MigrationInterface, QueryRunner } from 'typeorm';
import { createClients } from './baseline/clients.js';
import { createPeople } from './baseline/people.js';
import { createSessions } from './baseline/sessions.js';

/** The tables of this library as version 0.1.0 had them. */
export class AuthBaseline1765300200000 implements MigrationInterface {
  readonly name = 'AuthBaseline1765300200000';

  async up(runner: QueryRunner): Promise<void> {
    await createPeople(runner);
    await createSessions(runner);
    await createClients(runner);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
