import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who signed the version in force is known with the summary: whoever gives it back need not know signatures. */
export class SummarySigners1765600000000 implements MigrationInterface {
  readonly name = 'SummarySigners1765600000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- the people who signed the version in force, in their order
      alter table summary add column signer_ids uuid[] not null default '{}';
      grant update (signer_ids) on summary to cloister_app;
      update summary set signer_ids = signed.person_ids
      from (select version.summary_id, version.number,
          array_agg(signature.person_id order by signature.signed_at, signature.id) as person_ids
        from signature join summary_version as version on version.id = signature.version_id
        group by version.summary_id, version.number) as signed
      where signed.summary_id = summary.id and signed.number = summary.signed_version;
    `);
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
