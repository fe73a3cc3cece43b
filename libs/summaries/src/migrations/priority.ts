import { defineAcrossTenants, renameInNames } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A summary has a priority, as a request in FHIR does. It was a class. */
export class SummaryPriority1765600700000 implements MigrationInterface {
  readonly name = 'SummaryPriority1765600700000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function across_waiting_summaries(integer);
      drop function across_uncounted_summaries(integer);
      drop function across_queue_ahead(uuid[]);
      drop index summary_waiting_idx;
      drop function cloister_class_rank(text);
      alter table summary rename column class to priority;
      create function cloister_priority_rank(priority text) returns integer language sql immutable
        return array_position(array['stat', 'routine', 'batch'], priority);
      create index summary_waiting_idx on summary (cloister_priority_rank(priority), created_at, id)
        include (tokens_in, tokens_out_estimate) where state = 'queued';
    `);
    await renameInNames(runner, 'summary', '_class_', '_priority_');
    // The order of the queue is this one: priority, then arrival.
    await defineAcrossTenants(
      runner,
      'across_waiting_summaries(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from summary where state = 'queued' and tokens_counted_at is not null
      order by cloister_priority_rank(priority), created_at, id limit at_most`,
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
      order by cloister_priority_rank(priority), created_at, id limit at_most`,
    );
    // Work ahead of waiting summaries, that of all tenants, and what is being written now. The
    // line is walked once, however many places are asked for.
    await defineAcrossTenants(
      runner,
      'across_queue_ahead(of_summaries uuid[])',
      'id uuid, place integer, tokens_in bigint, tokens_out bigint',
      `
      with writing as (
        select count(*) as runs, coalesce(sum(summary.tokens_in), 0) as tokens_in,
          coalesce(sum(summary.tokens_out_estimate), 0) as tokens_out
        from run join summary on summary.id = run.summary_id where run.state = 'running'
      ), line as (
        select waiting.id, row_number() over arrived as place,
          sum(waiting.tokens_in) over arrived - waiting.tokens_in as tokens_in,
          sum(waiting.tokens_out_estimate) over arrived - waiting.tokens_out_estimate as tokens_out
        from summary as waiting where waiting.state = 'queued'
        window arrived as (order by cloister_priority_rank(waiting.priority), waiting.created_at,
          waiting.id)
      )
      select line.id, (line.place + writing.runs)::integer,
        (line.tokens_in + writing.tokens_in)::bigint, (line.tokens_out + writing.tokens_out)::bigint
      from line, writing where line.id = any (of_summaries)`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
