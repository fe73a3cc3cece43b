import { Person } from '@app/auth';
import { Compartment, ObjectKeyRow, Tenant } from '@app/database';
import { type ConfidentialityCode, Document, Patient, type SourceStatus } from '@app/documents';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const SUMMARY_STATES = [
  'queued',
  'running',
  'draft',
  'in_review',
  'signed',
  'amended',
  'withdrawn',
  'failed',
  'cancelled',
  'rejected',
  'superseded',
  'erased',
] as const;
export type SummaryState = (typeof SUMMARY_STATES)[number];

export const SUMMARY_PRIORITIES = ['stat', 'routine', 'batch'] as const;
export type SummaryPriority = (typeof SUMMARY_PRIORITIES)[number];

/** What a reviewer does with a summary; the last one is what the next reviewer is told of. */
export const REVIEW_ACTIONS = [
  'claimed',
  'handed-over',
  'released',
  'returned',
  'rejected',
  'regenerated',
  'edited',
  'overridden',
  'source-overridden',
  'recall-answered',
  'signed',
  'amended',
  'withdrawn',
] as const;
export type ReviewAction = (typeof REVIEW_ACTIONS)[number];

/** Of a summary that nobody has. */
export const UNASSIGNED = { assigneeId: null, assignedAt: null } as const;

/** The answer to "summarize these sources under profile P". */
@Entity('summary')
@Check('summary_confidentiality_check', `confidentiality in ('N', 'R', 'V')`)
@Check(
  'summary_state_check',
  `state in ('queued', 'running', 'draft', 'in_review', 'signed', 'amended', 'withdrawn',
   'failed', 'cancelled', 'rejected', 'superseded', 'erased')`,
)
@Check('summary_priority_check', `priority in ('stat', 'routine', 'batch')`)
@Check('summary_section_ids_check', 'cardinality(section_ids) > 0')
@Check(
  'summary_last_action_check',
  `last_action in ('claimed', 'handed-over', 'released', 'returned', 'rejected', 'regenerated',
   'edited', 'overridden', 'source-overridden', 'recall-answered', 'signed', 'amended', 'withdrawn')`,
)
@Check('summary_approvals_check', 'approvals between 1 and 2')
@Check('summary_assigned_check', '(assignee_id is null) = (assigned_at is null)')
@Check(
  'summary_acted_check',
  '(last_action is null) = (acted_by is null) and (last_action is null or acted_at is not null)',
)
@Check(
  'summary_source_change_check',
  `source_change in ('preliminary', 'final', 'corrected', 'addended', 'replaced', 'cancelled',
   'wrong-patient')`,
)
@Check(
  'summary_source_changed_check',
  '(source_change is null) = (source_changed_at is null) and (source_change is not null or not source_open)',
)
@Check('summary_recall_check', 'recall_id is not null or not recall_open')
@Index('summary_recall_idx', ['recallId'], { where: 'recall_id is not null' })
@Index('summary_created_idx', ['tenantId', 'createdAt', 'id'])
@Index('summary_changed_idx', ['tenantId', 'actorId', 'changedAt'])
@Index('summary_updated_idx', ['tenantId', 'changedAt'])
@Index('summary_under_way_idx', ['tenantId', 'actorId'], {
  where: `state in ('queued', 'running')`,
})
@Index('summary_patient_idx', ['patientId'], { where: 'patient_id is not null' })
@Index('summary_reproduction_of_idx', ['reproductionOf'], { where: 'reproduction_of is not null' })
@Index('summary_review_idx', ['tenantId', 'priority', 'createdAt', 'id'], {
  where: `(state in ('draft', 'in_review') or ((source_open or recall_open) and state in ('signed', 'amended')))
    and reproduction_of is null`,
})
@Index('summary_review_age_idx', ['tenantId', 'createdAt', 'id'], {
  where: `(state in ('draft', 'in_review') or ((source_open or recall_open) and state in ('signed', 'amended')))
    and reproduction_of is null`,
})
@Index('summary_assignee_idx', ['assigneeId', 'priority', 'createdAt', 'id'], {
  where: 'assignee_id is not null',
})
@Index('summary_waiting_idx', { synchronize: false }) // over an expression, which a decorator cannot say
export class Summary {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'summary_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'summary_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'compartment_id' })
  @ForeignKey(() => Compartment, 'id', { name: 'summary_compartment_fkey' })
  readonly compartmentId!: string;

  /** The highest of its sources. */
  @Column('text')
  readonly confidentiality!: ConfidentialityCode;

  /** Of its sources, which are never of two. */
  @Column('uuid', { name: 'patient_id', nullable: true })
  @ForeignKey(() => Patient, 'id', { name: 'summary_patient_fkey' })
  patientId!: string | null;

  @Column('text')
  state!: SummaryState;

  /** A stable code. */
  @Column('text', { name: 'state_reason', nullable: true })
  stateReason!: string | null;

  @Column('text')
  priority!: SummaryPriority;

  @Column('text', { name: 'profile_id' })
  readonly profileId!: string;

  @Column('integer', { name: 'profile_version' })
  readonly profileVersion!: number;

  /** In the order of the profile. Null: those that every summary of the profile has. */
  @Column('text', { name: 'section_ids', array: true, nullable: true })
  readonly sectionIds!: readonly string[] | null;

  /** The run that it repeats. Null for a summary that somebody asked for. */
  @Column('uuid', { name: 'reproduction_of', nullable: true })
  readonly reproductionOf!: string | null;

  @Column('uuid', { name: 'object_key_id' })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'summary_object_key_fkey' })
  readonly objectKeyId!: string;

  /** An estimate until `tokensCountedAt` is set, then the engine's own exact count of the sources. */
  @Column('integer', { name: 'tokens_in' })
  tokensIn!: number;

  @Column('integer', { name: 'tokens_out_estimate' })
  tokensOutEstimate!: number;

  @Column('timestamptz', { name: 'tokens_counted_at', nullable: true })
  tokensCountedAt!: Date | null;

  @Column('integer', { default: 0 })
  attempts!: number;

  @Column('text', { name: 'actor_kind' })
  readonly actorKind!: string;

  @Column('text', { name: 'actor_id' })
  readonly actorId!: string;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt!: Date;

  /** Raised by every action of a review: anyone who acts names the one that they saw. */
  @Column('integer', { default: 1 })
  readonly revision!: number;

  @Column('uuid', { name: 'assignee_id', nullable: true })
  @ForeignKey(() => Person, 'id', { name: 'summary_assignee_fkey' })
  readonly assigneeId!: string | null;

  @Column('timestamptz', { name: 'assigned_at', nullable: true })
  readonly assignedAt!: Date | null;

  @Column('text', { name: 'last_action', nullable: true })
  readonly lastAction!: ReviewAction | null;

  @Column('uuid', { name: 'acted_by', nullable: true })
  @ForeignKey(() => Person, 'id', { name: 'summary_acted_by_fkey' })
  readonly actedBy!: string | null;

  @Column('timestamptz', { name: 'acted_at', nullable: true })
  readonly actedAt!: Date | null;

  /** Of the newest version: findings that nobody has overridden. Null where nobody counted. */
  @Column('integer', { name: 'open_findings', nullable: true })
  readonly openFindings!: number | null;

  /** Of the newest version: omissions that must be answered and are not. Null where nobody counted. */
  @Column('integer', { name: 'left_out', nullable: true })
  readonly leftOut!: number | null;

  /** Of the newest version: the other omissions. */
  @Column('integer', { nullable: true })
  readonly listed!: number | null;

  /** Of the newest version: how many of its sentences the check could not judge. */
  @Column('integer', { name: 'unchecked_statements', nullable: true })
  readonly uncheckedStatements!: number | null;

  /** Of the newest version: how many of its sentences are supported. */
  @Column('integer', { nullable: true })
  readonly supported!: number | null;

  /** Of the newest version: how many of its sentences were checked. */
  @Column('integer', { nullable: true })
  readonly statements!: number | null;

  /** The number of the version that is active. */
  @Column('integer', { name: 'signed_version', nullable: true })
  readonly signedVersion!: number | null;

  /** The people who signed `signedVersion`, in their order. */
  @Column('uuid', { name: 'signer_ids', array: true, default: '{}' })
  readonly signerIds!: readonly string[];

  /** What its sources say since it was asked for, the gravest; null: nothing else than then. */
  @Column('text', { name: 'source_change', nullable: true })
  readonly sourceChange!: SourceStatus | null;

  @Column('timestamptz', { name: 'source_changed_at', nullable: true })
  readonly sourceChangedAt!: Date | null;

  /** Nobody has answered for that yet. */
  @Column('boolean', { name: 'source_open', default: false })
  readonly sourceOpen!: boolean;

  /** The newest that it is made under. */
  @Column('uuid', { name: 'recall_id', nullable: true })
  @ForeignKey('recall', 'id', { name: 'summary_recall_fkey' })
  readonly recallId!: string | null;

  /** Nothing has been done about that yet: a draft is locked, what is signed waits for an answer. */
  @Column('boolean', { name: 'recall_open', default: false })
  readonly recallOpen!: boolean;

  /** How many people sign it: what its profile asked for when it was ordered. */
  @Column('integer', { default: 1 })
  readonly approvals!: number;
}

