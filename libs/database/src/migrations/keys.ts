import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';
import { tenantTable } from './row-level-security.js';

/** Keys that are exchanged for newer ones, and objects that die with those they were made from. */
export class Keys1764300000000 implements MigrationInterface {
  readonly name = 'Keys1764300000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- root_key names what the key lies under; null where it was written before root keys had names.
      -- wrapped is null once nothing lies under this version any more and it was destroyed.
      alter table tenant_key
        add column root_key text,
        add column destroyed_at timestamptz,
        alter column wrapped drop not null,
        add constraint tenant_key_destroyed_check check ((wrapped is null) = (destroyed_at is not null));
      grant update (wrapped, root_key, destroyed_at) on tenant_key to cloister_app;

      create index object_key_version_idx on object_key (tenant_id, tenant_key_version)
        where wrapped is not null;
      grant update (tenant_key_version) on object_key to cloister_app;

      -- What was made from what: whoever destroys the key of the one destroys that of the other.
      create table object_key_source (
        object_key_id uuid not null constraint object_key_source_object_key_fkey references object_key,
        source_key_id uuid not null constraint object_key_source_source_key_fkey references object_key,
        tenant_id uuid not null constraint object_key_source_tenant_fkey references tenant,
        constraint object_key_source_pkey primary key (object_key_id, source_key_id)
      );
      create index object_key_source_source_idx on object_key_source (source_key_id);
      insert into object_key_source (object_key_id, source_key_id, tenant_id)
        select distinct summary.object_key_id, document.object_key_id, summary.tenant_id
        from summary_source join summary on summary.id = summary_source.summary_id
          join document on document.id = summary_source.document_id;

      -- The newest version, for rows that are made under it. Until the transaction ends no newer one
      -- comes and none is destroyed: whoever does either takes the same lock for itself.
      create function cloister_current_key(of_tenant uuid, of_purpose text) returns integer
        language plpgsql as $$
        begin
          perform pg_advisory_xact_lock_shared(hashtextextended(of_tenant::text || '/' || of_purpose, 3));
          return (select max(version) from tenant_key
            where tenant_id = of_tenant and purpose = of_purpose and wrapped is not null);
        end $$;

      alter table idempotency add column index_version integer not null default 1;
      alter table idempotency alter column index_version drop default;
      grant delete on idempotency to cloister_app;

      alter table session add column index_version integer not null default 1;
      alter table session alter column index_version drop default;

      alter table audit_secret add column key_version integer;
      update audit_secret set key_version = 1 where object_key_id is null;
      alter table audit_secret add constraint audit_secret_key_check
        check ((object_key_id is null) = (key_version is not null));
      create index audit_secret_key_idx on audit_secret (tenant_id, key_version)
        where key_version is not null;
      create index audit_secret_object_key_idx on audit_secret (object_key_id)
        where object_key_id is not null;
      grant update (sealed, key_version) on audit_secret to cloister_app;

      alter table patient alter column identifier_index drop not null;
      alter table encounter alter column identifier_index drop not null;
      alter table document alter column content_index drop not null;
      grant update (index_version, identifier_index) on patient to cloister_app;
      grant update (index_version, identifier_index) on encounter to cloister_app;
      grant update (index_version, content_index, external_number_index) on document to cloister_app;
      grant update (index_version, login_index) on person, sign_in_failure to cloister_app;
      create index document_index_version_idx on document (tenant_id, index_version);
    `);
    await tenantTable(runner, 'object_key_source', 'select, insert');

    await define(
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
    await define(
      runner,
      'across_tenants_outside_root(root text, at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select distinct tenant_id, tenant_id from tenant_key
      where wrapped is not null and root_key is distinct from root limit at_most`,
    );
    // How many keys lie under a root key; with null, under one without a name.
    await define(
      runner,
      'across_keys_under_root(root text)',
      'keys integer',
      `
      select count(*)::integer from tenant_key
      where wrapped is not null and root_key is not distinct from root`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
