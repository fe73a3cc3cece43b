import { Compartment, ObjectKeyRow, Tenant } from '@app/database';
import { Document, type SourceStatus } from '@app/documents';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { MessageReader } from './message-reader.js';

/**
 * What became of a message. `received` waits for its documents to be made, `taken` has them, `failed`
 * could not have them. `filtered` no rule asked for, `held` waits for a person to say whose it is,
 * `own` we sent ourselves, `stored` is kept and nothing more.
 */
export const MESSAGE_STATES = [
  'received',
  'taken',
  'filtered',
  'held',
  'own',
  'stored',
  'acknowledgement',
  'refused',
  'failed',
] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** An HL7 message that came in. Its bytes are sealed in segments beside it. */
@Entity('message')
@Check(
  'message_state_check',
  `state in ('received', 'taken', 'filtered', 'held', 'own', 'stored', 'acknowledgement', 'refused', 'failed')`,
)
@Check(
  'message_document_status_check',
  `document_status in ('preliminary', 'final', 'corrected', 'addended', 'replaced', 'cancelled', 'wrong-patient')`,
)
@Check('message_compared_check', '(identity_index is null) = (content_index is null)')
@Check('message_numbers_check', '(number_version is null) = (numbers_sealed is null)')
@Index('message_arrived_idx', ['tenantId', 'arrivedAt', 'id'])
@Index('message_connection_idx', ['tenantId', 'connection', 'arrivedAt', 'id'])
@Index('message_identity_idx', ['tenantId', 'indexVersion', 'identityIndex'], {
  where: 'identity_index is not null',
})
@Index('message_object_key_idx', ['objectKeyId'])
@Index('message_without_document_idx', ['tenantId', 'arrivedAt', 'id'], {
  where: 'not has_document and erased_at is null',
})
@Index('message_try_after_idx', ['tryAfter'], { where: 'try_after is not null' })
@Index('message_summary_idx', ['summaryId'], { where: 'summary_id is not null' })
@Index('message_number_idx', ['tenantId', 'numberVersion', 'numberIndex'], {
  where: 'number_index is not null',
})
@Index('message_parent_idx', ['tenantId', 'numberVersion', 'parentIndex'], {
  where: 'parent_index is not null',
})
@Index('message_number_version_idx', ['tenantId', 'numberVersion'], {
  where: 'number_version is not null',
})
export class Message {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'message_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'compartment_id' })
  @ForeignKey(() => Compartment, 'id', { name: 'message_compartment_fkey' })
  readonly compartmentId!: string;

  /** As the site's file of connections names it. */
  @Column('text')
  readonly connection!: string;

  @Column('text')
  readonly state!: MessageState;

  /** A stable code. */
  @Column('text', { nullable: true })
  readonly reason!: string | null;

  @Column('text', { nullable: true })
  readonly rule!: string | null;

  @Column('text', { name: 'profile_id', nullable: true })
  readonly profileId!: string | null;

  @Column('text', { nullable: true })
  readonly type!: string | null;

  @Column('text', { nullable: true })
  readonly event!: string | null;

  @Column('text', { name: 'source_status', nullable: true })
  readonly sourceStatus!: SourceStatus | null;

  /** Of what was made of it, with what earlier messages said; null: as `sourceStatus`. */
  @Column('text', { name: 'document_status', nullable: true })
  readonly documentStatus!: SourceStatus | null;

  @Column('jsonb')
  readonly reading!: MessageReader;

