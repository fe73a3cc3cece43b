import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';

/** Messages of which something unforeseen has come are tried again for a while, and then given up. */
export class MessageTries1764931000000 implements MigrationInterface {
  readonly name = 'MessageTries1764931000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table message
        -- those that something unforeseen ended
        add column tries integer not null default 0,
        -- when the next one is; null: none is to come
        add column try_after timestamptz;
      create index message_try_after_idx on message (try_after) where try_after is not null;
      grant update (tries, try_after) on message to cloister_app;
    `);
    await define(
      runner,
      'across_due_messages(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from message where try_after <= now()
      order by try_after, id limit at_most`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
