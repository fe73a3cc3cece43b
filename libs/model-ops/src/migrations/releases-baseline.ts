import { defineAcrossTenants, tenantTable } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Models and adapters that people proposed, approved and ended, and training data that were erased. */
export class ReleasesBaseline1765300800000 implements MigrationInterface {
  readonly name = 'ReleasesBaseline1765300800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table model_release (
        id uuid constraint model_release_pkey primary key,
        tenant_id uuid not null constraint model_release_tenant_fkey references tenant,
        -- whose data the adapter was trained on; null: it may serve the whole installation
        belongs_to uuid constraint model_release_belongs_to_fkey references tenant,
        model_id text not null,
        model_sha256 text not null,
        adapter_id text,
        adapter_sha256 text,
        dataset_ids uuid[] not null,
        -- canonical JSON, as it was proposed
        evaluation text not null,
        evaluation_sha256 text not null,
        state text not null
          constraint model_release_state_check check (state in
            ('proposed', 'approved', 'refused', 'rolled-back', 'superseded', 'retired')),
        -- what was in force when this one came into force; null: what the settings name
        replaces uuid constraint model_release_replaces_fkey references model_release,
        proposed_by_kind text not null,
        proposed_by_id text not null,
        proposed_at timestamptz not null,
        in_force_at timestamptz,
        ended_by_kind text,
        ended_by_id text,
        ended_at timestamptz,
        constraint model_release_adapter_check
          check ((adapter_id is null) = (adapter_sha256 is null)),
        constraint model_release_ended_check
          check ((ended_at is null) = (ended_by_id is null)
            and (ended_at is null) = (ended_by_kind is null))
      );
      create index model_release_proposed_idx on model_release (tenant_id, proposed_at, id);
      create unique index model_release_open_idx on model_release (tenant_id, evaluation_sha256)
        where state = 'proposed';
      -- The worker has one model for everybody. An adapter of one tenant that has company serves nobody,
      -- and keeps no other out.
      create unique index model_release_in_force_idx on model_release (state)
        where state = 'approved' and belongs_to is null;
      create unique index model_release_in_force_here_idx on model_release (tenant_id)
        where state = 'approved';
    `);
    await tenantTable(
      runner,
      'model_release',
      `select, insert, update (state, replaces, in_force_at, ended_by_kind, ended_by_id,
       ended_at)`,
    );
    await runner.query(`
      create table model_release_approval (
        release_id uuid not null
          constraint model_release_approval_release_fkey references model_release,
        person_id uuid not null constraint model_release_approval_person_fkey references person,
        tenant_id uuid not null constraint model_release_approval_tenant_fkey references tenant,
        method text not null,
        approved_at timestamptz not null,
        constraint model_release_approval_pkey primary key (release_id, person_id)
      );
    `);
    await tenantTable(runner, 'model_release_approval', 'select, insert');
    await runner.query(`
      -- Data sets of which rows were erased after somebody may have trained on them.
      create table erased_training (
        dataset_id uuid constraint erased_training_pkey primary key,
        tenant_id uuid not null constraint erased_training_tenant_fkey references tenant,
        erased_at timestamptz not null
      );
    `);
    await tenantTable(runner, 'erased_training', 'select, insert, update (erased_at)');
    await runner.query(`
      alter table notification add constraint notification_release_fkey
        foreign key (release_id) references model_release on delete cascade;
    `);
    // An adapter trained on one tenant's data serves nobody else: with a second tenant it is not in force.
    await defineAcrossTenants(
      runner,
      'across_release_in_force()',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from model_release
      where state = 'approved' and (belongs_to is null or (select count(*) from tenant) = 1)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
