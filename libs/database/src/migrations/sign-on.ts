import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './row-level-security.js';

/** People who sign in at a provider of the site's own, and what is under way there. */
export class SignOn1764760000000 implements MigrationInterface {
  readonly name = 'SignOn1764760000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session
        drop constraint session_authenticated_by_check,
        add constraint session_authenticated_by_check
          check (authenticated_by in ('password', 'link', 'passkey', 'oidc'));

      create table sign_on_identity (
        person_id uuid constraint sign_on_identity_pkey primary key
          constraint sign_on_identity_person_fkey references person,
        tenant_id uuid not null constraint sign_on_identity_tenant_fkey references tenant,
        index_version integer not null,
        identity_index bytea not null,
        identity_sealed bytea not null,
        created_at timestamptz not null default now()
      );
      create unique index sign_on_identity_idx
        on sign_on_identity (tenant_id, index_version, identity_index);

      create table sign_on_step (
        id uuid constraint sign_on_step_pkey primary key,
        tenant_id uuid not null constraint sign_on_step_tenant_fkey references tenant,
        token_hash bytea not null,
        session_id uuid constraint sign_on_step_session_fkey references session on delete cascade,
        purpose text not null constraint sign_on_step_purpose_check
          check (purpose in ('sign-in', 'confirmation')),
        signs text,
        return_to text not null,
        begun_at timestamptz not null,
        expires_at timestamptz not null,
        constraint sign_on_step_session_check check (purpose = 'sign-in' or session_id is not null)
      );
      create unique index sign_on_step_token_idx on sign_on_step (token_hash);
      create index sign_on_step_expires_idx on sign_on_step (tenant_id, expires_at);

      create table sign_on_confirmation (
        id uuid constraint sign_on_confirmation_pkey primary key,
        tenant_id uuid not null constraint sign_on_confirmation_tenant_fkey references tenant,
        session_id uuid not null constraint sign_on_confirmation_session_fkey
          references session on delete cascade,
        signs text,
        token_hash bytea not null,
        expires_at timestamptz not null
      );
      create unique index sign_on_confirmation_token_idx on sign_on_confirmation (token_hash);
      create index sign_on_confirmation_expires_idx on sign_on_confirmation (tenant_id, expires_at);
    `);
    await tenantTable(
      runner,
      'sign_on_identity',
      'select, insert, update (index_version, identity_index)',
    );
    await tenantTable(runner, 'sign_on_step', 'select, insert, delete');
    await tenantTable(runner, 'sign_on_confirmation', 'select, insert, delete');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
