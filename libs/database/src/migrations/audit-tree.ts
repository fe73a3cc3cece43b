import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * The tree over the entries of all tenants, and the checkpoints that were signed of it. Hashes and
 * numbers only: neither table has a tenant, and nothing in them can be changed by any role but the owner.
 */
export class AuditTree1764700000000 implements MigrationInterface {
  readonly name = 'AuditTree1764700000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Level 0 holds the leaves; a node on level n is the hash over 2^n leaves, and never changes.
      create table audit_node (
        level smallint not null,
        index bigint not null,
        hash bytea not null,
        constraint audit_node_pkey primary key (level, index),
        constraint audit_node_check check (level >= 0 and index >= 0 and octet_length(hash) = 32)
      );
      create table audit_checkpoint (
        size bigint constraint audit_checkpoint_pkey primary key,
        root bytea not null,
        note text not null,
        signed_at timestamptz not null,
        constraint audit_checkpoint_check check (size > 0 and octet_length(root) = 32)
      );
      grant select, insert on audit_node, audit_checkpoint to cloister_sequencer;
      grant select on audit_node, audit_checkpoint to cloister_app;
    `);
    await runner.query(`
      -- The sequencer gives a number once; whoever records an act gives none.
      drop policy sequencer on audit_entry;
      create policy sequencer_reads on audit_entry for select to cloister_sequencer using (true);
      create policy sequencer_numbers on audit_entry for update to cloister_sequencer
        using (leaf_number is null) with check (leaf_number >= 0);
      create policy unnumbered on audit_entry as restrictive for insert to cloister_app
        with check (leaf_number is null);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
