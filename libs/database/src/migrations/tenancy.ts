import type { MigrationInterface, QueryRunner } from 'typeorm';
import { tenantTable } from './row-level-security.js';

/** Tenants, their compartments, keys and clients, and the two functions every policy asks. */
export class Tenancy1764000000000 implements MigrationInterface {
  readonly name = 'Tenancy1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      revoke all on schema public from public;
      grant usage on schema public to cloister_app, cloister_sequencer;

      -- Without the setting both answer null or false, so a query outside a unit of work sees nothing.
      create function cloister_tenant() returns uuid language sql stable
        return nullif(current_setting('cloister.tenant', true), '')::uuid;
      create function cloister_sees(compartment uuid) returns boolean language sql stable
        return coalesce(
          current_setting('cloister.compartments', true) = '*'
            or compartment::text = any (string_to_array(current_setting('cloister.compartments', true), ',')),
          false);

      create table tenant (
        id uuid constraint tenant_pkey primary key,
        name text not null,
        created_at timestamptz not null default now()
      );
      create table compartment (
        id uuid constraint compartment_pkey primary key,
        tenant_id uuid not null constraint compartment_tenant_fkey references tenant,
        name text not null,
        is_default boolean not null,
        created_at timestamptz not null default now()
      );
      create unique index compartment_tenant_name_idx on compartment (tenant_id, name);
      create unique index compartment_default_idx on compartment (tenant_id) where is_default;

      create table tenant_key (
        tenant_id uuid not null constraint tenant_key_tenant_fkey references tenant,
        purpose text not null constraint tenant_key_purpose_check check (purpose in ('wrap', 'blind_index', 'audit')),
        version integer not null,
        wrapped bytea not null,
        created_at timestamptz not null default now(),
        constraint tenant_key_pkey primary key (tenant_id, purpose, version)
      );
      -- wrapped is null once the object is erased: nothing sealed under it can be read again.
      create table object_key (
        id uuid constraint object_key_pkey primary key,
        tenant_id uuid not null constraint object_key_tenant_fkey references tenant,
        kind text not null
          constraint object_key_kind_check check (kind in ('document', 'summary', 'patient', 'encounter', 'person', 'client')),
        tenant_key_version integer not null,
        wrapped bytea,
        created_at timestamptz not null default now()
      );

      create table client (
        id uuid constraint client_pkey primary key,
        tenant_id uuid not null constraint client_tenant_fkey references tenant,
        name text not null,
        created_at timestamptz not null default now(),
        revoked_at timestamptz
      );
      create unique index client_tenant_name_idx on client (tenant_id, name) where revoked_at is null;
      create table client_key (
        id uuid constraint client_key_pkey primary key,
        tenant_id uuid not null constraint client_key_tenant_fkey references tenant,
        client_id uuid not null constraint client_key_client_fkey references client,
        hash bytea not null,
        created_at timestamptz not null default now(),
        revoked_at timestamptz
      );
      create unique index client_key_hash_idx on client_key (hash);
      create table client_compartment (
        client_id uuid not null constraint client_compartment_client_fkey references client,
        compartment_id uuid not null constraint client_compartment_compartment_fkey references compartment,
        tenant_id uuid not null constraint client_compartment_tenant_fkey references tenant,
        constraint client_compartment_pkey primary key (client_id, compartment_id)
      );

      create table setup_link (
        id uuid constraint setup_link_pkey primary key,
        tenant_id uuid not null constraint setup_link_tenant_fkey references tenant,
        token_hash bytea not null,
        session_hash bytea,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        used_at timestamptz
      );
      create unique index setup_link_token_idx on setup_link (token_hash);
      create unique index setup_link_session_idx on setup_link (session_hash);

      create table idempotency (
        tenant_id uuid not null constraint idempotency_tenant_fkey references tenant,
        actor_id text not null,
        operation text not null,
        key_hash bytea not null,
        fingerprint bytea not null,
        resource_id uuid not null,
        created_at timestamptz not null default now(),
        constraint idempotency_pkey primary key (tenant_id, actor_id, operation, key_hash)
      );
      create index idempotency_created_idx on idempotency (created_at);
    `);
    await runner.query(`
      alter table tenant enable row level security;
      alter table tenant force row level security;
      create policy tenant_wall on tenant to cloister_app using (id = cloister_tenant());
      create policy owner on tenant to cloister_owner using (true);
      grant select, insert on tenant to cloister_app;
    `);
    await tenantTable(runner, 'compartment', 'select, insert');
    await tenantTable(runner, 'tenant_key', 'select, insert');
    await tenantTable(runner, 'object_key', 'select, insert, update (wrapped)');
    await tenantTable(runner, 'client', 'select, insert, update (revoked_at)');
    await tenantTable(runner, 'client_key', 'select, insert, update (revoked_at)');
    await tenantTable(runner, 'client_compartment', 'select, insert, delete');
    await tenantTable(runner, 'setup_link', 'select, insert, update (used_at, session_hash)');
    await tenantTable(runner, 'idempotency', 'select, insert');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
