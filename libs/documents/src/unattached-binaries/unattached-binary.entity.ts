import { Compartment, Tenant } from '@app/database';
import type { ActorKind } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Blob, Document } from '../document.entities.js';

/**
 * Bytes that came alone, before anything said what they are: a document takes them over, or they go with
 * their blob, which is incomplete until then, after a day.
 */
@Entity('unattached_binary')
@Check('unattached_binary_actor_check', `actor_kind in ('client', 'person', 'service')`)
@Index('unattached_binary_blob_idx', ['blobId'])
@Index('unattached_binary_document_idx', ['documentId'], { where: 'document_id is not null' })
export class UnattachedBinary {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'unattached_binary_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'unattached_binary_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'compartment_id' })
  @ForeignKey(() => Compartment, 'id', { name: 'unattached_binary_compartment_fkey' })
  readonly compartmentId!: string;

  @Column('uuid', { name: 'blob_id' })
  @ForeignKey(() => Blob, 'id', { name: 'unattached_binary_blob_fkey', onDelete: 'CASCADE' })
  readonly blobId!: string;

  /** Of the blob, until a document completes it. */
  @Column('bytea')
  readonly header!: Buffer;

  @Column('integer', { name: 'segment_count' })
  readonly segmentCount!: number;

  @Column('integer', { name: 'size_bytes' })
  readonly sizeBytes!: number;

  @Column('text', { name: 'media_type' })
  readonly mediaType!: string;

  @Column('text', { name: 'actor_kind' })
  readonly actorKind!: ActorKind;

  @Column('text', { name: 'actor_id' })
  readonly actorId!: string;

  /** What they became. */
  @Column('uuid', { name: 'document_id', nullable: true })
  @ForeignKey(() => Document, 'id', { name: 'unattached_binary_document_fkey' })
  readonly documentId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
}
