import { Person } from '@app/auth';
import { ObjectKeyRow, Tenant } from '@app/database';
import { Summary } from '@app/summaries';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { DatasetReport } from './dataset-report.js';

export const DATASET_STATES = [
  'requested',
  'approved',
  'ready',
  'failed',
  'discarded',
  'expired',
] as const;
export type DatasetState = (typeof DATASET_STATES)[number];

/** Of the days that rows are kept, and of the summaries that they are made of. */
export const DATASET_LIMITS = { keepDays: 365, summaries: 1000 } as const;

/** Training rows out of signed summaries of one profile: asked for by one person, approved by another. */
@Entity('dataset')
@Check(
  'dataset_state_check',
  `state in ('requested', 'approved', 'ready', 'failed', 'discarded', 'expired')`,
)
@Check('dataset_keep_days_check', 'keep_days between 1 and 365')
@Check('dataset_max_summaries_check', 'max_summaries between 1 and 1000')
@Check('dataset_approved_check', '(approved_by is null) = (approved_at is null)')
@Index('dataset_requested_idx', ['tenantId', 'requestedAt', 'id'])
@Index('dataset_approved_idx', ['approvedAt'], { where: `state = 'approved'` })
@Index('dataset_expires_idx', ['expiresAt'], {
  where: `state in ('requested', 'approved', 'ready')`,
})
export class Dataset {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dataset_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'dataset_tenant_fkey' })
  readonly tenantId!: string;

  @Column('text', { name: 'profile_id' })
  readonly profileId!: string;

  /** Sealed under the data set's own key. */
  @Column('bytea')
  readonly purpose!: Buffer;

  @Column('uuid', { name: 'object_key_id' })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'dataset_object_key_fkey' })
  readonly objectKeyId!: string;

  @Column('text')
  readonly state!: DatasetState;

  /** A stable code. */
  @Column('text', { name: 'state_reason', nullable: true })
  readonly stateReason!: string | null;

  /** For how long the rows are kept once they are approved. */
  @Column('integer', { name: 'keep_days' })
  readonly keepDays!: number;

  @Column('integer', { name: 'max_summaries' })
  readonly maxSummaries!: number;

  @Column('uuid', { name: 'requested_by' })
  @ForeignKey(() => Person, 'id', { name: 'dataset_requested_by_fkey' })
  readonly requestedBy!: string;

  @Column('timestamptz', { name: 'requested_at' })
  readonly requestedAt!: Date;

  @Column('uuid', { name: 'approved_by', nullable: true })
  @ForeignKey(() => Person, 'id', { name: 'dataset_approved_by_fkey' })
  readonly approvedBy!: string | null;

  @Column('timestamptz', { name: 'approved_at', nullable: true })
  readonly approvedAt!: Date | null;

  @Column('timestamptz', { name: 'produced_at', nullable: true })
  readonly producedAt!: Date | null;

  /** The last time. */
  @Column('timestamptz', { name: 'exported_at', nullable: true })
  readonly exportedAt!: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  readonly endedAt!: Date | null;

  /** Of the request until somebody approves it, then of the rows. */
  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt!: Date;

  /** Until when the worker that makes it holds it. */
  @Column('timestamptz', { name: 'lease_until', nullable: true })
  readonly leaseUntil!: Date | null;

  @Column('integer', { name: 'row_count', default: 0 })
  readonly rowCount!: number;

  @Column('jsonb', { nullable: true })
  readonly report!: DatasetReport | null;
}

/** That a data set drew from a summary; known also when its rows are gone. */
@Entity('dataset_source')
@Index('dataset_source_summary_idx', ['summaryId'])
export class DatasetSource {
  @PrimaryColumn('uuid', { name: 'dataset_id', primaryKeyConstraintName: 'dataset_source_pkey' })
  @ForeignKey(() => Dataset, 'id', { name: 'dataset_source_dataset_fkey' })
  readonly datasetId!: string;

  @PrimaryColumn('uuid', { name: 'summary_id', primaryKeyConstraintName: 'dataset_source_pkey' })
  @ForeignKey(() => Summary, 'id', { name: 'dataset_source_summary_fkey' })
  readonly summaryId!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'dataset_source_tenant_fkey' })
  readonly tenantId!: string;
}

/** The rows of one summary, under a key that dies with the summary's. */
@Entity('dataset_part')
@Index('dataset_part_number_idx', ['datasetId', 'number'], { unique: true })
@Index('dataset_part_summary_idx', ['summaryId'])
export class DatasetPart {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dataset_part_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'dataset_part_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'dataset_id' })
  @ForeignKey(() => Dataset, 'id', { name: 'dataset_part_dataset_fkey' })
  readonly datasetId!: string;

  @Column('uuid', { name: 'summary_id' })
  @ForeignKey(() => Summary, 'id', { name: 'dataset_part_summary_fkey' })
  readonly summaryId!: string;

  /** From 1, the newest summary first. */
  @Column('integer')
  readonly number!: number;

  @Column('uuid', { name: 'object_key_id' })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'dataset_part_object_key_fkey' })
  readonly objectKeyId!: string;

  @Column('integer', { name: 'row_count' })
  readonly rowCount!: number;

  @Column('bytea')
  readonly sealed!: Buffer;
}
