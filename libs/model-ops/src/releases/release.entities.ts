import { Person, type ReauthenticationMethod } from '@app/auth';
import { Tenant } from '@app/database';
import type { ActorKind } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** `approved` is in force, and one alone is. */
export const RELEASE_STATES = [
  'proposed',
  'approved',
  'refused',
  'rolled-back',
  'superseded',
  'retired',
] as const;
export type ReleaseState = (typeof RELEASE_STATES)[number];

/** A model and adapter that were proposed to be in force, with what was measured of them. */
@Entity('model_release')
@Check(
  'model_release_state_check',
  `state in ('proposed', 'approved', 'refused', 'rolled-back', 'superseded', 'retired')`,
)
@Check('model_release_adapter_check', '(adapter_id is null) = (adapter_sha256 is null)')
@Check(
  'model_release_ended_check',
  '(ended_at is null) = (ended_by_id is null) and (ended_at is null) = (ended_by_kind is null)',
)
@Index('model_release_proposed_idx', ['tenantId', 'proposedAt', 'id'])
@Index('model_release_active_idx', ['state'], {
  unique: true,
  where: `state = 'approved' and belongs_to is null`,
})
@Index('model_release_active_here_idx', ['tenantId'], {
  unique: true,
  where: `state = 'approved'`,
})
@Index('model_release_open_idx', ['tenantId', 'evaluationSha256'], {
  unique: true,
  where: `state = 'proposed'`,
})
export class ModelRelease {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'model_release_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'model_release_tenant_fkey' })
  readonly tenantId!: string;

  /** Whose data the adapter was trained on; null: it may serve the whole installation. */
  @Column('uuid', { name: 'belongs_to', nullable: true })
  @ForeignKey(() => Tenant, 'id', { name: 'model_release_belongs_to_fkey' })
  readonly belongsTo!: string | null;

  @Column('text', { name: 'model_id' })
  readonly modelId!: string;

  @Column('text', { name: 'model_sha256' })
  readonly modelSha256!: string;

  @Column('text', { name: 'adapter_id', nullable: true })
  readonly adapterId!: string | null;

  @Column('text', { name: 'adapter_sha256', nullable: true })
  readonly adapterSha256!: string | null;

  /** Kept data sets that the adapter was trained on. */
  @Column('uuid', { name: 'dataset_ids', array: true })
  readonly datasetIds!: readonly string[];

  /** An `EvaluationRecord` as canonical JSON. */
  @Column('text')
  readonly evaluation!: string;

  @Column('text', { name: 'evaluation_sha256' })
  readonly evaluationSha256!: string;

  @Column('text')
  readonly state!: ReleaseState;

  /** What was in force when this one came into force; null: what the settings name. */
  @Column('uuid', { nullable: true })
  @ForeignKey(() => ModelRelease, 'id', { name: 'model_release_replaces_fkey' })
  readonly replaces!: string | null;

  @Column('text', { name: 'proposed_by_kind' })
  readonly proposedByKind!: ActorKind;

  @Column('text', { name: 'proposed_by_id' })
  readonly proposedById!: string;

  @Column('timestamptz', { name: 'proposed_at' })
  readonly proposedAt!: Date;

  /** When it last became active. */
  @Column('timestamptz', { name: 'activated_at', nullable: true })
  readonly activatedAt!: Date | null;

  /** Who refused it, rolled it back, put another in its place, or retired it. */
  @Column('text', { name: 'ended_by_kind', nullable: true })
  readonly endedByKind!: ActorKind | null;

  @Column('text', { name: 'ended_by_id', nullable: true })
  readonly endedById!: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  readonly endedAt!: Date | null;
}

/** A data set of which rows were erased after somebody may have trained on them. */
@Entity('erased_training')
export class ErasedTraining {
  @PrimaryColumn('uuid', { name: 'dataset_id', primaryKeyConstraintName: 'erased_training_pkey' })
  readonly datasetId!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'erased_training_tenant_fkey' })
  readonly tenantId!: string;

  /** The last time. */
  @Column('timestamptz', { name: 'erased_at' })
  readonly erasedAt!: Date;
}

/** A person's word for a release. */
@Entity('model_release_approval')
export class ModelReleaseApproval {
  @PrimaryColumn('uuid', {
    name: 'release_id',
    primaryKeyConstraintName: 'model_release_approval_pkey',
  })
  @ForeignKey(() => ModelRelease, 'id', { name: 'model_release_approval_release_fkey' })
  readonly releaseId!: string;

  @PrimaryColumn('uuid', {
    name: 'person_id',
    primaryKeyConstraintName: 'model_release_approval_pkey',
  })
  @ForeignKey(() => Person, 'id', { name: 'model_release_approval_person_fkey' })
  readonly personId!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'model_release_approval_tenant_fkey' })
  readonly tenantId!: string;

  /** How they showed once more who they are. */
  @Column('text')
  readonly method!: ReauthenticationMethod;

  @Column('timestamptz', { name: 'approved_at' })
  readonly approvedAt!: Date;
}
