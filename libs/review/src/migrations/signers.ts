import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Carries over who signed summaries that were signed before their rows said so. */
export class KnownSigners1765600100000 implements MigrationInterface {
  readonly name = 'KnownSigners1765600100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
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
