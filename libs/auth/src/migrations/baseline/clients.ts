import { defineAcrossTenants, tenantTable } from '@app/database';
import type { QueryRunner } from 'typeorm';

/** All, those whose restricted rows open to the client, and those whose very restricted ones do. */
const MEMBERSHIPS = [`'N', 'R', 'V'`, `'R', 'V'`, `'V'`]
  .map(
    (clearances) => `array(select compartment_id from client_compartment as member
        where member.client_id = client.id and member.clearance in (${clearances}) order by 1)`,
  )
  .join(', ');

/** Client systems: keys, scopes, compartments, and tokens of those that sign with a key of their own. */
export async function createClients(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table client (
      id uuid constraint client_pkey primary key,
      tenant_id uuid not null constraint client_tenant_fkey references tenant,
      name text not null,
      created_at timestamptz not null default now(),
      revoked_at timestamptz,
      completions boolean not null default false
    );
    create unique index client_tenant_name_idx on client (tenant_id, name)
      where revoked_at is null;
  `);
  await tenantTable(runner, 'client', 'select, insert, update (revoked_at)');
  await runner.query(`
    create table client_key (
      id uuid constraint client_key_pkey primary key,
      tenant_id uuid not null constraint client_key_tenant_fkey references tenant,
      client_id uuid not null constraint client_key_client_fkey references client,
      hash bytea not null,
      created_at timestamptz not null default now(),
      revoked_at timestamptz
    );
    create unique index client_key_hash_idx on client_key (hash);
  `);
  await tenantTable(runner, 'client_key', 'select, insert, update (revoked_at)');
  await runner.query(`
    create table client_compartment (
      client_id uuid not null constraint client_compartment_client_fkey references client,
      compartment_id uuid not null
        constraint client_compartment_compartment_fkey references compartment,
      tenant_id uuid not null constraint client_compartment_tenant_fkey references tenant,
      -- the highest confidentiality that a membership opens
      clearance text not null default 'N'
        constraint client_compartment_clearance_check check (clearance in ('N', 'R', 'V')),
      constraint client_compartment_pkey primary key (client_id, compartment_id)
    );
  `);
  await tenantTable(runner, 'client_compartment', 'select, insert, delete');
  await runner.query(`
    create table client_scope (
      client_id uuid not null constraint client_scope_client_fkey references client,
      scope text not null
        constraint client_scope_scope_check check (scope in
          ('documents', 'documents.read', 'summaries', 'summaries.read', 'audit')),
      tenant_id uuid not null constraint client_scope_tenant_fkey references tenant,
      constraint client_scope_pkey primary key (client_id, scope)
    );
  `);
  await tenantTable(runner, 'client_scope', 'select, insert, delete');
  await runner.query(`
    create table client_jwk (
      client_id uuid not null constraint client_jwk_client_fkey references client,
      kid text not null,
      tenant_id uuid not null constraint client_jwk_tenant_fkey references tenant,
      jwk jsonb not null,
      created_at timestamptz not null default now(),
      constraint client_jwk_pkey primary key (client_id, kid)
    );
  `);
  await tenantTable(runner, 'client_jwk', 'select, insert, delete');
  await runner.query(`
    create table client_assertion (
      client_id uuid not null constraint client_assertion_client_fkey references client,
      jti_hash bytea not null,
      tenant_id uuid not null constraint client_assertion_tenant_fkey references tenant,
      expires_at timestamptz not null,
      constraint client_assertion_pkey primary key (client_id, jti_hash)
    );
    create index client_assertion_expires_idx on client_assertion (tenant_id, expires_at);
  `);
  await tenantTable(runner, 'client_assertion', 'select, insert, delete');
  await runner.query(`
    create table client_token (
      id uuid constraint client_token_pkey primary key,
      tenant_id uuid not null constraint client_token_tenant_fkey references tenant,
      client_id uuid not null constraint client_token_client_fkey references client,
      hash bytea not null,
      grants integer not null,
      expires_at timestamptz not null
    );
    create unique index client_token_hash_idx on client_token (hash);
    create index client_token_expires_idx on client_token (tenant_id, expires_at);
  `);
  await tenantTable(runner, 'client_token', 'select, insert, delete');
  await runner.query(`
    create function cloister_scope_bits(of_client uuid) returns integer language sql stable
      return (select coalesce(bit_or(1 << array_position(array['documents', 'documents.read',
          'summaries', 'summaries.read', 'audit'], scope) - 1), 0)
        from client_scope where client_id = of_client);
  `);
  // suspended is 1 where the client's organization is
  await defineAcrossTenants(
    runner,
    'across_client_by_key(key_hash bytea)',
    `tenant_id uuid, client_id uuid, compartment_ids uuid[], restricted_ids uuid[],
     very_restricted_ids uuid[], scopes integer, suspended integer`,
    `
    select client.tenant_id, client.id, ${MEMBERSHIPS},
      cloister_scope_bits(client.id), (tenant.suspended_at is not null)::integer
    from client_key
      join client on client.id = client_key.client_id
      join tenant on tenant.id = client.tenant_id
    where client_key.hash = key_hash and client_key.revoked_at is null and client.revoked_at is null`,
  );
  await defineAcrossTenants(
    runner,
    'across_client_by_id(client_id uuid)',
    'tenant_id uuid, id uuid',
    `
    select client.tenant_id, client.id from client
    where client.id = across_client_by_id.client_id and client.revoked_at is null`,
  );
  await defineAcrossTenants(
    runner,
    'across_client_by_token(token_hash bytea)',
    `tenant_id uuid, client_id uuid, compartment_ids uuid[], restricted_ids uuid[],
     very_restricted_ids uuid[], scopes integer, suspended integer, grants integer`,
    `
    select client.tenant_id, client.id, ${MEMBERSHIPS},
      cloister_scope_bits(client.id), (tenant.suspended_at is not null)::integer,
      client_token.grants
    from client_token
      join client on client.id = client_token.client_id
      join tenant on tenant.id = client.tenant_id
    where client_token.hash = token_hash and client_token.expires_at > now()
      and client.revoked_at is null`,
  );
}
