import { Person } from '@app/auth';
import { Tenant } from '@app/database';
import { Summary, SummaryVersion } from '@app/summaries';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const COMMENT_KINDS = [
  'comment',
  'handed-over',
  'returned',
  'rejected',
  'source-overridden',
  'recall-answered',
  'amended',
  'withdrawn',
] as const;
export type CommentKind = (typeof COMMENT_KINDS)[number];

/** What a reviewer says about a summary, or why they acted. Never changed. */
@Entity('summary_comment')
@Check(
  'summary_comment_kind_check',
  `kind in ('comment', 'handed-over', 'returned', 'rejected', 'source-overridden', 'recall-answered',
   'amended', 'withdrawn')`,
)
@Index('summary_comment_summary_idx', ['summaryId', 'createdAt', 'id'])
export class SummaryComment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'summary_comment_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'summary_comment_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'summary_id' })
  @ForeignKey(() => Summary, 'id', { name: 'summary_comment_summary_fkey' })
  readonly summaryId!: string;

  @Column('text')
  readonly kind!: CommentKind;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, 'id', { name: 'summary_comment_person_fkey' })
  readonly personId!: string;

  /** The newest then. */
  @Column('integer')
  readonly version!: number;

  /** Which of its sentences, from 1. */
  @Column('integer', { nullable: true })
  readonly sentence!: number | null;

  /** Under the summary's key, with which it dies. */
  @Column('bytea', { name: 'text_sealed' })
  readonly textSealed!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
}

/** Somebody answers for a sentence of a version that its sources do not support. Never changed. */
@Entity('finding_override')
@Index('finding_override_sentence_idx', ['summaryId', 'version', 'sentence'], { unique: true })
export class FindingOverride {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'finding_override_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'finding_override_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'summary_id' })
  @ForeignKey(() => Summary, 'id', { name: 'finding_override_summary_fkey' })
  readonly summaryId!: string;

  @Column('integer')
  readonly version!: number;

  /** Which of the version's sentences, from 1. */
  @Column('integer')
  readonly sentence!: number;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, 'id', { name: 'finding_override_person_fkey' })
  readonly personId!: string;

  /** Under the summary's key, with which it dies. */
  @Column('bytea', { name: 'reason_sealed' })
  readonly reasonSealed!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
}

/** A reviewer's unsaved edits of a version: one for each summary and person. */
@Entity('working_copy')
@Check(
  'working_copy_open_check',
  'open_edits between 0 and 50 and (open_edits = 0 or open_sealed is not null)',
)
@Index('working_copy_person_idx', ['summaryId', 'personId'], { unique: true })
export class WorkingCopyRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'working_copy_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'working_copy_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'summary_id' })
  @ForeignKey(() => Summary, 'id', { name: 'working_copy_summary_fkey' })
  readonly summaryId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, 'id', { name: 'working_copy_person_fkey' })
  readonly personId!: string;

  @Column('integer', { name: 'base_version' })
  readonly baseVersion!: number;

  /** Raised by every saving: of two windows of one person the slower one is told. */
  @Column('integer')
  readonly revision!: number;

  @Column('bytea', { name: 'content_sealed' })
  readonly contentSealed!: Buffer;

  @Column('timestamptz', { name: 'saved_at' })
  readonly savedAt!: Date;

  /** What is written in editors of sentences and was neither applied nor cancelled. */
  @Column('bytea', { name: 'open_sealed', nullable: true })
  readonly openSealed!: Buffer | null;

  @Column('integer', { name: 'open_edits', default: 0 })
  readonly openEdits!: number;

  /** As `revision`, of the open edits alone: they are kept more often. */
  @Column('integer', { name: 'open_revision', default: 0 })
  readonly openRevision!: number;
}

export const SIGNATURE_MEANINGS = ['authorship', 'review', 'approval', 'responsibility'] as const;
export type SignatureMeaning = (typeof SIGNATURE_MEANINGS)[number];

/** Who answers for a version of a summary (21 CFR 11.50, 11.70). Never changed. */
@Entity('signature')
@Check(
  'signature_meaning_check',
  `meaning in ('authorship', 'review', 'approval', 'responsibility')`,
)
@Check('signature_method_check', `method ~ '^[a-z]+([+-][a-z]+)*$'`)
@Index('signature_version_person_idx', ['versionId', 'personId'], { unique: true })
@Index('signature_summary_idx', ['summaryId', 'signedAt', 'id'])
export class SignatureRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'signature_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'signature_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'summary_id' })
  @ForeignKey(() => Summary, 'id', { name: 'signature_summary_fkey' })
  readonly summaryId!: string;

  @Column('uuid', { name: 'version_id' })
  @ForeignKey(() => SummaryVersion, 'id', { name: 'signature_version_fkey' })
  readonly versionId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, 'id', { name: 'signature_person_fkey' })
  readonly personId!: string;

  @Column('text')
  readonly role!: string;

  @Column('text')
  readonly meaning!: SignatureMeaning;

  /** How the person proved who they are. */
  @Column('text')
  readonly method!: string;

  /** By its IANA name: where the signer's clock stood. */
  @Column('text', { name: 'time_zone' })
  readonly timeZone!: string;

  @Column('timestamptz', { name: 'signed_at' })
  readonly signedAt!: Date;

  /** Whether one person alone could make accounts that sign: no second verified administrator was there. */
  @Column('boolean', { name: 'single_administrator', default: false })
  readonly singleAdministrator!: boolean;

  /** Printed name, what was signed, and the site's own signature: under the summary's key. */
  @Column('bytea')
  readonly sealed!: Buffer;
}
