import { ObjectKeyRow, Tenant } from '@app/database';
import type { ActorKind } from '@app/platform';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Summary } from '../summary.entities.js';

/** `model-name`: of a server elsewhere, or an engine without a model, whose weights nobody here has seen. */
export const RECALL_KINDS = ['reader', 'model', 'model-name'] as const;
export type RecallKind = (typeof RECALL_KINDS)[number];

/** Somebody no longer stands for what certain versions of a reader, or a model, have made. */
@Entity('recall')
@Check('recall_kind_check', `kind in ('reader', 'model', 'model-name')`)
@Check(
  'recall_reader_check',
  `(kind = 'reader') = (from_version is not null)
    and (kind = 'reader') = (through_version is not null) and (kind = 'reader' or reader is null)`,
)
@Check(
  'recall_model_check',
  `(kind = 'model') = (model_sha256 is not null) and (kind = 'model' or adapter_sha256 is null)`,
)
@Check('recall_model_name_check', `(kind = 'model-name') = (model_id is not null)`)
@Check('recall_lifted_check', 'lifted_at is null or ended_at is not null')
@Index('recall_begun_idx', ['tenantId', 'begunAt', 'id'])
@Index('recall_open_idx', ['begunAt', 'id'], { where: 'ended_at is null' })
export class Recall {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recall_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'recall_tenant_fkey' })
  readonly tenantId!: string;

  @Column('text')
  readonly kind!: RecallKind;

  /** Null: all readers. */
  @Column('text', { nullable: true })
  readonly reader!: string | null;

  @Column('integer', { name: 'from_version', nullable: true })
  readonly fromVersion!: number | null;

  @Column('integer', { name: 'through_version', nullable: true })
  readonly throughVersion!: number | null;

  @Column('bytea', { name: 'model_sha256', nullable: true })
  readonly modelSha256!: Buffer | null;

  /** Null: whatever adapter was laid over the model. */
  @Column('bytea', { name: 'adapter_sha256', nullable: true })
  readonly adapterSha256!: Buffer | null;

  /** Of a model without a hash. */
  @Column('text', { name: 'model_id', nullable: true })
  readonly modelId!: string | null;

  @Column('uuid', { name: 'object_key_id' })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'recall_object_key_fkey' })
  readonly objectKeyId!: string;

  @Column('bytea', { name: 'reason_sealed' })
  readonly reasonSealed!: Buffer;

  @Column('text', { name: 'actor_kind' })
  readonly actorKind!: ActorKind;

  @Column('text', { name: 'actor_id' })
  readonly actorId!: string;

  @Column('timestamptz', { name: 'begun_at' })
  readonly begunAt!: Date;

  /** Nothing is left to be made; people may have to answer still. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  readonly endedAt!: Date | null;

  /** It was a mistake: the version counts as before. */
  @Column('timestamptz', { name: 'lifted_at', nullable: true })
  readonly liftedAt!: Date | null;
}

/**
 * What was made under a recalled version, and what became of it. `locked`: nobody was told yet; `waiting`: for its
 * documents to be read again; `failed`: it stays locked, and is tried again when its documents are read.
 */
export const RECALL_ITEM_STATES = ['locked', 'waiting', 'done', 'failed'] as const;
export type RecallItemState = (typeof RECALL_ITEM_STATES)[number];

@Entity('recall_item')
@Check('recall_item_was_check', `was in ('draft', 'signed')`)
@Check('recall_item_state_check', `state in ('locked', 'waiting', 'done', 'failed')`)
@Index('recall_item_summary_idx', ['summaryId'])
@Index('recall_item_open_idx', ['recallId', 'state'], { where: `state <> 'done'` })
export class RecallItem {
  @PrimaryColumn('uuid', { name: 'recall_id', primaryKeyConstraintName: 'recall_item_pkey' })
  @ForeignKey(() => Recall, 'id', { name: 'recall_item_recall_fkey' })
  readonly recallId!: string;

  @PrimaryColumn('uuid', { name: 'summary_id', primaryKeyConstraintName: 'recall_item_pkey' })
  @ForeignKey(() => Summary, 'id', { name: 'recall_item_summary_fkey' })
  readonly summaryId!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'recall_item_tenant_fkey' })
  readonly tenantId!: string;

  @Column('text')
  readonly was!: 'draft' | 'signed';

  @Column('text')
  readonly state!: RecallItemState;

  /** A stable code. */
  @Column('text', { nullable: true })
  readonly reason!: string | null;

  /** Of a draft what is written in its place, of what is signed what it is compared with. */
  @Column('uuid', { name: 'newer_id', nullable: true })
  @ForeignKey(() => Summary, 'id', { name: 'recall_item_newer_fkey' })
  readonly newerId!: string | null;

  @Column('timestamptz', { name: 'changed_at' })
  readonly changedAt!: Date;
}
