import type { MigrationInterface, QueryRunner } from 'typeorm';
import { compartmentTable, partOf } from './row-level-security.js';

/** HL7 messages as they came in, byte for byte, what was answered, and what became of them. */
export class Messages1764870000000 implements MigrationInterface {
  readonly name = 'Messages1764870000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table message (
        id uuid constraint message_pkey primary key,
        tenant_id uuid not null constraint message_tenant_fkey references tenant,
        compartment_id uuid not null constraint message_compartment_fkey references compartment,
        -- as the site's file of connections names it
        connection text not null,
        state text not null constraint message_state_check check (state in ('received', 'taken',
          'filtered', 'held', 'own', 'stored', 'acknowledgement', 'refused', 'failed')),
        -- a stable code
        reason text,
        -- the rule of the connection that decided, and the profile that it asks for
        rule text,
        profile_id text,
        -- MSH-9, where it is what a type and an event look like
        type text,
        event text,
        source_status text,
        -- how the connection reads: charset and choice of identifier
        reading jsonb not null,
        object_key_id uuid not null constraint message_object_key_fkey references object_key,
        header bytea not null,
        segment_count integer not null,
        size_bytes integer not null,
        index_version integer not null,
        -- of what makes it the same message, and of its content without MSH-7; null: not compared
        identity_index bytea,
        content_index bytea,
        -- null once it is erased
        answers_sealed bytea,
        warning_codes text[] not null,
        -- how often it came again
        repeats integer not null default 0,
        -- the row of a later step, held by its id
        summary_id uuid,
        arrived_at timestamptz not null,
        changed_at timestamptz not null,
        constraint message_compared_check check ((identity_index is null) = (content_index is null))
      );
      create index message_arrived_idx on message (tenant_id, arrived_at, id);
      create index message_connection_idx on message (tenant_id, connection, arrived_at, id);
      create index message_identity_idx on message (tenant_id, index_version, identity_index)
        where identity_index is not null;
      create index message_object_key_idx on message (object_key_id);

      create table message_segment (
        message_id uuid not null
          constraint message_segment_message_fkey references message on delete cascade,
        number integer not null,
        tenant_id uuid not null constraint message_segment_tenant_fkey references tenant,
        ciphertext bytea not null,
        constraint message_segment_pkey primary key (message_id, number)
      );
      alter table message_segment alter column ciphertext set storage external;

      -- The documents in a message. Their keys are made with it, so that it dies with any of them.
      create table message_document (
        message_id uuid not null constraint message_document_message_fkey references message,
        ordinal integer not null,
        tenant_id uuid not null constraint message_document_tenant_fkey references tenant,
        object_key_id uuid not null
          constraint message_document_object_key_fkey references object_key,
        document_id uuid constraint message_document_document_fkey references document,
        constraint message_document_pkey primary key (message_id, ordinal)
      );
      create index message_document_document_idx on message_document (document_id)
        where document_id is not null;
      create index message_document_object_key_idx on message_document (object_key_id);
    `);
    await compartmentTable(
      runner,
      'message',
      `select, insert, update (state, reason, identity_index, content_index, answers_sealed, repeats,
       summary_id, changed_at)`,
    );
    const whole = { table: 'message', key: 'message_id' };
    await partOf(runner, 'message_segment', whole, 'select, insert, delete');
    await partOf(runner, 'message_document', whole, 'select, insert, update (document_id)');
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
