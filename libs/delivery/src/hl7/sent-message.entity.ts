import { Tenant } from '@app/database';
import { Message } from '@app/messages';
import { Summary } from '@app/summaries';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { Hl7Settings } from './hl7-settings.js';

/** What a receiver has of a document once it has taken a message about it. */
export type SentDocumentStatus = 'draft' | 'final' | 'addendum' | 'withdrawn';

export const SENT_TYPES = ['MDM', 'ORU', 'ACK'] as const;
/** Of what is not about a summary, that it answers a message. */
export const SENT_DOCUMENT_STATUSES = [
  'draft',
  'final',
  'addendum',
  'withdrawn',
  'acknowledgement',
] as const;

/** A message as it was sent, and what was answered: it stays when its delivery is no longer listed. */
@Entity('sent_message')
@Check('sent_message_type_check', `type in ('MDM', 'ORU', 'ACK')`)
@Check(
  'sent_message_document_status_check',
  `document_status in ('draft', 'final', 'addendum', 'withdrawn', 'acknowledgement')`,
)
@Check(
  'sent_message_about_check',
  `(summary_id is null) = (type = 'ACK') and (message_id is not null) = (type = 'ACK')
    and (number is null) = (type = 'ACK')`,
)
@Check('sent_message_state_check', `state in ('unanswered', 'taken', 'refused')`)
@Check('sent_message_answered_check', `(state = 'unanswered') or (answered_at is not null)`)
@Index('sent_message_delivery_idx', ['deliveryId', 'builtAt'])
@Index('sent_message_message_idx', ['messageId'], { where: 'message_id is not null' })
@Index('sent_message_summary_idx', ['summaryId', 'destinationId', 'builtAt'])
export class SentMessage {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sent_message_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'sent_message_tenant_fkey' })
  readonly tenantId!: string;

  /** Held by its id: a destination can be removed, and what it was sent is known still. */
  @Column('uuid', { name: 'destination_id' })
  readonly destinationId!: string;

  /** Held by its id: an acknowledged delivery is kept for three months. */
  @Column('uuid', { name: 'delivery_id' })
  readonly deliveryId!: string;

  /** What it is about. */
  @Column('uuid', { name: 'summary_id', nullable: true })
  @ForeignKey(() => Summary, 'id', { name: 'sent_message_summary_fkey' })
  readonly summaryId!: string | null;

  /** What it answers: an acknowledgement is about no summary. */
  @Column('uuid', { name: 'message_id', nullable: true })
  @ForeignKey(() => Message, 'id', { name: 'sent_message_message_fkey' })
  readonly messageId!: string | null;

  @Column('text')
  readonly type!: (typeof SENT_TYPES)[number];

  /** MSH-9.2. */
  @Column('text')
  readonly event!: string;

  /** The document's number in our namespace: TXA-12, or OBR-3 of a result; null: it has none. */
  @Column('text', { nullable: true })
  readonly number!: string | null;

  /** TXA-13: the document of ours that it replaces or adds to. */
  @Column('text', { nullable: true })
  readonly parent!: string | null;

  @Column('text', { name: 'document_status' })
  readonly documentStatus!: (typeof SENT_DOCUMENT_STATUSES)[number];

  @Column('text')
  readonly state!: 'unanswered' | 'taken' | 'refused';

  /** Of the destination when it was written. */
  @Column('jsonb')
  readonly settings!: Hl7Settings;

  @Column('integer', { name: 'size_bytes' })
  readonly sizeBytes!: number;

  /** Under the key of the summary or the message, with which it dies. */
  @Column('bytea', { name: 'bytes_sealed' })
  readonly bytesSealed!: Buffer;

  /** What was said to the last attempt. */
  @Column('bytea', { name: 'answers_sealed', nullable: true })
  readonly answersSealed!: Buffer | null;

  @Column('timestamptz', { name: 'built_at' })
  readonly builtAt!: Date;

  @Column('timestamptz', { name: 'answered_at', nullable: true })
  readonly answeredAt!: Date | null;
}
