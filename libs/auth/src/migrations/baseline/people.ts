import { defineAcrossTenants, tenantTable } from '@app/database';
import type { QueryRunner } from 'typeorm';

/** People with their roles, compartments, addresses and links, and rights that wait for a second person. */
export async function createPeople(runner: QueryRunner): Promise<void> {
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
      removed_at timestamptz,
      credentials_reset_at timestamptz,
      -- another account of the same human being, which has none itself
      same_as uuid constraint person_same_as_fkey references person,
      name_unconfirmed boolean not null default false,
      administrator_confirmed_at timestamptz,
      constraint person_same_as_check check (same_as <> id)
    );
    create unique index person_login_idx on person (tenant_id, index_version, login_index)
      where removed_at is null;
    create index person_same_as_idx on person (same_as) where same_as is not null;
  `);
  await tenantTable(
    runner,
    'person',
    `select, insert, update (index_version, login_index, password_hash,
     password_changed_at, removed_at, credentials_reset_at, same_as, name_unconfirmed,
     administrator_confirmed_at)`,
  );
  await runner.query(`
    create table person_role (
      person_id uuid not null constraint person_role_person_fkey references person,
      role text not null
        constraint person_role_role_check check (role in
          ('author', 'reviewer', 'auditor', 'administrator', 'model_steward', 'integration')),
      tenant_id uuid not null constraint person_role_tenant_fkey references tenant,
      constraint person_role_pkey primary key (person_id, role)
    );
  `);
  await tenantTable(runner, 'person_role', 'select, insert, delete');
  await runner.query(`
    create table person_compartment (
      person_id uuid not null constraint person_compartment_person_fkey references person,
      compartment_id uuid not null
        constraint person_compartment_compartment_fkey references compartment,
      tenant_id uuid not null constraint person_compartment_tenant_fkey references tenant,
      -- the highest confidentiality that a membership opens
      clearance text not null default 'N'
        constraint person_compartment_clearance_check check (clearance in ('N', 'R', 'V')),
      constraint person_compartment_pkey primary key (person_id, compartment_id)
    );
  `);
  await tenantTable(runner, 'person_compartment', 'select, insert, delete');
  await runner.query(`
    create table person_email (
      person_id uuid constraint person_email_pkey primary key
        constraint person_email_person_fkey references person,
      tenant_id uuid not null constraint person_email_tenant_fkey references tenant,
      -- under the person's key; null once it was taken away
      address_sealed bytea,
      language text not null
        constraint person_email_language_check check (language in ('en', 'de')),
      confirmed_at timestamptz,
      code_sealed bytea,
      code_expires_at timestamptz,
      code_failures integer not null,
      codes_sent integer not null,
      codes_since timestamptz not null,
      constraint person_email_code_check
        check ((code_sealed is null) = (code_expires_at is null))
    );
  `);
  await tenantTable(
    runner,
    'person_email',
    `select, insert, update (address_sealed, language, confirmed_at, code_sealed,
     code_expires_at, code_failures, codes_sent, codes_since)`,
  );
  await runner.query(`
    create table setup_link (
      id uuid constraint setup_link_pkey primary key,
      tenant_id uuid not null constraint setup_link_tenant_fkey references tenant,
      token_hash bytea not null,
      session_hash bytea,
      created_at timestamptz not null default now(),
      expires_at timestamptz not null,
      used_at timestamptz,
      purpose text not null
        constraint setup_link_purpose_check check (purpose in ('administrator', 'password')),
      person_id uuid constraint setup_link_person_fkey references person,
      ended_at timestamptz,
      constraint setup_link_person_check
        check ((purpose = 'password') = (person_id is not null))
    );
    create unique index setup_link_token_idx on setup_link (token_hash);
    create unique index setup_link_session_idx on setup_link (session_hash);
  `);
  await tenantTable(
    runner,
    'setup_link',
    'select, insert, update (session_hash, used_at, ended_at)',
  );
  await runner.query(`
    create table rights_change (
      id uuid constraint rights_change_pkey primary key,
      tenant_id uuid not null constraint rights_change_tenant_fkey references tenant,
      person_id uuid not null constraint rights_change_person_fkey references person,
      what text not null
        constraint rights_change_what_check check (what in ('roles', 'compartments')),
      wanted jsonb not null,
      look_alike_of uuid constraint rights_change_look_alike_fkey references person,
      requested_through text not null
        constraint rights_change_through_check check (requested_through in
          ('administration', 'operator', 'sign-on')),
      requested_by uuid constraint rights_change_requester_fkey references person,
      requested_at timestamptz not null,
      takes_effect_at timestamptz not null,
      state text not null
        constraint rights_change_state_check check (state in
          ('pending', 'confirmed', 'elapsed', 'cancelled', 'replaced')),
      settled_at timestamptz,
      settled_by uuid constraint rights_change_settler_fkey references person,
      constraint rights_change_requester_check
        check ((requested_through = 'administration') = (requested_by is not null)),
      constraint rights_change_settled_check check ((state = 'pending') = (settled_at is null))
    );
    create unique index rights_change_pending_idx on rights_change (person_id, what)
      where state = 'pending';
    create index rights_change_due_idx on rights_change (takes_effect_at)
      where state = 'pending';
  `);
  await tenantTable(
    runner,
    'rights_change',
    'select, insert, update (state, settled_at, settled_by)',
  );
  await runner.query(`
    create table account_grant (
      id uuid constraint account_grant_pkey primary key,
      tenant_id uuid not null constraint account_grant_tenant_fkey references tenant,
      person_id uuid not null constraint account_grant_person_fkey references person,
      act text not null
        constraint account_grant_act_check check (act in ('created', 'raised', 'confirmed')),
      granted_by uuid constraint account_grant_granter_fkey references person,
      granted_at timestamptz not null
    );
    create index account_grant_person_idx on account_grant (person_id, granted_at);
  `);
  await tenantTable(runner, 'account_grant', 'select, insert');
  await runner.query(`
    create function cloister_role_bits(of_person uuid) returns integer language sql stable
      return (select coalesce(bit_or(1 << array_position(array['author', 'reviewer', 'auditor',
          'administrator', 'model_steward', 'integration'], role) - 1), 0)
        from person_role where person_id = of_person);
  `);
  await defineAcrossTenants(
    runner,
    'across_link_by_token(token bytea)',
    'tenant_id uuid, link_id uuid',
    `
    select tenant_id, id from setup_link
    where token_hash = token and ended_at is null and expires_at > now()`,
  );
  await defineAcrossTenants(
    runner,
    'across_link_by_session(session bytea)',
    'tenant_id uuid, link_id uuid',
    `
    select tenant_id, id from setup_link
    where session_hash = session and ended_at is null and expires_at > now()`,
  );
  // Whose requester administers no longer waits for a second person, however long.
  await defineAcrossTenants(
    runner,
    'across_due_rights_changes(at_most integer)',
    'tenant_id uuid, id uuid',
    `
    select tenant_id, id from rights_change
    where state = 'pending' and takes_effect_at <= now()
      and (requested_by is null or exists (select from person
        join person_role on person_role.person_id = person.id
        where person.id = requested_by and person.removed_at is null
          and person_role.role = 'administrator'))
    order by takes_effect_at, id limit at_most`,
  );
}
