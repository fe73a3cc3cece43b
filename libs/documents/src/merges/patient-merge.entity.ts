import { Tenant } from '@app/database';
import type { ActorKind } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Encounter, Patient } from '../document.entities.js';

export const MERGE_KINDS = ['merge', 'visit', 'link'] as const;
export type MergeKind = (typeof MERGE_KINDS)[number];

/**
 * What a source says of two patients. `merge`: one goes on as the other; `visit`: one visit is the other's;
 * `link`: they are one person, and their records stay apart.
 */
@Entity('patient_merge')
@Check('patient_merge_kind_check', `kind in ('merge', 'visit', 'link')`)
@Check('patient_merge_two_check', 'from_patient_id <> into_patient_id')
@Check('patient_merge_encounter_check', `(encounter_id is null) = (kind <> 'visit')`)
@Index('patient_merge_from_idx', ['fromPatientId'], {
  unique: true,
  where: `kind = 'merge' and undone_at is null`,
})
@Index('patient_merge_visit_idx', ['encounterId', 'fromPatientId'], {
  unique: true,
  where: `kind = 'visit' and undone_at is null`,
})
@Index('patient_merge_into_idx', ['intoPatientId'])
@Check(
  'patient_merge_undone_check',
  `(undone_by_kind is null) = (undone_by_id is null)
    and (undone_by_id is null or undone_at is not null)
    and (undo_reason_sealed is null or undone_by_id is not null)`,
)
@Index('patient_merge_merged_idx', ['tenantId', 'mergedAt', 'id'])
@Index('patient_merge_actor_idx', ['tenantId', 'actorId', 'mergedAt', 'id'])
export class PatientMerge {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'patient_merge_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'patient_merge_tenant_fkey' })
  readonly tenantId!: string;

  @Column('text')
  readonly kind!: MergeKind;

  @Column('uuid', { name: 'from_patient_id' })
  @ForeignKey(() => Patient, 'id', { name: 'patient_merge_from_fkey' })
  readonly fromPatientId!: string;

  @Column('uuid', { name: 'into_patient_id' })
  @ForeignKey(() => Patient, 'id', { name: 'patient_merge_into_fkey' })
  readonly intoPatientId!: string;

  /** Of a visit that was moved. */
  @Column('uuid', { name: 'encounter_id', nullable: true })
  @ForeignKey(() => Encounter, 'id', { name: 'patient_merge_encounter_fkey' })
  readonly encounterId!: string | null;

  @Column('text', { name: 'actor_kind' })
  readonly actorKind!: ActorKind;

  @Column('text', { name: 'actor_id' })
  readonly actorId!: string;

  @Column('timestamptz', { name: 'merged_at' })
  readonly mergedAt!: Date;

  @Column('timestamptz', { name: 'undone_at', nullable: true })
  readonly undoneAt!: Date | null;

  @Column('text', { name: 'undone_by_kind', nullable: true })
  readonly undoneByKind!: ActorKind | null;

  @Column('text', { name: 'undone_by_id', nullable: true })
  readonly undoneById!: string | null;

  /** Under the key of the patient who went on; null where a source took it back. */
  @Column('bytea', { name: 'undo_reason_sealed', nullable: true })
  readonly undoReasonSealed!: Buffer | null;
}
