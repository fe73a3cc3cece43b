import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which hosts keep a high-water mark of the audit trail, and whether the rows agree with it. Of no tenant. */
export class TrailMarks1764960000000 implements MigrationInterface {
  readonly name = 'TrailMarks1764960000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table audit_host (
        host text constraint audit_host_pkey primary key,
        began_at timestamptz not null,
        mark_size bigint not null,
        state text not null
          constraint audit_host_state_check check (state in ('intact', 'mismatch')),
        reason text,
        since timestamptz not null,
        checked_at timestamptz not null,
        constraint audit_host_reason_check check ((state = 'intact') = (reason is null))
      );
      grant select, insert, update on audit_host to cloister_app;
      grant select on audit_host, checkpoint_store, audit_feed to cloister_sequencer;
    `);
    await runner.query(`
      -- Which values are still there and under which key; what they are stays out of its sight.
      grant select (entry_id, field, tenant_id, object_key_id, key_version) on audit_secret
        to cloister_sequencer;
      create policy sequencer_counts on audit_secret for select to cloister_sequencer using (true);
      grant select (tenant_id, purpose, version, destroyed_at) on tenant_key to cloister_sequencer;
      create policy sequencer_counts on tenant_key for select to cloister_sequencer using (true);
      grant select (id) on object_key to cloister_sequencer;
      create policy sequencer_counts on object_key for select to cloister_sequencer using (true);
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
