import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './row-level-security.js';

/** How people prove who they are beside the password, and when somebody else last reset that. */
export class Factors1764710000000 implements MigrationInterface {
  readonly name = 'Factors1764710000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person add column credentials_reset_at timestamptz;
      grant update (credentials_reset_at) on person to cloister_app;

      alter table session
        add column second_factor text constraint session_second_factor_check
          check (second_factor in ('totp', 'passkey', 'recovery-code')),
        drop constraint session_authenticated_by_check,
        add constraint session_authenticated_by_check
          check (authenticated_by in ('password', 'link', 'passkey'));

      create table totp_secret (
        person_id uuid constraint totp_secret_pkey primary key
          constraint totp_secret_person_fkey references person,
        tenant_id uuid not null constraint totp_secret_tenant_fkey references tenant,
        secret_sealed bytea not null,
        last_step integer,
        created_at timestamptz not null default now(),
        confirmed_at timestamptz
      );

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

      create table passkey_challenge (
        session_id uuid not null constraint passkey_challenge_session_fkey
          references session on delete cascade,
        purpose text not null constraint passkey_challenge_purpose_check
          check (purpose in ('registration', 'confirmation')),
        tenant_id uuid not null constraint passkey_challenge_tenant_fkey references tenant,
        challenge text not null,
        rp_id text not null,
        origin text not null,
        expires_at timestamptz not null,
        constraint passkey_challenge_pkey primary key (session_id, purpose)
      );

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
      'totp_secret',
      'select, insert, delete, update (secret_sealed, last_step, created_at, confirmed_at)',
    );
    await tenantTable(runner, 'recovery_code', 'select, insert, delete, update (used_at)');
    await tenantTable(
      runner,
      'passkey',
      'select, insert, delete, update (counter, last_used_at, name_sealed)',
    );
    await tenantTable(
      runner,
      'passkey_challenge',
      'select, insert, delete, update (challenge, rp_id, origin, expires_at)',
    );
    await tenantTable(
      runner,
      'sign_in_step',
      'select, insert, delete, update (challenge, rp_id, origin)',
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
