import { Compartment, ObjectKeyRow, Tenant } from '@app/database';
import type { ActorKind } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Document } from '../document.entities.js';
import type { ErasureReport } from './certificates/erasure-report.js';

export const ERASURE_TRIGGERS = ['request', 'retention', 'restore'] as const;
/** `restore`: a backup had brought back what was erased before. */
export type ErasureTrigger = (typeof ERASURE_TRIGGERS)[number];

/** That a document was erased, with everything made from it. */
@Entity('erasure')
@Check('erasure_trigger_check', `trigger in ('request', 'retention', 'restore')`)
@Index('erasure_document_idx', ['documentId'], { unique: true })
@Index('erasure_requested_idx', ['tenantId', 'requestedAt', 'id'])
@Index('erasure_unlisted_idx', ['requestedAt'], { where: 'listed_at is null' })
export class Erasure {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'erasure_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'erasure_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'compartment_id' })
  @ForeignKey(() => Compartment, 'id', { name: 'erasure_compartment_fkey' })
  readonly compartmentId!: string;

  @Column('uuid', { name: 'document_id' })
  @ForeignKey(() => Document, 'id', { name: 'erasure_document_fkey' })
  readonly documentId!: string;

  /** Its own: reason and certificate outlive what was erased. */
  @Column('uuid', { name: 'object_key_id' })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'erasure_object_key_fkey' })
  readonly objectKeyId!: string;

  @Column('text')
  readonly trigger!: ErasureTrigger;

  @Column('text', { name: 'actor_kind' })
  readonly actorKind!: ActorKind;

  @Column('text', { name: 'actor_id' })
  readonly actorId!: string;

  @Column('bytea', { name: 'reason_sealed' })
  readonly reasonSealed!: Buffer;

  /** The keys that were destroyed. */
  @Column('uuid', { name: 'key_ids', array: true })
  readonly keyIds!: readonly string[];

  @Column('timestamptz', { name: 'requested_at' })
  readonly requestedAt!: Date;

  /** When every library had done its part. */
  @Column('timestamptz', { name: 'completed_at', nullable: true })
  readonly completedAt!: Date | null;

  @Column('bytea', { name: 'certificate_sealed', nullable: true })
  readonly certificateSealed!: Buffer | null;

  @Column('bytea', { name: 'certificate_sha256', nullable: true })
  readonly certificateSha256!: Buffer | null;

  @Column('timestamptz', { name: 'listed_at', nullable: true })
  readonly listedAt!: Date | null;
}

/** What one library erased. */
@Entity('erasure_part')
export class ErasurePart {
  @PrimaryColumn('uuid', { name: 'erasure_id', primaryKeyConstraintName: 'erasure_part_pkey' })
  @ForeignKey(() => Erasure, 'id', { name: 'erasure_part_erasure_fkey' })
  readonly erasureId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'erasure_part_pkey' })
  readonly consumer!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'erasure_part_tenant_fkey' })
  readonly tenantId!: string;

  @Column('jsonb')
  readonly report!: ErasureReport;

  @Column('timestamptz', { name: 'confirmed_at' })
  readonly confirmedAt!: Date;
}
