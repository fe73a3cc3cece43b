import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';
import { membershipsOf } from './memberships.js';
import { tenantTable } from './row-level-security.js';

/** Clients that sign what they ask for with a key of their own (SMART Backend Services). */
export class Smart1764760100000 implements MigrationInterface {
  readonly name = 'Smart1764760100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table client_jwk (
        client_id uuid not null constraint client_jwk_client_fkey references client,
        kid text not null,
        tenant_id uuid not null constraint client_jwk_tenant_fkey references tenant,
        jwk jsonb not null,
        created_at timestamptz not null default now(),
        constraint client_jwk_pkey primary key (client_id, kid)
      );
      create table client_assertion (
        client_id uuid not null constraint client_assertion_client_fkey references client,
        jti_hash bytea not null,
        tenant_id uuid not null constraint client_assertion_tenant_fkey references tenant,
        expires_at timestamptz not null,
        constraint client_assertion_pkey primary key (client_id, jti_hash)
      );
      create index client_assertion_expires_idx on client_assertion (tenant_id, expires_at);
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
    await tenantTable(runner, 'client_jwk', 'select, insert, delete');
    await tenantTable(runner, 'client_assertion', 'select, insert, delete');
    await tenantTable(runner, 'client_token', 'select, insert, delete');
    await define(
      runner,
      'across_client_by_id(client_id uuid)',
      'tenant_id uuid, id uuid',
      `
      select client.tenant_id, client.id from client
      where client.id = across_client_by_id.client_id and client.revoked_at is null`,
    );
    await define(
      runner,
      'across_client_by_token(token_hash bytea)',
      `tenant_id uuid, client_id uuid, compartment_ids uuid[], restricted_ids uuid[],
       very_restricted_ids uuid[], scopes integer, grants integer`,
      `
      select client.tenant_id, client.id, ${membershipsOf('client', 'client.id')},
        cloister_scope_bits(client.id), client_token.grants
      from client_token join client on client.id = client_token.client_id
      where client_token.hash = token_hash and client_token.expires_at > now()
        and client.revoked_at is null`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
