import { ObjectKeyRow, Tenant } from '@app/database';
import type { ActorKind } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** `installed` is what a file of Cloister said, kept so that its runs can be repeated. */
export const PROFILE_VERSION_STATES = [
  'installed',
  'proposed',
  'active',
  'retired',
  'refused',
] as const;
export type ProfileVersionState = (typeof PROFILE_VERSION_STATES)[number];

/** A tenant's version of a profile. Its content is never changed. */
@Entity('profile_version')
@Check(
  'profile_version_state_check',
  `state in ('installed', 'proposed', 'active', 'retired', 'refused')`,
)
@Check('profile_version_installed_check', `(state = 'installed') = (number < 101)`)
@Check(
  'profile_version_active_check',
  '(activated_at is null) = (activated_by_id is null) and (activated_at is null) = (activated_by_kind is null)',
)
@Check(
  'profile_version_ended_check',
  '(ended_at is null) = (ended_by_id is null) and (ended_at is null) = (ended_by_kind is null)',
)
@Index('profile_version_number_idx', ['tenantId', 'profileId', 'number'], { unique: true })
@Index('profile_version_active_idx', ['tenantId', 'profileId'], {
  unique: true,
  where: `state = 'active'`,
})
export class ProfileVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'profile_version_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'profile_version_tenant_fkey' })
  readonly tenantId!: string;

  @Column('text', { name: 'profile_id' })
  readonly profileId!: string;

  @Column('integer')
  readonly number!: number;

  /** A `Profile` as canonical JSON. */
  @Column('text')
  readonly content!: string;

  @Column('bytea', { name: 'content_sha256' })
  readonly contentSha256!: Buffer;

  @Column('text')
  readonly state!: ProfileVersionState;

  /** The number of the version that it was made of. */
  @Column('integer', { nullable: true })
  readonly parent!: number | null;

  /** The profile that a new one is a copy of; null where it is none. */
  @Column('text', { name: 'copied_from', nullable: true })
  readonly copiedFrom!: string | null;

  /** Sealed; null where Cloister brought it. */
  @Column('bytea', { nullable: true })
  readonly reason!: Buffer | null;

  @Column('uuid', { name: 'object_key_id', nullable: true })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'profile_version_object_key_fkey' })
  readonly objectKeyId!: string | null;

  @Column('text', { name: 'written_by_kind' })
  readonly writtenByKind!: ActorKind;

  @Column('text', { name: 'written_by_id' })
  readonly writtenById!: string;

  @Column('timestamptz', { name: 'written_at' })
  readonly writtenAt!: Date;

  /** Who activated it the last time. */
  @Column('text', { name: 'activated_by_kind', nullable: true })
  readonly activatedByKind!: ActorKind | null;

  @Column('text', { name: 'activated_by_id', nullable: true })
  readonly activatedById!: string | null;

  @Column('timestamptz', { name: 'activated_at', nullable: true })
  readonly activatedAt!: Date | null;

  /** Who refused it, or put another in its place. */
  @Column('text', { name: 'ended_by_kind', nullable: true })
  readonly endedByKind!: ActorKind | null;

  @Column('text', { name: 'ended_by_id', nullable: true })
  readonly endedById!: string | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  readonly endedAt!: Date | null;
}

export const TRIAL_STATES = ['queued', 'running', 'finished', 'failed', 'cancelled'] as const;
export type TrialState = (typeof TRIAL_STATES)[number];

/** A text that a version wrote of, beside the version in force; text and results go when their time is over. */
@Entity('profile_trial')
@Check(
  'profile_trial_state_check',
  `state in ('queued', 'running', 'finished', 'failed', 'cancelled')`,
)
@Index('profile_trial_version_idx', ['versionId', 'requestedAt'])
@Index('profile_trial_waiting_idx', ['requestedAt', 'id'], {
  where: `state in ('queued', 'running')`,
})
@Index('profile_trial_expires_idx', ['expiresAt'], { where: 'text_sealed is not null' })
export class ProfileTrial {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'profile_trial_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'profile_trial_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'version_id' })
  @ForeignKey(() => ProfileVersion, 'id', { name: 'profile_trial_version_fkey' })
  readonly versionId!: string;

  /** The version that was in force, and writes beside it; null where none was. */
  @Column('integer', { nullable: true })
  readonly beside!: number | null;

  @Column('text')
  readonly state!: TrialState;

  /** A stable code. */
  @Column('text', { name: 'state_reason', nullable: true })
  readonly stateReason!: string | null;

  /** Whether its text is the sample of the profile; else somebody typed it. */
  @Column('boolean')
  readonly sampled!: boolean;

  @Column('bytea', { name: 'text_sealed', nullable: true })
  readonly textSealed!: Buffer | null;

  @Column('bytea', { name: 'result_sealed', nullable: true })
  readonly resultSealed!: Buffer | null;

  @Column('uuid', { name: 'object_key_id' })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'profile_trial_object_key_fkey' })
  readonly objectKeyId!: string;

  /** 0 before it begins, 1 for the version that is tried, 2 for the one beside it. */
  @Column('integer', { default: 0 })
  readonly writing!: number;

  @Column('integer', { default: 0 })
  readonly call!: number;

  @Column('integer', { default: 0 })
  readonly calls!: number;

  @Column('integer', { default: 0 })
  readonly attempts!: number;

  @Column('text', { name: 'requested_by_kind' })
  readonly requestedByKind!: ActorKind;

  @Column('text', { name: 'requested_by_id' })
  readonly requestedById!: string;

  @Column('timestamptz', { name: 'requested_at' })
  readonly requestedAt!: Date;

  @Column('timestamptz', { name: 'deadline_at' })
  readonly deadlineAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  readonly endedAt!: Date | null;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt!: Date;

  @Column('timestamptz', { name: 'lease_until', nullable: true })
  readonly leaseUntil!: Date | null;
}
