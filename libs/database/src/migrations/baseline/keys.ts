import type { QueryRunner } from 'typeorm';
import { defineAcrossTenants } from '../../schema/across-tenants-function.js';
import { tenantTable } from '../../schema/row-level-security.js';

/** Keys of tenants and objects, and which object was made from which. */
export async function createKeys(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table tenant_key (
      tenant_id uuid not null constraint tenant_key_tenant_fkey references tenant,
      purpose text not null
        constraint tenant_key_purpose_check check (purpose in ('wrap', 'blind_index', 'audit')),
      version integer not null,
      -- null once nothing lies under this version any more and it was destroyed
      wrapped bytea,
      created_at timestamptz not null default now(),
      -- what the key lies under; null where it was written before root keys had names
      root_key text,
      destroyed_at timestamptz,
      constraint tenant_key_pkey primary key (tenant_id, purpose, version),
      constraint tenant_key_destroyed_check
        check ((wrapped is null) = (destroyed_at is not null))
    );
  `);
  await tenantTable(
    runner,
    'tenant_key',
    'select, insert, update (wrapped, root_key, destroyed_at)',
  );
  await runner.query(`
    grant select (tenant_id, purpose, version, destroyed_at) on tenant_key to
      cloister_sequencer;
    create policy sequencer_counts on tenant_key for select to cloister_sequencer
      using (true);

    -- wrapped is null once the object is erased: nothing sealed under it can be read again.
    create table object_key (
      id uuid constraint object_key_pkey primary key,
      tenant_id uuid not null constraint object_key_tenant_fkey references tenant,
      kind text not null
        constraint object_key_kind_check check (kind in
          ('document', 'summary', 'patient', 'encounter', 'person', 'client', 'erasure',
           'dataset', 'destination', 'profile', 'recall')),
      tenant_key_version integer not null,
      wrapped bytea,
      created_at timestamptz not null default now()
    );
    create index object_key_version_idx on object_key (tenant_id, tenant_key_version)
      where wrapped is not null;
  `);
  await tenantTable(runner, 'object_key', 'select, insert, update (tenant_key_version, wrapped)');
  await runner.query(`
    grant select (id) on object_key to cloister_sequencer;
    create policy sequencer_counts on object_key for select to cloister_sequencer
      using (true);

    -- What was made from what: whoever destroys the key of the one destroys that of the other.
    create table object_key_source (
      object_key_id uuid not null
        constraint object_key_source_object_key_fkey references object_key,
      source_key_id uuid not null
        constraint object_key_source_source_key_fkey references object_key,
      tenant_id uuid not null constraint object_key_source_tenant_fkey references tenant,
      constraint object_key_source_pkey primary key (object_key_id, source_key_id)
    );
    create index object_key_source_source_idx on object_key_source (source_key_id);
  `);
  await tenantTable(runner, 'object_key_source', 'select, insert');
  await runner.query(`
    -- The newest version, for rows that are made under it. Until the transaction ends no newer one
    -- comes and none is destroyed: whoever does either takes the same lock for itself.
    create function cloister_current_key(of_tenant uuid, of_purpose text) returns integer
      language plpgsql as $$
      begin
        perform pg_advisory_xact_lock_shared(hashtextextended(of_tenant::text || '/' || of_purpose, 3));
        return (select max(version) from tenant_key
          where tenant_id = of_tenant and purpose = of_purpose and wrapped is not null);
      end $$;
  `);
  await defineAcrossTenants(
    runner,
    'across_rotating_tenants(at_most integer)',
    'tenant_id uuid, id uuid',
    `
    select distinct tenant_id, tenant_id from tenant_key as old
    where wrapped is not null and exists (select from tenant_key as newer
      where newer.tenant_id = old.tenant_id and newer.purpose = old.purpose
        and newer.version > old.version)
    limit at_most`,
  );
  await defineAcrossTenants(
    runner,
    'across_tenants_outside_root(root text, at_most integer)',
    'tenant_id uuid, id uuid',
    `
    select distinct tenant_id, tenant_id from tenant_key
    where wrapped is not null and root_key is distinct from root limit at_most`,
  );
  // How many keys lie under a root key; with null, under one without a name.
  await defineAcrossTenants(
    runner,
    'across_keys_under_root(root text)',
    'keys integer',
    `
    select count(*)::integer from tenant_key
    where wrapped is not null and root_key is not distinct from root`,
  );
}
