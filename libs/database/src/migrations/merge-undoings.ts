import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who undid a merge of patients and why, and which documents one is about. */
export class MergeUndoings1764935000000 implements MigrationInterface {
  readonly name = 'MergeUndoings1764935000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table patient_merge
        add column undone_by_kind text,
        add column undone_by_id text,
        -- under the key of the patient who went on
        add column undo_reason_sealed bytea,
        add constraint patient_merge_undone_check check (
          (undone_by_kind is null) = (undone_by_id is null)
          and (undone_by_id is null or undone_at is not null)
          and (undo_reason_sealed is null or undone_by_id is not null));
      grant update (undone_by_kind, undone_by_id, undo_reason_sealed) on patient_merge to cloister_app;
      create index patient_merge_actor_idx on patient_merge (tenant_id, actor_id, merged_at, id);

      -- what a merge or a moved visit is about, of what the caller sees; also once it is undone
      create function merge_documents(merge uuid) returns setof uuid
        language sql stable set search_path = public, pg_temp
        as $$
          select document.id from patient_merge as said
          cross join lateral patients_merged_into(said.from_patient_id) as named (id)
          join document on document.named_patient_id = named.id
          where said.id = merge and said.kind <> 'link' and document.state <> 'erased'
            and (said.encounter_id is null or document.encounter_id = said.encounter_id)
        $$;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
