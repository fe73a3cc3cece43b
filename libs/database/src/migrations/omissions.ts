import type { MigrationInterface, QueryRunner } from 'typeorm';
import { partOf } from './row-level-security.js';

/** What drafts leave out, why that may be so, and what a later check found of them. */
export class Omissions1765201000000 implements MigrationInterface {
  readonly name = 'Omissions1765201000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table summary
        -- of the newest version; null where nobody counted
        add column left_out integer,
        add column listed integer,
        add column supported integer,
        add column statements integer;
      grant update (left_out, listed, supported, statements) on summary to cloister_app;

      create table omission_answer (
        id uuid constraint omission_answer_pkey primary key,
        tenant_id uuid not null constraint omission_answer_tenant_fkey references tenant,
        summary_id uuid not null constraint omission_answer_summary_fkey references summary,
        version integer not null,
        -- another check may find others, in another order
        check_version integer not null,
        omission integer not null,
        person_id uuid not null constraint omission_answer_person_fkey references person,
        -- under the summary's key, with which it dies
        reason_sealed bytea not null,
        created_at timestamptz not null
      );
      create unique index omission_answer_omission_idx
        on omission_answer (summary_id, version, check_version, omission);

      create table version_judgement (
        id uuid constraint version_judgement_pkey primary key,
        tenant_id uuid not null constraint version_judgement_tenant_fkey references tenant,
        summary_id uuid not null constraint version_judgement_summary_fkey references summary,
        version integer not null,
        check_version integer not null,
        -- under the summary's key, with which it dies
        sealed bytea not null,
        created_at timestamptz not null
      );
      create unique index version_judgement_check_idx
        on version_judgement (summary_id, version, check_version);

      alter table tenant add column must_answer text[] not null default '{}';
      grant update (must_answer) on tenant to cloister_app;
    `);
    const ofSummary = { table: 'summary', key: 'summary_id' };
    await partOf(runner, 'omission_answer', ofSummary, 'select, insert');
    await partOf(runner, 'version_judgement', ofSummary, 'select, insert');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
