import { defineAcrossTenants, tenantTable } from '@app/database';
import type { QueryRunner } from 'typeorm';

/** Sessions, second factors, and sign-ins that are under way here or at a provider of the site's own. */
export async function createSessions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table session (
      id uuid constraint session_pkey primary key,
      tenant_id uuid not null constraint session_tenant_fkey references tenant,
      person_id uuid not null constraint session_person_fkey references person,
      token_hash bytea not null,
      previous_hash bytea,
      previous_until timestamptz,
      rotated_at timestamptz not null,
      csrf_hash bytea not null,
      authenticated_by text not null
        constraint session_authenticated_by_check check (authenticated_by in
          ('password', 'link', 'passkey', 'oidc')),
      visitor_sealed bytea not null,
      created_at timestamptz not null,
      last_seen_at timestamptz not null,
      idle_until timestamptz not null,
      expires_at timestamptz not null,
      ended_at timestamptz,
      end_reason text
        constraint session_end_reason_check check (end_reason in
          ('signed-out', 'revoked', 'replaced', 'password-changed', 'person-removed', 'idle',
           'expired')),
      index_version integer not null,
      second_factor text
        constraint session_second_factor_check check (second_factor in
          ('totp', 'passkey', 'recovery-code')),
      constraint session_ended_check check ((ended_at is null) = (end_reason is null))
    );
    create unique index session_token_idx on session (token_hash);
    create unique index session_previous_idx on session (previous_hash);
    create index session_person_idx on session (person_id, last_seen_at) where ended_at is null;
    create index session_ended_idx on session (tenant_id, ended_at) where ended_at is not null;
  `);
  await tenantTable(
    runner,
    'session',
    `select, insert, delete, update (token_hash, previous_hash, previous_until,
     rotated_at, last_seen_at, idle_until, ended_at, end_reason, second_factor)`,
  );
  await runner.query(`
    -- By the blind index of the name that was typed, whether or not anybody has it.
    create table sign_in_failure (
      tenant_id uuid not null constraint sign_in_failure_tenant_fkey references tenant,
      index_version integer not null,
      login_index bytea not null,
      failures integer not null,
      attempted_at timestamptz not null,
      locked_until timestamptz,
      constraint sign_in_failure_pkey primary key (tenant_id, index_version, login_index)
    );
    create index sign_in_failure_attempted_idx on sign_in_failure (tenant_id, attempted_at);
  `);
  await tenantTable(
    runner,
    'sign_in_failure',
    `select, insert, delete, update (index_version, login_index, failures, attempted_at,
     locked_until)`,
  );
  await runner.query(`
    create table totp_secret (
      person_id uuid constraint totp_secret_pkey primary key
        constraint totp_secret_person_fkey references person,
      tenant_id uuid not null constraint totp_secret_tenant_fkey references tenant,
      secret_sealed bytea not null,
      last_step integer,
      created_at timestamptz not null default now(),
      confirmed_at timestamptz
    );
  `);
  await tenantTable(
    runner,
    'totp_secret',
    'select, insert, delete, update (secret_sealed, last_step, created_at, confirmed_at)',
  );
  await runner.query(`
    create table recovery_code (
      id uuid constraint recovery_code_pkey primary key,
      tenant_id uuid not null constraint recovery_code_tenant_fkey references tenant,
      person_id uuid not null constraint recovery_code_person_fkey references person,
      code_hash bytea not null,
      created_at timestamptz not null default now(),
      used_at timestamptz
    );
    create unique index recovery_code_hash_idx on recovery_code (tenant_id, code_hash);
    create index recovery_code_person_idx on recovery_code (person_id);
  `);
  await tenantTable(runner, 'recovery_code', 'select, insert, delete, update (used_at)');
  await runner.query(`
    create table passkey (
      id uuid constraint passkey_pkey primary key,
      tenant_id uuid not null constraint passkey_tenant_fkey references tenant,
      person_id uuid not null constraint passkey_person_fkey references person,
      credential_id text not null,
      public_key bytea not null,
      counter bigint not null,
      transports text[] not null,
      name_sealed bytea not null,
      created_at timestamptz not null default now(),
      last_used_at timestamptz
    );
    create unique index passkey_credential_idx on passkey (tenant_id, credential_id);
    create index passkey_person_idx on passkey (person_id);
    create index passkey_anywhere_idx on passkey (credential_id);
  `);
  await tenantTable(
    runner,
    'passkey',
    'select, insert, delete, update (counter, name_sealed, last_used_at)',
  );
  await runner.query(`
    create table passkey_challenge (
      session_id uuid not null
        constraint passkey_challenge_session_fkey references session on delete cascade,
      purpose text not null
        constraint passkey_challenge_purpose_check check (purpose in
          ('registration', 'confirmation')),
      tenant_id uuid not null constraint passkey_challenge_tenant_fkey references tenant,
      challenge text not null,
      rp_id text not null,
      origin text not null,
      expires_at timestamptz not null,
      constraint passkey_challenge_pkey primary key (session_id, purpose)
    );
  `);
  await tenantTable(
    runner,
    'passkey_challenge',
    'select, insert, delete, update (challenge, rp_id, origin, expires_at)',
  );
  await runner.query(`
    create table sign_in_step (
      id uuid constraint sign_in_step_pkey primary key,
      tenant_id uuid not null constraint sign_in_step_tenant_fkey references tenant,
      person_id uuid constraint sign_in_step_person_fkey references person,
      shown text constraint sign_in_step_shown_check check (shown in ('password', 'link')),
      token_hash bytea not null,
      challenge text,
      rp_id text,
      origin text,
      expires_at timestamptz not null,
      constraint sign_in_step_person_check check ((person_id is null) = (shown is null))
    );
    create unique index sign_in_step_token_idx on sign_in_step (token_hash);
    create index sign_in_step_expires_idx on sign_in_step (tenant_id, expires_at);
  `);
  await tenantTable(
    runner,
    'sign_in_step',
    'select, insert, delete, update (challenge, rp_id, origin)',
  );
  await defineAcrossTenants(
    runner,
    'across_sign_in_step(token bytea)',
    'tenant_id uuid, id uuid',
    `
    select tenant_id, id from sign_in_step where token_hash = token`,
  );
  // A passkey says whose it is; one that another organization has under the same id does not fit the key.
  await defineAcrossTenants(
    runner,
    'across_passkeys(credential text)',
    'tenant_id uuid, id uuid',
    `
    select tenant_id, id from passkey where credential_id = credential
    order by created_at, id limit 5`,
  );
  await runner.query(`
    create table sign_on_identity (
      person_id uuid constraint sign_on_identity_pkey primary key
        constraint sign_on_identity_person_fkey references person,
      tenant_id uuid not null constraint sign_on_identity_tenant_fkey references tenant,
      index_version integer not null,
      identity_index bytea not null,
      identity_sealed bytea not null,
      created_at timestamptz not null default now()
    );
    create unique index sign_on_identity_idx on sign_on_identity
      (tenant_id, index_version, identity_index);
  `);
  await tenantTable(
    runner,
    'sign_on_identity',
    'select, insert, update (index_version, identity_index)',
  );
  await runner.query(`
    create table sign_on_step (
      id uuid constraint sign_on_step_pkey primary key,
      tenant_id uuid not null constraint sign_on_step_tenant_fkey references tenant,
      token_hash bytea not null,
      session_id uuid constraint sign_on_step_session_fkey references session on delete cascade,
      purpose text not null
        constraint sign_on_step_purpose_check check (purpose in ('sign-in', 'confirmation')),
      signs text,
      return_to text not null,
      begun_at timestamptz not null,
      expires_at timestamptz not null,
      constraint sign_on_step_session_check
        check (purpose = 'sign-in' or session_id is not null)
    );
    create unique index sign_on_step_token_idx on sign_on_step (token_hash);
    create index sign_on_step_expires_idx on sign_on_step (tenant_id, expires_at);
  `);
  await tenantTable(runner, 'sign_on_step', 'select, insert, delete');
  await runner.query(`
    create table sign_on_confirmation (
      id uuid constraint sign_on_confirmation_pkey primary key,
      tenant_id uuid not null constraint sign_on_confirmation_tenant_fkey references tenant,
      session_id uuid not null
        constraint sign_on_confirmation_session_fkey references session on delete cascade,
      signs text,
      token_hash bytea not null,
      expires_at timestamptz not null
    );
    create unique index sign_on_confirmation_token_idx on sign_on_confirmation (token_hash);
    create index sign_on_confirmation_expires_idx on sign_on_confirmation
      (tenant_id, expires_at);
  `);
  await tenantTable(runner, 'sign_on_confirmation', 'select, insert, delete');
  await defineAcrossTenants(
    runner,
    'across_sign_on_step(token bytea)',
    'tenant_id uuid, id uuid',
    `
    select tenant_id, id from sign_on_step where token_hash = token`,
  );
}