/** Which documents a summary draws on, in the order in which they are read. */
@Entity('summary_source')
@Index('summary_source_document_idx', ['documentId', 'summaryId'], { unique: true })
export class SummarySource {
  @PrimaryColumn('uuid', { name: 'summary_id', primaryKeyConstraintName: 'summary_source_pkey' })
  @ForeignKey(() => Summary, 'id', { name: 'summary_source_summary_fkey' })
  readonly summaryId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'summary_source_pkey' })
  readonly ordinal!: number;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'summary_source_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'document_id' })
  @ForeignKey(() => Document, 'id', { name: 'summary_source_document_fkey' })
  readonly documentId!: string;
}

/** A text of the summary. Never changed: an edit makes the next version. */
@Entity('summary_version')
@Check('summary_version_kind_check', `kind in ('generated', 'edited', 'signed', 'amended')`)
@Index('summary_version_number_idx', ['summaryId', 'number'], { unique: true })
export class SummaryVersion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'summary_version_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'summary_version_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'summary_id' })
  @ForeignKey(() => Summary, 'id', { name: 'summary_version_summary_fkey' })
  readonly summaryId!: string;

  @Column('integer')
  readonly number!: number;

  @Column('text')
  readonly kind!: 'generated' | 'edited' | 'signed' | 'amended';

  /** The number of the version that it was made of; null where a model wrote it. */
  @Column('integer', { nullable: true })
  readonly parent!: number | null;

  @Column('uuid', { name: 'run_id', nullable: true })
  @ForeignKey('run', 'id', { name: 'summary_version_run_fkey' })
  readonly runId!: string | null;

  /** Null once it is erased, and its hash with it. */
  @Column('bytea', { name: 'content_sealed', nullable: true })
  readonly contentSealed!: Buffer | null;

  @Column('bytea', { name: 'content_sha256', nullable: true })
  readonly contentSha256!: Buffer | null;

  @Column('text', { name: 'actor_kind' })
  readonly actorKind!: string;

  @Column('text', { name: 'actor_id' })
  readonly actorId!: string;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
}
