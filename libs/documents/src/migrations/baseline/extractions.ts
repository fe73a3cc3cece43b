import { defineAcrossTenants, partOf, walledTable } from '@app/database';
import type { QueryRunner } from 'typeorm';

/** What was read of documents, and which are to be read again. */
export async function createExtractions(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table extraction (
      id uuid constraint extraction_pkey primary key,
      tenant_id uuid not null constraint extraction_tenant_fkey references tenant,
      document_id uuid not null constraint extraction_document_fkey references document,
      number integer not null,
      format_version integer not null,
      blob_id uuid not null constraint extraction_blob_fkey references blob,
      character_count integer not null,
      page_count integer,
      warning_codes text[] not null,
      created_at timestamptz not null default now(),
      -- which reader made it; null where the trail does not say it any more
      extractor text,
      extractor_version integer,
      constraint extraction_extractor_check
        check ((extractor is null) = (extractor_version is null))
    );
    create unique index extraction_document_idx on extraction (document_id, number);
    create index extraction_blob_idx on extraction (blob_id);
    create index extraction_extractor_idx on extraction
      (tenant_id, extractor, extractor_version);
  `);
  await partOf(runner, 'extraction', { table: 'document', key: 'document_id' }, 'select, insert');
  await walledTable(
    runner,
    'blob',
    'select, insert, delete, update (header, segment_count, size_bytes, completed_at)',
    `tenant_id = cloister_tenant() and (
   cloister_sees(compartment_id)
   or (cloister_glass_broken() and (
     exists (select from document where document.blob_id = blob.id)
     or exists (select from extraction where extraction.blob_id = blob.id))))`,
  );
  await runner.query(`
    -- A document that is to be read again. What was read before stays, however it ends.
    create table reread (
      id uuid constraint reread_pkey primary key,
      tenant_id uuid not null constraint reread_tenant_fkey references tenant,
      document_id uuid not null constraint reread_document_fkey references document,
      state text not null
        constraint reread_state_check check (state in
          ('waiting', 'reading', 'done', 'failed', 'cancelled')),
      reason text,
      attempts integer not null default 0,
      lease_until timestamptz,
      requested_at timestamptz not null,
      ended_at timestamptz,
      constraint reread_ended_check
        check ((ended_at is null) = (state in ('waiting', 'reading'))),
      constraint reread_lease_check check ((lease_until is not null) = (state = 'reading'))
    );
    create unique index reread_open_idx on reread (document_id)
      where state in ('waiting', 'reading');
    create index reread_document_idx on reread (document_id, requested_at);
    create index reread_due_idx on reread (requested_at, id)
      where state in ('waiting', 'reading');
    create index reread_state_idx on reread (tenant_id, state, ended_at);
  `);
  await partOf(
    runner,
    'reread',
    { table: 'document', key: 'document_id' },
    'select, insert, update (state, reason, attempts, lease_until, ended_at)',
  );
  // New documents come first: while one waits, nothing is read again.
  await defineAcrossTenants(
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
