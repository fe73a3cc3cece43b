import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What has happened to one thing is counted, however many events there are. */
export class EventsOfSubjects1764890100000 implements MigrationInterface {
  readonly name = 'EventsOfSubjects1764890100000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('create index domain_event_subject_idx on domain_event (subject_id, type)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