  @Column('uuid', { name: 'object_key_id' })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'message_object_key_fkey' })
  readonly objectKeyId!: string;

  @Column('bytea')
  readonly header!: Buffer;

  @Column('integer', { name: 'segment_count' })
  readonly segmentCount!: number;

  @Column('integer', { name: 'size_bytes' })
  readonly sizeBytes!: number;

  @Column('integer', { name: 'index_version' })
  readonly indexVersion!: number;

  /** Of connection, sender, receiver and control id; null: it is not compared. */
  @Column('bytea', { name: 'identity_index', nullable: true })
  readonly identityIndex!: Buffer | null;

  /** Of its bytes without MSH-7. */
  @Column('bytea', { name: 'content_index', nullable: true })
  readonly contentIndex!: Buffer | null;

  /** Null where it speaks of no document, and once it is erased. */
  @Column('integer', { name: 'number_version', nullable: true })
  readonly numberVersion!: number | null;

  /** Of the number of its documents, within its connection. */
  @Column('bytea', { name: 'number_index', nullable: true })
  readonly numberIndex!: Buffer | null;

  /** Of the number of what it replaces or adds to. */
  @Column('bytea', { name: 'parent_index', nullable: true })
  readonly parentIndex!: Buffer | null;

  /** Whose it is, as a person said of one that was held. */
  @Column('bytea', { name: 'patient_sealed', nullable: true })
  readonly patientSealed!: Buffer | null;

  @Column('bytea', { name: 'numbers_sealed', nullable: true })
  readonly numbersSealed!: Buffer | null;

  @Column('bytea', { name: 'answers_sealed', nullable: true })
  readonly answersSealed!: Buffer | null;

  @Column('text', { name: 'warning_codes', array: true })
  readonly warningCodes!: readonly string[];

  @Column('integer', { default: 0 })
  readonly repeats!: number;

  @Column('uuid', { name: 'summary_id', nullable: true })
  readonly summaryId!: string | null;

  /** When somebody last had it processed again: no draft of it is sent from then on. */
  @Column('timestamptz', { name: 'reprocessed_at', nullable: true })
  readonly reprocessedAt!: Date | null;

  /** How often something unforeseen has kept it from being made what it should. */
  @Column('integer', { default: 0 })
  readonly tries!: number;

  /** When it is tried again; null: not by itself. */
  @Column('timestamptz', { name: 'try_after', nullable: true })
  readonly tryAfter!: Date | null;

  /** Then it lives as long as its documents; the others end by their age. */
  @Column('boolean', { name: 'has_document', default: false })
  readonly hasDocument!: boolean;

  /** When its bytes went. */
  @Column('timestamptz', { name: 'erased_at', nullable: true })
  readonly erasedAt!: Date | null;

  @Column('timestamptz', { name: 'arrived_at' })
  readonly arrivedAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  readonly changedAt!: Date;
}

@Entity('message_segment')
export class MessageSegment {
  @PrimaryColumn('uuid', {
    name: 'message_id',
    primaryKeyConstraintName: 'message_segment_pkey',
  })
  @ForeignKey(() => Message, 'id', {
    name: 'message_segment_message_fkey',
    onDelete: 'CASCADE',
  })
  readonly messageId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'message_segment_pkey' })
  readonly number!: number;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'message_segment_tenant_fkey' })
  readonly tenantId!: string;

  @Column('bytea')
  readonly ciphertext!: Buffer;
}

/** A document in a message, by its place. Its key is there before it is, so that the message dies with it. */
@Entity('message_document')
@Index('message_document_document_idx', ['documentId'], { where: 'document_id is not null' })
@Index('message_document_object_key_idx', ['objectKeyId'])
export class MessageDocument {
  @PrimaryColumn('uuid', {
    name: 'message_id',
    primaryKeyConstraintName: 'message_document_pkey',
  })
  @ForeignKey(() => Message, 'id', { name: 'message_document_message_fkey' })
  readonly messageId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'message_document_pkey' })
  readonly ordinal!: number;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'message_document_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'object_key_id' })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'message_document_object_key_fkey' })
  readonly objectKeyId!: string;

  @Column('uuid', { name: 'document_id', nullable: true })
  @ForeignKey(() => Document, 'id', { name: 'message_document_document_fkey' })
  readonly documentId!: string | null;
}
