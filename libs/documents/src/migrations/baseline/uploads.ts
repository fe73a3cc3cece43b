import { compartmentTable, defineAcrossTenants, partOf } from '@app/database';
import type { QueryRunner } from 'typeorm';

/** Files that are still arriving, in sealed pieces. */
export async function createUploads(runner: QueryRunner): Promise<void> {
  await runner.query(`
    create table upload (
      id uuid constraint upload_pkey primary key,
      tenant_id uuid not null constraint upload_tenant_fkey references tenant,
      compartment_id uuid not null constraint upload_compartment_fkey references compartment,
      actor_kind text not null,
      actor_id text not null,
      object_key_id uuid not null constraint upload_object_key_fkey references object_key,
      description_sealed bytea not null,
      media_type text not null,
      confidentiality text not null
        constraint upload_confidentiality_check check (confidentiality in ('N', 'R', 'V')),
      profile_id text not null,
      class text not null
        constraint upload_class_check check (class in ('stat', 'routine', 'batch')),
      size_bytes integer not null,
      received_bytes integer not null,
      piece_count integer not null,
      state text not null
        constraint upload_state_check check (state in ('receiving', 'finished', 'refused')),
      reason text,
      document_id uuid constraint upload_document_fkey references document,
      -- the row of a later step, held by its id
      summary_id uuid,
      -- while somebody makes a document of it
      lease_until timestamptz,
      noticed_at timestamptz not null,
      created_at timestamptz not null,
      changed_at timestamptz not null,
      expires_at timestamptz not null,
      constraint upload_received_check check (received_bytes between 0 and size_bytes)
    );
    create index upload_actor_idx on upload (actor_id, created_at, id);
    create index upload_receiving_idx on upload (expires_at) where state = 'receiving';
    create index upload_ended_idx on upload (changed_at) where state <> 'receiving';
    create index upload_document_idx on upload (document_id) where document_id is not null;
  `);
  await compartmentTable(
    runner,
    'upload',
    `select, insert, delete, update (received_bytes, piece_count, state, reason,
     document_id, summary_id, lease_until, noticed_at, changed_at)`,
  );
  await runner.query(`
    create table upload_piece (
      upload_id uuid not null
        constraint upload_piece_upload_fkey references upload on delete cascade,
      number integer not null,
      tenant_id uuid not null constraint upload_piece_tenant_fkey references tenant,
      start_byte integer not null,
      size_bytes integer not null,
      ciphertext bytea not null,
      constraint upload_piece_pkey primary key (upload_id, number)
    );
    alter table upload_piece alter column ciphertext set storage external;
  `);
  await partOf(
    runner,
    'upload_piece',
    { table: 'upload', key: 'upload_id' },
    'select, insert, delete',
  );
  // All bytes are there, and nobody is making a document of them.
  await defineAcrossTenants(
    runner,
    'across_arrived_uploads(at_most integer)',
    'tenant_id uuid, id uuid',
    `
    select tenant_id, id from upload
    where state = 'receiving' and received_bytes = size_bytes
      and coalesce(lease_until, changed_at + interval '1 minute') < now()
    order by changed_at, id limit at_most`,
  );
  await defineAcrossTenants(
    runner,
    'across_expired_uploads(at_most integer)',
    'tenant_id uuid, id uuid',
    `
    select tenant_id, id from upload
    where state = 'receiving' and received_bytes < size_bytes and expires_at < now()
    order by expires_at, id limit at_most`,
  );
  // Ended a day ago, and no later step needs the row any more.
  await defineAcrossTenants(
    runner,
    'across_past_uploads(at_most integer)',
    'tenant_id uuid, id uuid',
    `
    select tenant_id, id from upload
    where state <> 'receiving' and changed_at < now() - interval '24 hours'
      and (state = 'refused' or summary_id is not null or reason is not null)
    order by changed_at, id limit at_most`,
  );
}
