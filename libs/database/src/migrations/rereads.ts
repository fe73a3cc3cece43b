import type { MigrationInterface, QueryRunner } from 'typeorm';
import { define } from './across-tenants.js';
import { partOf } from './row-level-security.js';

/** Documents are read again by newer readers; what each run was given stays known. */
export class Rereads1765182000000 implements MigrationInterface {
  readonly name = 'Rereads1765182000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- which reader made it; null where the trail does not say it any more
      alter table extraction
        add column extractor text,
        add column extractor_version integer,
        add constraint extraction_extractor_check
          check ((extractor is null) = (extractor_version is null));
      create index extraction_extractor_idx on extraction (tenant_id, extractor, extractor_version);
      update extraction
        set extractor = said.details ->> 'extractor',
          extractor_version = (said.details ->> 'extractorVersion')::integer
        from (select subject_id, convert_from(canonical, 'UTF8')::jsonb -> 'details' as details
          from audit_entry where action = 'document.extracted' and outcome = 'success') as said
        where said.subject_id = extraction.document_id::text
          and said.details ? 'extractor' and said.details ? 'extractorVersion';

      -- A document that is to be read again. What was read before stays, however it ends.
      create table reread (
        id uuid constraint reread_pkey primary key,
        tenant_id uuid not null constraint reread_tenant_fkey references tenant,
        document_id uuid not null constraint reread_document_fkey references document,
        state text not null constraint reread_state_check
          check (state in ('waiting', 'reading', 'done', 'failed', 'cancelled')),
        reason text,
        attempts integer not null default 0,
        lease_until timestamptz,
        requested_at timestamptz not null,
        ended_at timestamptz,
        constraint reread_ended_check check ((ended_at is null) = (state in ('waiting', 'reading'))),
        constraint reread_lease_check check ((lease_until is not null) = (state = 'reading'))
      );
      create unique index reread_open_idx on reread (document_id)
        where state in ('waiting', 'reading');
      create index reread_document_idx on reread (document_id, requested_at);
      create index reread_due_idx on reread (requested_at, id) where state in ('waiting', 'reading');
      create index reread_state_idx on reread (tenant_id, state, ended_at);

      -- Which extraction of each document a run was given: evidence points into that one.
      create table run_extraction (
        run_id uuid not null constraint run_extraction_run_fkey references run,
        document_id uuid not null constraint run_extraction_document_fkey references document,
        tenant_id uuid not null constraint run_extraction_tenant_fkey references tenant,
        extraction_id uuid not null constraint run_extraction_extraction_fkey references extraction,
        constraint run_extraction_pkey primary key (run_id, document_id)
      );
      create index run_extraction_extraction_idx on run_extraction (extraction_id);
      insert into run_extraction (run_id, document_id, tenant_id, extraction_id)
        select run.id, source.document_id, run.tenant_id, extraction.id
        from run join summary_source as source on source.summary_id = run.summary_id
          join extraction on extraction.document_id = source.document_id and extraction.number = 1
        where run.state = 'finished';
    `);
    await partOf(
      runner,
      'reread',
      { table: 'document', key: 'document_id' },
      'select, insert, update (state, reason, attempts, lease_until, ended_at)',
    );
    await partOf(runner, 'run_extraction', { table: 'run', key: 'run_id' }, 'select, insert');
    // New documents come first: while one waits, nothing is read again.
    await define(
      runner,
      'across_due_rereads(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from reread
      where (state = 'waiting' or (state = 'reading' and lease_until < now()))
        and not exists (select from document where document.state = 'received')
      order by requested_at, id limit at_most`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
