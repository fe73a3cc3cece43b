import { Person } from '@app/auth';
import { ObjectKeyRow, Tenant } from '@app/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Patient } from '../document.entities.js';

/** A person opened what compartments and labels hide of one patient, for a while and with a reason. */
@Entity('break_glass')
@Check('break_glass_reviewed_check', '(reviewed_at is null) = (reviewed_by is null)')
@Check('break_glass_own_review_check', 'reviewed_by <> person_id')
@Index('break_glass_person_idx', ['personId', 'expiresAt'])
@Index('break_glass_opened_idx', ['tenantId', 'openedAt', 'id'])
export class BreakGlass {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'break_glass_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'break_glass_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, 'id', { name: 'break_glass_person_fkey' })
  readonly personId!: string;

  @Column('uuid', { name: 'patient_id' })
  @ForeignKey(() => Patient, 'id', { name: 'break_glass_patient_fkey' })
  readonly patientId!: string;

  /** The patient's own: the reason dies with it. */
  @Column('uuid', { name: 'object_key_id' })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'break_glass_object_key_fkey' })
  readonly objectKeyId!: string;

  @Column('bytea', { name: 'reason_sealed' })
  readonly reasonSealed!: Buffer;

  @Column('timestamptz', { name: 'opened_at' })
  readonly openedAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  readonly endedAt!: Date | null;

  @Column('timestamptz', { name: 'reviewed_at', nullable: true })
  readonly reviewedAt!: Date | null;

  @Column('uuid', { name: 'reviewed_by', nullable: true })
  @ForeignKey(() => Person, 'id', { name: 'break_glass_reviewer_fkey' })
  readonly reviewedBy!: string | null;
}
