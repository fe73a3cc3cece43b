import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';
import { tenantTable } from './row-level-security.js';

/** What clients may do, and the rights that come with a caller when they are found. */
export class Rights1764730000000 implements MigrationInterface {
  readonly name = 'Rights1764730000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table client_scope (
        client_id uuid not null constraint client_scope_client_fkey references client,
        scope text not null constraint client_scope_scope_check check (scope in
          ('documents', 'documents.read', 'summaries', 'summaries.read', 'audit')),
        tenant_id uuid not null constraint client_scope_tenant_fkey references tenant,
        constraint client_scope_pkey primary key (client_id, scope)
      );
      -- what every client could do until now
      insert into client_scope (client_id, scope, tenant_id)
        select client.id, scope, client.tenant_id
        from client, unnest(array['documents', 'summaries']) as scope;
      grant update (name) on compartment to cloister_app;
    `);
    await tenantTable(runner, 'client_scope', 'select, insert, delete');
    await this.defineLookUps(runner);
  }

  /** Roles and scopes are answered as numbers: a bit each, in the order in which they stand here. */
  private async defineLookUps(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function cloister_role_bits(of_person uuid) returns integer language sql stable
        return (select coalesce(bit_or(1 << array_position(array['author', 'reviewer', 'auditor',
            'administrator', 'model_steward', 'integration'], role) - 1), 0)
          from person_role where person_id = of_person);
      create function cloister_scope_bits(of_client uuid) returns integer language sql stable
        return (select coalesce(bit_or(1 << array_position(array['documents', 'documents.read',
            'summaries', 'summaries.read', 'audit'], scope) - 1), 0)
          from client_scope where client_id = of_client);
      drop function across_client_by_key(bytea);
      drop function across_session_by_token(bytea, bytea);
    `);
    await define(
      runner,
      'across_client_by_key(key_hash bytea)',
      'tenant_id uuid, client_id uuid, compartment_ids uuid[], scopes integer',
      `
      select client.tenant_id, client.id,
        array(select compartment_id from client_compartment where client_id = client.id order by 1),
        cloister_scope_bits(client.id)
      from client_key join client on client.id = client_key.client_id
      where client_key.hash = key_hash and client_key.revoked_at is null and client.revoked_at is null`,
    );
    await define(
      runner,
      'across_session_by_token(token bytea, shown_csrf bytea)',
      `tenant_id uuid, session_id uuid, person_id uuid, compartment_ids uuid[], roles integer,
       csrf integer, by_previous integer, unseen integer, seen_seconds_ago integer,
       rotated_seconds_ago integer`,
      `
      select session.tenant_id, session.id, session.person_id,
        array(select compartment_id from person_compartment
              where person_compartment.person_id = session.person_id order by 1),
        cloister_role_bits(session.person_id),
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
