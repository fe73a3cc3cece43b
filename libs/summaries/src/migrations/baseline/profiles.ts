import { defineAcrossTenants, tenantTable } from '@app/database';
import type { QueryRunner } from 'typeorm';

/** Versions of a tenant's profiles, and what is tried with them before they are active. */
export async function createProfiles(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table profile_version (
      id uuid constraint profile_version_pkey primary key,
      tenant_id uuid not null constraint profile_version_tenant_fkey references tenant,
      profile_id text not null,
      -- below 101 that of a file of Cloister, kept as it was when it was first written with
      number integer not null,
      -- canonical JSON
      content text not null,
      content_sha256 bytea not null,
      state text not null
        constraint profile_version_state_check check (state in
          ('installed', 'proposed', 'live', 'retired', 'refused')),
      -- the version of the same profile that it was made of
      parent integer,
      -- the profile that a new one is a copy of
      copied_from text,
      -- sealed under the key beside it
      reason bytea,
      object_key_id uuid constraint profile_version_object_key_fkey references object_key,
      written_by_kind text not null,
      written_by_id text not null,
      written_at timestamptz not null,
      live_by_kind text,
      live_by_id text,
      live_at timestamptz,
      ended_by_kind text,
      ended_by_id text,
      ended_at timestamptz,
      constraint profile_version_installed_check check ((state = 'installed') = (number < 101)),
      constraint profile_version_live_check
        check ((live_at is null) = (live_by_id is null)
          and (live_at is null) = (live_by_kind is null)),
      constraint profile_version_ended_check
        check ((ended_at is null) = (ended_by_id is null)
          and (ended_at is null) = (ended_by_kind is null))
    );
    create unique index profile_version_number_idx on profile_version
      (tenant_id, profile_id, number);
    create unique index profile_version_live_idx on profile_version (tenant_id, profile_id)
      where state = 'live';
  `);
  await tenantTable(
    runner,
    'profile_version',
    `select, insert, update (state, live_by_kind, live_by_id, live_at, ended_by_kind,
     ended_by_id, ended_at)`,
  );
  await runner.query(`
    create table profile_trial (
      id uuid constraint profile_trial_pkey primary key,
      tenant_id uuid not null constraint profile_trial_tenant_fkey references tenant,
      version_id uuid not null constraint profile_trial_version_fkey references profile_version,
      -- the version in force then, which writes beside it; null: none was
      beside integer,
      state text not null
        constraint profile_trial_state_check check (state in
          ('queued', 'running', 'finished', 'failed', 'cancelled')),
      state_reason text,
      sampled boolean not null,
      -- sealed under the key beside them; null once their time is over
      text_sealed bytea,
      result_sealed bytea,
      object_key_id uuid not null constraint profile_trial_object_key_fkey references object_key,
      -- how far it is: which of the two texts, and which call of how many
      writing integer not null default 0,
      call integer not null default 0,
      calls integer not null default 0,
      attempts integer not null default 0,
      requested_by_kind text not null,
      requested_by_id text not null,
      requested_at timestamptz not null,
      deadline_at timestamptz not null,
      ended_at timestamptz,
      expires_at timestamptz not null,
      lease_until timestamptz
    );
    create index profile_trial_version_idx on profile_trial (version_id, requested_at);
    create index profile_trial_waiting_idx on profile_trial (requested_at, id)
      where state in ('queued', 'running');
    create index profile_trial_expires_idx on profile_trial (expires_at)
      where text_sealed is not null;
  `);
  await tenantTable(
    runner,
    'profile_trial',
    `select, insert, update (state, state_reason, text_sealed, result_sealed, writing,
     call, calls, attempts, ended_at, lease_until)`,
  );
  await defineAcrossTenants(
    runner,
    'across_waiting_trials(at_most integer)',
    'tenant_id uuid, id uuid',
    `
    select tenant_id, id from profile_trial
    where state in ('queued', 'running') and (lease_until is null or lease_until < now())
    order by requested_at, id limit at_most`,
  );
  await defineAcrossTenants(
    runner,
    'across_past_trials(at_most integer)',
    'tenant_id uuid, id uuid',
    `
    select tenant_id, id from profile_trial
    where text_sealed is not null and expires_at < now()
    order by expires_at, id limit at_most`,
  );
}
