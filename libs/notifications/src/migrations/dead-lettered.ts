import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The kind is called as the state of the deliveries that it is about. */
export class DeadLetteredNotifications1765600800000 implements MigrationInterface {
  readonly name = 'DeadLetteredNotifications1765600800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update notification set kind = 'dead-lettered' where kind = 'parked';
      update notification_setting set kind = 'dead-lettered' where kind = 'parked';
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
