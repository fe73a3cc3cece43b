import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';
import { tenantTable } from './row-level-security.js';

/** People who sign in: their roles, compartments and sessions, and the links that let them begin. */
export class People1764100100000 implements MigrationInterface {
  readonly name = 'People1764100100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table person (
        id uuid constraint person_pkey primary key,
        tenant_id uuid not null constraint person_tenant_fkey references tenant,
        object_key_id uuid not null constraint person_object_key_fkey references object_key,
        index_version integer not null,
        login_index bytea not null,
        login_sealed bytea not null,
        display_name_sealed bytea not null,
        password_hash text,
        password_changed_at timestamptz,
        created_at timestamptz not null default now(),
        removed_at timestamptz
      );
      create unique index person_login_idx on person (tenant_id, index_version, login_index)
        where removed_at is null;

      create table person_role (
        person_id uuid not null constraint person_role_person_fkey references person,
        role text not null constraint person_role_role_check check (role in
          ('author', 'reviewer', 'auditor', 'administrator', 'model_steward', 'integration')),
        tenant_id uuid not null constraint person_role_tenant_fkey references tenant,
        constraint person_role_pkey primary key (person_id, role)
      );
      create table person_compartment (
        person_id uuid not null constraint person_compartment_person_fkey references person,
        compartment_id uuid not null constraint person_compartment_compartment_fkey references compartment,
        tenant_id uuid not null constraint person_compartment_tenant_fkey references tenant,
        constraint person_compartment_pkey primary key (person_id, compartment_id)
      );

      create table session (
        id uuid constraint session_pkey primary key,
        tenant_id uuid not null constraint session_tenant_fkey references tenant,
        person_id uuid not null constraint session_person_fkey references person,
        token_hash bytea not null,
        previous_hash bytea,
        previous_until timestamptz,
        rotated_at timestamptz not null,
        csrf_hash bytea not null,
        authenticated_by text not null constraint session_authenticated_by_check
          check (authenticated_by in ('password', 'link')),
        visitor_sealed bytea not null,
        created_at timestamptz not null,
        last_seen_at timestamptz not null,
        idle_until timestamptz not null,
        expires_at timestamptz not null,
        ended_at timestamptz,
        end_reason text constraint session_end_reason_check check (end_reason in
          ('signed-out', 'revoked', 'replaced', 'password-changed', 'person-removed', 'idle', 'expired')),
        constraint session_ended_check check ((ended_at is null) = (end_reason is null))
      );
      create unique index session_token_idx on session (token_hash);
      create unique index session_previous_idx on session (previous_hash);
      create index session_person_idx on session (person_id, last_seen_at) where ended_at is null;
      create index session_ended_idx on session (tenant_id, ended_at) where ended_at is not null;

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

      -- Links from before there were people led to a page, and are dead.
      alter table setup_link
        add column purpose text,
        add column person_id uuid constraint setup_link_person_fkey references person,
        add column ended_at timestamptz;
      update setup_link set purpose = 'administrator', ended_at = now();
      alter table setup_link
        alter column purpose set not null,
        add constraint setup_link_purpose_check check (purpose in ('administrator', 'password')),
        add constraint setup_link_person_check check ((purpose = 'password') = (person_id is not null));
      grant update (ended_at) on setup_link to cloister_app;
    `);
    await tenantTable(
      runner,
      'person',
      'select, insert, update (password_hash, password_changed_at, removed_at)',
    );
    await tenantTable(runner, 'person_role', 'select, insert, delete');
    await tenantTable(runner, 'person_compartment', 'select, insert, delete');
    await tenantTable(
      runner,
      'session',
      `select, insert, delete, update (token_hash, previous_hash, previous_until, rotated_at,
       last_seen_at, idle_until, ended_at, end_reason)`,
    );
    await tenantTable(
      runner,
      'sign_in_failure',
      'select, insert, delete, update (failures, attempted_at, locked_until)',
    );
    await this.defineLookUps(runner);
  }

  private async defineLookUps(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function across_link_by_token(bytea);
      drop function across_link_by_session(bytea);
    `);
    await define(
      runner,
      'across_link_by_token(token bytea)',
      'tenant_id uuid, link_id uuid',
      `
      select tenant_id, id from setup_link
      where token_hash = token and ended_at is null and expires_at > now()`,
    );
    await define(
      runner,
      'across_link_by_session(session bytea)',
      'tenant_id uuid, link_id uuid',
      `
      select tenant_id, id from setup_link
      where session_hash = session and ended_at is null and expires_at > now()`,
    );

    // The numbers say what the caller must do next: by_previous is 1 for the token before the last
    // rotation, unseen is 1 while the new one has not come back, csrf is 1 where the shown hash fits.
    await define(
      runner,
      'across_session_by_token(token bytea, shown_csrf bytea)',
      `tenant_id uuid, session_id uuid, person_id uuid, compartment_ids uuid[], csrf integer,
       by_previous integer, unseen integer, seen_seconds_ago integer, rotated_seconds_ago integer`,
      `
      select session.tenant_id, session.id, session.person_id,
        array(select compartment_id from person_compartment
              where person_compartment.person_id = session.person_id order by 1),
        coalesce(csrf_hash = shown_csrf, false)::integer,
        (token_hash <> token)::integer,
        (previous_hash is not null and previous_until is null)::integer,
        extract(epoch from now() - last_seen_at)::integer,
        extract(epoch from now() - rotated_at)::integer
      from session join person on person.id = session.person_id
      where (token_hash = token
          or (previous_hash = token and (previous_until is null or previous_until > now())))
        and ended_at is null and idle_until > now() and expires_at > now()
        and person.removed_at is null`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
