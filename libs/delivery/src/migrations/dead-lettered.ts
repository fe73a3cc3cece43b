import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A delivery that failed as often as allowed is dead-lettered, as queues call it. */
export class DeadLettered1765600300000 implements MigrationInterface {
  readonly name = 'DeadLettered1765600300000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table delivery drop constraint delivery_state_check;
      update delivery set state = 'dead-lettered' where state = 'parked';
      alter table delivery add constraint delivery_state_check
        check (state in ('pending', 'sent', 'acknowledged', 'dead-lettered'));
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
