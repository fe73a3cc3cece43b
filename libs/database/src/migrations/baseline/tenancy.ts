import type { QueryRunner } from 'typeorm';
import { defineAcrossTenants } from '../../schema/across-tenants-function.js';
import { tenantTable, walledTable } from '../../schema/row-level-security.js';

/** Tenants and their compartments, what every policy asks, and requests that may be repeated. */
export async function createTenancy(runner: QueryRunner): Promise<void> {
  await runner.query(`
    revoke all on schema public from public;
    grant usage on schema public to cloister_app, cloister_sequencer;
    -- Each process sees for itself whether the schema is the one that its code was written for.
    grant select on migrations to cloister_app, cloister_sequencer;

    -- Without the setting both answer null or false, so a query outside a unit of work sees nothing.
    create function cloister_tenant() returns uuid language sql stable
      return nullif(current_setting('cloister.tenant', true), '')::uuid;

    create function cloister_sees(compartment uuid) returns boolean language sql stable
      return coalesce(
        current_setting('cloister.compartments', true) = '*'
          or compartment::text = any (string_to_array(current_setting('cloister.compartments', true), ',')),
        false);

    create function cloister_actor() returns text language sql stable
      return current_setting('cloister.actor', true);

    create function cloister_opens(compartment uuid, confidentiality text) returns boolean
      language sql stable
      return coalesce(
        current_setting('cloister.compartments', true) = '*'
          or compartment::text = any (string_to_array(current_setting(
            case confidentiality when 'N' then 'cloister.compartments'
              when 'R' then 'cloister.restricted' else 'cloister.very_restricted' end, true), ',')),
        false);

    create function cloister_glass_broken() returns boolean language sql stable
      return coalesce(current_setting('cloister.patients', true) <> '', false);

    create function cloister_breaks_glass(patient uuid) returns boolean language sql stable
      return coalesce(
        patient::text = any (string_to_array(current_setting('cloister.patients', true), ',')),
        false);

    -- of an organization that nobody has named
    create function cloister_new_short_name() returns text language sql volatile
      return 'org-' || substr(md5(gen_random_uuid()::text), 1, 12);

    create table tenant (
      id uuid constraint tenant_pkey primary key,
      name text not null,
      created_at timestamptz not null default now(),
      second_factor_required boolean not null default false,
      training_use_allowed boolean not null default false,
      short_name text not null default cloister_new_short_name()
        constraint tenant_short_name_check
          check (short_name ~ '^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$'),
      suspended_at timestamptz,
      retires_adapters boolean not null default false,
      -- which statuses of a source withdraw what was signed of it
      withdraws_on text[] not null default '{}'
        constraint tenant_withdraws_on_check
          check (withdraws_on <@ array['cancelled', 'wrong-patient']),
      -- Whatever is due is due under the rules as they were last changed, with the grace after that.
      -- What is kept under rules now has never been reached by them: its grace begins here.
      retention_changed_at timestamptz,
      real_patients boolean not null default false,
      must_answer text[] not null default '{}'
    );
    create unique index tenant_short_name_idx on tenant (short_name);
  `);
  await walledTable(
    runner,
    'tenant',
    `select, insert, update (name, second_factor_required, training_use_allowed,
     short_name, suspended_at, retires_adapters, withdraws_on, retention_changed_at,
     real_patients, must_answer)`,
    `id = cloister_tenant()`,
  );
  await runner.query(`
    create table compartment (
      id uuid constraint compartment_pkey primary key,
      tenant_id uuid not null constraint compartment_tenant_fkey references tenant,
      name text not null,
      is_default boolean not null,
      created_at timestamptz not null default now(),
      confidentiality text not null default 'N'
        constraint compartment_confidentiality_check check (confidentiality in ('N', 'R', 'V'))
    );
    create unique index compartment_tenant_name_idx on compartment (tenant_id, name);
    create unique index compartment_default_idx on compartment (tenant_id) where is_default;
  `);
  await tenantTable(runner, 'compartment', 'select, insert, update (name)');
  await runner.query(`
    create table idempotency (
      tenant_id uuid not null constraint idempotency_tenant_fkey references tenant,
      actor_id text not null,
      operation text not null,
      key_hash bytea not null,
      fingerprint bytea not null,
      resource_id uuid not null,
      created_at timestamptz not null default now(),
      index_version integer not null,
      constraint idempotency_pkey primary key (tenant_id, actor_id, operation, key_hash)
    );
    create index idempotency_created_idx on idempotency (created_at);
    create index idempotency_resource_idx on idempotency (resource_id);
  `);
  await tenantTable(runner, 'idempotency', 'select, insert, delete');
  await defineAcrossTenants(
    runner,
    'across_default_tenant()',
    'tenant_id uuid, compartment_id uuid',
    `
    select tenant_id, id from compartment where is_default order by created_at, id limit 1`,
  );
  await defineAcrossTenants(
    runner,
    'across_tenants()',
    'tenant_id uuid',
    `
    select id from tenant order by created_at, id`,
  );
  await defineAcrossTenants(
    runner,
    'across_tenant_by_name(called text)',
    'tenant_id uuid',
    `
    select id from tenant where short_name = called`,
  );
  await defineAcrossTenants(
    runner,
    'across_tenant_count()',
    'tenants integer',
    `
    select count(*)::integer from tenant`,
  );
  await defineAcrossTenants(
    runner,
    'across_real_patients()',
    'tenants integer',
    `
    select count(*)::integer from tenant where real_patients`,
  );
}
