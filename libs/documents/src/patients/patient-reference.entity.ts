import { Tenant } from '@app/database';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Patient } from '../document.entities.js';

/** Who named a patient by a number, before any document did: they may read that number again. */
@Entity('patient_reference')
export class PatientReference {
  @PrimaryColumn('uuid', { name: 'patient_id', primaryKeyConstraintName: 'patient_reference_pkey' })
  @ForeignKey(() => Patient, 'id', { name: 'patient_reference_patient_fkey' })
  readonly patientId!: string;

  @PrimaryColumn('text', { name: 'actor_id', primaryKeyConstraintName: 'patient_reference_pkey' })
  readonly actorId!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'patient_reference_tenant_fkey' })
  readonly tenantId!: string;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
}
