import { Tenant } from '@app/database';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Document } from '../document.entities.js';
import type { Mismatch } from './compare-patient.js';

/** Whom a document names, and what of that did not fit whom it was assigned to. */
@Entity('patient_check')
@Check(
  'patient_check_reasons_check',
  `reasons <@ array['name', 'birth-date', 'number', 'two-patients']`,
)
@Check('patient_check_decided_check', '(decided_at is null) = (decided_by_id is null)')
export class PatientCheckRow {
  @PrimaryColumn('uuid', { name: 'document_id', primaryKeyConstraintName: 'patient_check_pkey' })
  @ForeignKey(() => Document, 'id', { name: 'patient_check_document_fkey' })
  readonly documentId!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'patient_check_tenant_fkey' })
  readonly tenantId!: string;

  /** None where it fits. */
  @Column('text', { array: true })
  readonly reasons!: readonly Mismatch[];

  /** Under the document's key, with which it dies. */
  @Column('bytea', { name: 'found_sealed' })
  readonly foundSealed!: Buffer;

  @Column('timestamptz', { name: 'checked_at' })
  readonly checkedAt!: Date;

  @Column('timestamptz', { name: 'decided_at', nullable: true })
  readonly decidedAt!: Date | null;

  @Column('text', { name: 'decided_by_kind', nullable: true })
  readonly decidedByKind!: string | null;

  @Column('text', { name: 'decided_by_id', nullable: true })
  readonly decidedById!: string | null;
}
