import { defineAcrossTenants, partOf, tenantTable } from '@app/database';
import type { QueryRunner } from 'typeorm';

/** Recalled versions of readers and models, and what was made with them. */
export async function createRecalls(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table recall (
      id uuid constraint recall_pkey primary key,
      tenant_id uuid not null constraint recall_tenant_fkey references tenant,
      kind text not null
        constraint recall_kind_check check (kind in ('reader', 'model', 'model-name')),
      -- null: all readers
      reader text,
      from_version integer,
      through_version integer,
      model_sha256 bytea,
      -- null: whatever adapter was laid over the model
      adapter_sha256 bytea,
      object_key_id uuid not null constraint recall_object_key_fkey references object_key,
      reason_sealed bytea not null,
      actor_kind text not null,
      actor_id text not null,
      begun_at timestamptz not null,
      ended_at timestamptz,
      lifted_at timestamptz,
      model_id text,
      constraint recall_reader_check
        check ((kind = 'reader') = (from_version is not null)
          and (kind = 'reader') = (through_version is not null) and (kind = 'reader'
          or reader is null)),
      constraint recall_model_check
        check ((kind = 'model') = (model_sha256 is not null) and (kind = 'model'
          or adapter_sha256 is null)),
      constraint recall_lifted_check check (lifted_at is null or ended_at is not null),
      constraint recall_model_name_check check ((kind = 'model-name') = (model_id is not null))
    );
    create index recall_begun_idx on recall (tenant_id, begun_at, id);
    create index recall_open_idx on recall (begun_at, id) where ended_at is null;
  `);
  await tenantTable(runner, 'recall', 'select, insert, update (ended_at, lifted_at)');
  await runner.query(`
    -- What was made under a recalled version, and what became of it.
    create table recall_item (
      recall_id uuid not null constraint recall_item_recall_fkey references recall,
      summary_id uuid not null constraint recall_item_summary_fkey references summary,
      tenant_id uuid not null constraint recall_item_tenant_fkey references tenant,
      was text not null constraint recall_item_was_check check (was in ('draft', 'signed')),
      state text not null
        constraint recall_item_state_check check (state in
          ('locked', 'waiting', 'done', 'failed')),
      reason text,
      -- of a draft what is written in its place, of what is signed what it is compared with
      newer_id uuid constraint recall_item_newer_fkey references summary,
      changed_at timestamptz not null,
      constraint recall_item_pkey primary key (recall_id, summary_id)
    );
    create index recall_item_summary_idx on recall_item (summary_id);
    create index recall_item_open_idx on recall_item (recall_id, state) where state <> 'done';
  `);
  await partOf(
    runner,
    'recall_item',
    { table: 'summary', key: 'summary_id' },
    'select, insert, update (state, reason, newer_id, changed_at)',
  );
  await runner.query(`
    alter table summary add constraint summary_recall_fkey
      foreign key (recall_id) references recall;

    -- asked by whoever has a model write: summaries and the calls of client systems. model_name: where it has no hash
    create function is_model_recalled(model_hash bytea, adapter_hash bytea, model_name text)
      returns boolean language sql stable set search_path = public, pg_temp
      as $$
        select exists (select from recall where lifted_at is null and (
          kind = 'model' and model_sha256 = model_hash
            and (adapter_sha256 is null or adapter_sha256 = adapter_hash)
          or kind = 'model-name' and model_hash is null and model_id = model_name))
      $$;
  `);
  await defineAcrossTenants(
    runner,
    'across_open_recalls(at_most integer)',
    'tenant_id uuid, id uuid',
    `
    select tenant_id, id from recall where ended_at is null order by begun_at, id limit at_most`,
  );
}
