import { compartmentTable, defineAcrossTenants, partOf, tenantTable } from '@app/database';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Received messages, the documents in them, and the connections that they come over. */
export class MessagesBaseline1765300900000 implements MigrationInterface {
  readonly name = 'MessagesBaseline1765300900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- HL7 messages as they came in, byte for byte, what was answered, and what became of them.
      create table message (
        id uuid constraint message_pkey primary key,
        tenant_id uuid not null constraint message_tenant_fkey references tenant,
        compartment_id uuid not null constraint message_compartment_fkey references compartment,
        -- as the site's file of connections names it
        connection text not null,
        state text not null
          constraint message_state_check check (state in
            ('received', 'taken', 'filtered', 'held', 'own', 'stored', 'acknowledgement',
             'refused', 'failed')),
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
        -- when its documents were last asked for again, and by that a summary that goes nowhere unsigned
        reprocessed_at timestamptz,
        -- Under which number the source knows the message's documents, and the number of those that they
        -- replace or add to. Sealed with the patient, so that the indexes can be made again.
        number_version integer,
        number_index bytea,
        parent_index bytea,
        numbers_sealed bytea,
        -- identifier and authority, under the message's key
        patient_sealed bytea,
        -- those that something unforeseen ended
        tries integer not null default 0,
        -- when the next one is; null: none is to come
        try_after timestamptz,
        -- with a document a message lives as long as that
        has_document boolean not null default false,
        -- when its bytes went; the row stays
        erased_at timestamptz,
        -- of what was made of it, with what earlier messages said; null: as source_status
        document_status text
          constraint message_document_status_check check (document_status in
            ('preliminary', 'final', 'corrected', 'addended', 'replaced', 'cancelled',
             'wrong-patient')),
        constraint message_compared_check
          check ((identity_index is null) = (content_index is null)),
        constraint message_numbers_check
          check ((number_version is null) = (numbers_sealed is null))
      );
      create index message_arrived_idx on message (tenant_id, arrived_at, id);
      create index message_connection_idx on message (tenant_id, connection, arrived_at, id);
      create index message_identity_idx on message (tenant_id, index_version, identity_index)
        where identity_index is not null;
      create index message_object_key_idx on message (object_key_id);
      create index message_summary_idx on message (summary_id) where summary_id is not null;
      create index message_number_idx on message (tenant_id, number_version, number_index)
        where number_index is not null;
      create index message_parent_idx on message (tenant_id, number_version, parent_index)
        where parent_index is not null;
      create index message_number_version_idx on message (tenant_id, number_version)
        where number_version is not null;
      create index message_try_after_idx on message (try_after) where try_after is not null;
      create index message_without_document_idx on message (tenant_id, arrived_at, id)
        where not has_document and erased_at is null;
    `);
    await compartmentTable(
      runner,
      'message',
      `select, insert, update (state, reason, rule, profile_id, identity_index,
       content_index, answers_sealed, repeats, summary_id, changed_at, reprocessed_at,
       number_version, number_index, parent_index, numbers_sealed, patient_sealed, tries,
       try_after, has_document, erased_at, document_status)`,
    );
    await runner.query(`
      create table message_segment (
        message_id uuid not null
          constraint message_segment_message_fkey references message on delete cascade,
        number integer not null,
        tenant_id uuid not null constraint message_segment_tenant_fkey references tenant,
        ciphertext bytea not null,
        constraint message_segment_pkey primary key (message_id, number)
      );
      alter table message_segment alter column ciphertext set storage external;
    `);
    await partOf(
      runner,
      'message_segment',
      { table: 'message', key: 'message_id' },
      'select, insert, delete',
    );
    await runner.query(`
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
    await partOf(
      runner,
      'message_document',
      { table: 'message', key: 'message_id' },
      'select, insert, update (document_id)',
    );
    await runner.query(`
      create table message_reference (
        message_id uuid not null
          constraint message_reference_message_fkey references message on delete cascade,
        kind text not null
          constraint message_reference_kind_check check (kind in ('control', 'patient', 'report')),
        -- of the control id, or of the identifier of a patient that it names
        value_index bytea not null,
        tenant_id uuid not null constraint message_reference_tenant_fkey references tenant,
        index_version integer not null,
        constraint message_reference_pkey primary key (message_id, kind, value_index)
      );
      create index message_reference_value_idx on message_reference
        (tenant_id, index_version, kind, value_index);
    `);
    await partOf(
      runner,
      'message_reference',
      { table: 'message', key: 'message_id' },
      'select, insert, delete',
    );
    await runner.query(`
      -- What a process listens for, as it says itself.
      create table message_connection (
        id uuid constraint message_connection_pkey primary key,
        tenant_id uuid not null constraint message_connection_tenant_fkey references tenant,
        -- as the site's file of connections names it
        name text not null,
        -- of the file: what a message is judged by when somebody has it processed again
        settings jsonb not null,
        -- null: nobody is told
        silent_after_minutes integer
          constraint message_connection_silent_after_check
            check (silent_after_minutes between 1 and 43200),
        listening_since timestamptz not null,
        -- when the process last said that it listens
        seen_at timestamptz not null,
        last_frame_at timestamptz,
        -- since when it has been silent for longer than its setting
        silent_since timestamptz,
        same_id_other_content text
          constraint message_connection_same_id_check check (same_id_other_content in
            ('refuse', 'accept'))
      );
      create unique index message_connection_name_idx on message_connection (tenant_id, name);
    `);
    await tenantTable(
      runner,
      'message_connection',
      `select, insert, update (settings, silent_after_minutes, listening_since, seen_at,
       last_frame_at, silent_since)`,
    );
    await runner.query(`
      alter table notification add constraint notification_connection_fkey
        foreign key (connection_id) references message_connection on delete cascade;
    `);
    await defineAcrossTenants(
      runner,
      'across_due_messages(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from message where try_after <= now()
      order by try_after, id limit at_most`,
    );
    await defineAcrossTenants(
      runner,
      'across_silent_connections(at_most integer)',
      'tenant_id uuid, id uuid',
      `
      select tenant_id, id from message_connection
      where silent_since is null and coalesce(last_frame_at, listening_since)
        < now() - make_interval(mins => silent_after_minutes)
      order by id limit at_most`,
    );
  }

  async down(): Promise<void> {
    throw new Error('Migrations go forward only. Restore a backup instead.');
  }
}
