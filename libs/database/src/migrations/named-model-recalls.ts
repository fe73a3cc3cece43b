import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A model of a server elsewhere has no hash: it is recalled by the name that it has there. */
export class NamedModelRecalls1765194000000 implements MigrationInterface {
  readonly name = 'NamedModelRecalls1765194000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table recall
        add column model_id text,
        drop constraint recall_kind_check,
        add constraint recall_kind_check check (kind in ('reader', 'model', 'model-name')),
        add constraint recall_model_name_check
          check ((kind = 'model-name') = (model_id is not null));

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
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
