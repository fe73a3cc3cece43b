import { ObjectKeyRow, Tenant } from '@app/database';
import type { ActorKind } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Document, Patient } from '../document.entities.js';

/** Forbids the erasure of a document, or of all of a patient's. */
@Entity('legal_hold')
@Check('legal_hold_subject_check', '(document_id is null) <> (patient_id is null)')
@Check('legal_hold_released_check', '(released_at is null) = (released_by_id is null)')
@Index('legal_hold_document_idx', ['documentId'], {
  where: 'released_at is null and document_id is not null',
})
@Index('legal_hold_patient_idx', ['patientId'], {
  where: 'released_at is null and patient_id is not null',
})
@Index('legal_hold_placed_idx', ['tenantId', 'placedAt', 'id'])
export class LegalHold {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'legal_hold_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'legal_hold_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'document_id', nullable: true })
  @ForeignKey(() => Document, 'id', { name: 'legal_hold_document_fkey' })
  readonly documentId!: string | null;

  @Column('uuid', { name: 'patient_id', nullable: true })
  @ForeignKey(() => Patient, 'id', { name: 'legal_hold_patient_fkey' })
  readonly patientId!: string | null;

  /** Of what is held: the reasons die with it. */
  @Column('uuid', { name: 'object_key_id' })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'legal_hold_object_key_fkey' })
  readonly objectKeyId!: string;

  @Column('bytea', { name: 'reason_sealed' })
  readonly reasonSealed!: Buffer;

  @Column('text', { name: 'actor_kind' })
  readonly actorKind!: ActorKind;

  @Column('text', { name: 'actor_id' })
  readonly actorId!: string;

  @Column('timestamptz', { name: 'placed_at' })
  readonly placedAt!: Date;

  @Column('timestamptz', { name: 'released_at', nullable: true })
  readonly releasedAt!: Date | null;

  @Column('text', { name: 'released_by_kind', nullable: true })
  readonly releasedByKind!: ActorKind | null;

  @Column('text', { name: 'released_by_id', nullable: true })
  readonly releasedById!: string | null;

  @Column('bytea', { name: 'release_reason_sealed', nullable: true })
  readonly releaseReasonSealed!: Buffer | null;
}
