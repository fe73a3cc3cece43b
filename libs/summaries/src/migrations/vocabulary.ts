import { defineAcrossTenants, renameInNames } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Names in the words of the glossary: tokens are counted, a version of a profile is active, a finding is no doubt. */
export class SummaryVocabulary1765400200000 implements MigrationInterface {
  readonly name = 'SummaryVocabulary1765400200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table summary rename column weighed_at to tokens_counted_at;
      drop function across_waiting_summaries(integer);
      drop function across_uncounted_summaries(integer);
    `);
    // The order of the queue is this one: class, then arrival.
    await defineAcrossTenants(
      runner,
      'across_waiting_summaries(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from summary where state = 'queued' and tokens_counted_at is not null
      order by cloister_class_rank(class), created_at, id limit at_most`,
    );
    await defineAcrossTenants(
      runner,
      'across_uncounted_summaries(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from summary where state = 'queued' and tokens_counted_at is null
        and not exists (
          select from summary_source source join document on document.id = source.document_id
          where source.summary_id = summary.id
            and (document.state <> 'extracted' or document.patient_check = 'open'))
      order by cloister_class_rank(class), created_at, id limit at_most`,
    );
    await runner.query(`
      alter table profile_version rename column live_by_kind to activated_by_kind;
      alter table profile_version rename column live_by_id to activated_by_id;
      alter table profile_version rename column live_at to activated_at;
    `);
    await renameInNames(runner, 'profile_version', '_live_', '_active_');
    // where version 0.1.0 itself made it
    await renameInNames(runner, 'finding_override', 'doubt_', 'finding_');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
