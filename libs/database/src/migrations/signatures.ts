import type { MigrationInterface, QueryRunner } from 'typeorm';
import { partOf } from './row-level-security.js';

/** Signatures, versions that nobody can change, and accounts that belong to one human being. */
export class Signatures1764740100000 implements MigrationInterface {
  readonly name = 'Signatures1764740100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table signature (
        id uuid constraint signature_pkey primary key,
        tenant_id uuid not null constraint signature_tenant_fkey references tenant,
        summary_id uuid not null constraint signature_summary_fkey references summary,
        version_id uuid not null constraint signature_version_fkey references summary_version,
        person_id uuid not null constraint signature_person_fkey references person,
        role text not null,
        meaning text not null constraint signature_meaning_check
          check (meaning in ('authorship', 'review', 'approval', 'responsibility')),
        -- how the person proved who they are
        method text not null constraint signature_method_check check (method ~ '^[a-z]+([+-][a-z]+)*$'),
        time_zone text not null,
        signed_at timestamptz not null,
        -- printed name, what was signed, and the site's own signature, under the summary's key
        sealed bytea not null
      );
      create unique index signature_version_person_idx on signature (version_id, person_id);
      create index signature_summary_idx on signature (summary_id, signed_at, id);

      -- Another account of the same human being, which has none itself.
      alter table person
        add column same_as uuid constraint person_same_as_fkey references person,
        add constraint person_same_as_check check (same_as <> id);
      grant update (same_as) on person to cloister_app;
      create index person_same_as_idx on person (same_as) where same_as is not null;

      -- The service takes the content of a version away once its key is destroyed, and does nothing else to it.
      create function cloister_version_stays() returns trigger language plpgsql as $$
        begin
          if new.content_sealed is not null or new.content_sha256 is not null
            or exists (select from summary join object_key on object_key.id = summary.object_key_id
              where summary.id = old.summary_id and object_key.wrapped is not null) then
            raise exception 'a version of a summary is never changed' using errcode = '23001';
          end if;
          return new;
        end $$;
      create trigger summary_version_stays before update on summary_version
        for each row when (current_user = 'cloister_app') execute function cloister_version_stays();
    `);
    await partOf(runner, 'signature', { table: 'summary', key: 'summary_id' }, 'select, insert');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
