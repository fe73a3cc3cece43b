import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';

/** Whether an organization has declared that it processes real patients' data, and whether any has. */
export class RealPatients1765060000000 implements MigrationInterface {
  readonly name = 'RealPatients1765060000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table tenant add column real_patients boolean not null default false;
      grant update (real_patients) on tenant to cloister_app;
    `);
    await define(
      runner,
      'across_real_patients()',
      'tenants integer',
      `
      select count(*)::integer from tenant where real_patients`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
