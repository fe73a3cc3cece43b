import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which kinds there are, the code alone says (`notification-kinds.ts`): only typed code writes these
 * columns, and what the api takes is checked against the same table. So a new kind needs no migration.
 */
export class NotificationKindsInCode1765500310000 implements MigrationInterface {
  readonly name = 'NotificationKindsInCode1765500310000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table notification drop constraint notification_kind_check;
      alter table notification_setting drop constraint notification_setting_kind_check;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
