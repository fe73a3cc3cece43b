import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';
import { membershipsOf } from './memberships.js';

/** Several organizations in one installation: what each is called at the sign-in, and which is suspended. */
export class Tenants1764850000000 implements MigrationInterface {
  readonly name = 'Tenants1764850000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- of an organization that nobody has named
      create function cloister_new_short_name() returns text language sql volatile
        return 'org-' || substr(md5(gen_random_uuid()::text), 1, 12);
      alter table tenant
        add column short_name text not null default cloister_new_short_name(),
        add column suspended_at timestamptz,
        add constraint tenant_short_name_check
          check (short_name ~ '^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$');
      update tenant set short_name = 'main'
        where id = (select tenant_id from across_default_tenant());
      create unique index tenant_short_name_idx on tenant (short_name);
      create index passkey_anywhere_idx on passkey (credential_id);
      grant update (name, short_name, suspended_at) on tenant to cloister_app;

      -- An adapter of one tenant that has company serves nobody, and keeps no other out.
      drop index model_release_in_force_idx;
      create unique index model_release_in_force_idx on model_release (state)
        where state = 'approved' and belongs_to is null;
      create unique index model_release_in_force_here_idx on model_release (tenant_id)
        where state = 'approved';

      drop function across_client_by_key(bytea);
      drop function across_client_by_token(bytea);
    `);
    await define(
      runner,
      'across_tenants()',
      'tenant_id uuid',
      `
      select id from tenant order by created_at, id`,
    );
    await define(
      runner,
      'across_tenant_by_name(called text)',
      'tenant_id uuid',
      `
      select id from tenant where short_name = called`,
    );
    await define(
      runner,
      'across_sign_in_step(token bytea)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from sign_in_step where token_hash = token`,
    );
    await define(
      runner,
      'across_sign_on_step(token bytea)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from sign_on_step where token_hash = token`,
    );
    // A passkey says whose it is; one that another organization has under the same id does not fit the key.
    await define(
      runner,
      'across_passkeys(credential text)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from passkey where credential_id = credential
      order by created_at, id limit 5`,
    );
    // suspended is 1 where the client's organization is
    await define(
      runner,
      'across_client_by_key(key_hash bytea)',
      `tenant_id uuid, client_id uuid, compartment_ids uuid[], restricted_ids uuid[],
       very_restricted_ids uuid[], scopes integer, suspended integer`,
      `
      select client.tenant_id, client.id, ${membershipsOf('client', 'client.id')},
        cloister_scope_bits(client.id), (tenant.suspended_at is not null)::integer
      from client_key
        join client on client.id = client_key.client_id
        join tenant on tenant.id = client.tenant_id
      where client_key.hash = key_hash and client_key.revoked_at is null and client.revoked_at is null`,
    );
    await define(
      runner,
      'across_client_by_token(token_hash bytea)',
      `tenant_id uuid, client_id uuid, compartment_ids uuid[], restricted_ids uuid[],
       very_restricted_ids uuid[], scopes integer, suspended integer, grants integer`,
      `
      select client.tenant_id, client.id, ${membershipsOf('client', 'client.id')},
        cloister_scope_bits(client.id), (tenant.suspended_at is not null)::integer,
        client_token.grants
      from client_token
        join client on client.id = client_token.client_id
        join tenant on tenant.id = client.tenant_id
      where client_token.hash = token_hash and client_token.expires_at > now()
        and client.revoked_at is null`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
