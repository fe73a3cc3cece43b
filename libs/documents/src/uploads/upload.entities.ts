import { Compartment, type ConfidentialityCode, ObjectKeyRow, Tenant } from '@app/database';
import type { ActorKind } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Document } from '../document.entities.js';

export const UPLOAD_STATES = ['receiving', 'finished', 'refused'] as const;
export type UploadState = (typeof UPLOAD_STATES)[number];

/** The classes of a summary, which a later library knows more of. */
export type UploadPriority = 'stat' | 'routine' | 'batch';

/** A file that arrives piece by piece, until it is a document or its day is over. */
@Entity('upload')
@Check('upload_confidentiality_check', `confidentiality in ('N', 'R', 'V')`)
@Check('upload_priority_check', `priority in ('stat', 'routine', 'batch')`)
@Check('upload_state_check', `state in ('receiving', 'finished', 'refused')`)
@Check('upload_received_check', 'received_bytes between 0 and size_bytes')
@Index('upload_actor_idx', ['actorId', 'createdAt', 'id'])
@Index('upload_receiving_idx', ['expiresAt'], { where: "state = 'receiving'" })
@Index('upload_ended_idx', ['changedAt'], { where: "state <> 'receiving'" })
@Index('upload_document_idx', ['documentId'], { where: 'document_id is not null' })
export class Upload {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'upload_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'upload_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'compartment_id' })
  @ForeignKey(() => Compartment, 'id', { name: 'upload_compartment_fkey' })
  readonly compartmentId!: string;

  @Column('text', { name: 'actor_kind' })
  readonly actorKind!: ActorKind;

  @Column('text', { name: 'actor_id' })
  readonly actorId!: string;

  /** The key of the document that it becomes. */
  @Column('uuid', { name: 'object_key_id' })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'upload_object_key_fkey' })
  readonly objectKeyId!: string;

  @Column('bytea', { name: 'description_sealed' })
  readonly descriptionSealed!: Buffer;

  @Column('text', { name: 'media_type' })
  readonly mediaType!: string;

  @Column('text')
  readonly confidentiality!: ConfidentialityCode;

  @Column('text', { name: 'profile_id' })
  readonly profileId!: string;

  @Column('text')
  readonly priority!: UploadPriority;

  @Column('integer', { name: 'size_bytes' })
  readonly sizeBytes!: number;

  @Column('integer', { name: 'received_bytes' })
  receivedBytes!: number;

  @Column('integer', { name: 'piece_count' })
  pieceCount!: number;

  @Column('text')
  state!: UploadState;

  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('uuid', { name: 'document_id', nullable: true })
  @ForeignKey(() => Document, 'id', { name: 'upload_document_fkey' })
  documentId!: string | null;

  @Column('uuid', { name: 'summary_id', nullable: true })
  summaryId!: string | null;

  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;

  /** When its progress was last made known. */
  @Column('timestamptz', { name: 'noticed_at' })
  noticedAt!: Date;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt!: Date;
}

@Entity('upload_piece')
export class UploadPiece {
  @PrimaryColumn('uuid', { name: 'upload_id', primaryKeyConstraintName: 'upload_piece_pkey' })
  @ForeignKey(() => Upload, 'id', { name: 'upload_piece_upload_fkey', onDelete: 'CASCADE' })
  readonly uploadId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'upload_piece_pkey' })
  readonly number!: number;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'upload_piece_tenant_fkey' })
  readonly tenantId!: string;

  @Column('integer', { name: 'start_byte' })
  readonly startByte!: number;

  @Column('integer', { name: 'size_bytes' })
  readonly sizeBytes!: number;

  @Column('bytea')
  readonly ciphertext!: Buffer;
}
