import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';

/** Documents are read in turns between their senders; the queue holds a few of each, so it does not say how many wait. */
export class ReadingTurns1765091000000 implements MigrationInterface {
  readonly name = 'ReadingTurns1765091000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index document_under_way_idx;
      create index document_under_way_idx on document (tenant_id, actor_id, attempts, created_at, id)
        where state in ('received', 'extracting');
      drop function across_unfinished_documents(integer);
    `);
    // One of each sender: whoever looks after it brings on the others of the same sender.
    await define(
      runner,
      'across_unfinished_documents(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from (
        select distinct on (tenant_id, actor_id) tenant_id, id, created_at from document
        where state in ('received', 'extracting') and (state = 'received' or lease_until < now())
        order by tenant_id, actor_id, attempts, created_at, id) as first
      order by created_at, id limit at_most`,
    );
    await define(
      runner,
      'across_unread_documents()',
      'documents integer',
      `
      select count(*)::integer from document where state = 'received'`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
