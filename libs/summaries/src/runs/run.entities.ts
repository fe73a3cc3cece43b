import { Tenant } from '@app/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Document } from '@app/documents';
import { Summary } from '../summary.entities.js';

export const RUN_STATES = ['running', 'finished', 'failed', 'cancelled', 'lost'] as const;
export type RunState = (typeof RUN_STATES)[number];

/** One attempt to write a summary, held by a worker that renews its lease. */
@Entity('run')
@Check('run_state_check', `state in ('running', 'finished', 'failed', 'cancelled', 'lost')`)
@Index('run_summary_idx', ['summaryId', 'number'], { unique: true })
@Index('run_running_idx', ['summaryId'], { unique: true, where: `state = 'running'` })
@Index('run_model_idx', ['tenantId', 'modelSha256'], { where: 'model_sha256 is not null' })
@Index('run_lease_idx', ['leaseUntil'], { where: `state = 'running'` })
export class Run {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'run_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'run_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'summary_id' })
  @ForeignKey(() => Summary, 'id', { name: 'run_summary_fkey' })
  readonly summaryId!: string;

  @Column('integer')
  readonly number!: number;

  @Column('text')
  state!: RunState;

  /** A stable code. */
  @Column('text', { nullable: true })
  reason!: string | null;

  @Column('text')
  readonly worker!: string;

  @Column('timestamptz', { name: 'lease_until' })
  leaseUntil!: Date;

  @Column('timestamptz', { name: 'started_at' })
  readonly startedAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;

  @Column('text', { nullable: true })
  engine!: string | null;

  @Column('bytea', { name: 'model_sha256', nullable: true })
  modelSha256!: Buffer | null;

  @Column('text', { name: 'model_id', nullable: true })
  modelId!: string | null;

  @Column('text', { name: 'adapter_id', nullable: true })
  adapterId!: string | null;

  /** Null: none. */
  @Column('bytea', { name: 'adapter_sha256', nullable: true })
  adapterSha256!: Buffer | null;

  /** False of runs from before it was kept here; their sealed records say it. */
  @Column('boolean', { name: 'adapter_known', default: true })
  readonly adapterKnown!: boolean;

  @Column('integer', { name: 'prompt_tokens', nullable: true })
  promptTokens!: number | null;

  @Column('integer', { name: 'generated_tokens', nullable: true })
  generatedTokens!: number | null;

  @Column('bytea', { name: 'record_sealed', nullable: true })
  recordSealed!: Buffer | null;

  @Column('bytea', { name: 'record_sha256', nullable: true })
  recordSha256!: Buffer | null;
}

/** Live progress, sealed; gone an hour after the run has ended. `seq` goes on over the runs of a summary. */
@Entity('run_event')
export class RunEventRow {
  @PrimaryColumn('uuid', { name: 'run_id', primaryKeyConstraintName: 'run_event_pkey' })
  @ForeignKey(() => Run, 'id', { name: 'run_event_run_fkey' })
  readonly runId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'run_event_pkey' })
  readonly seq!: number;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'run_event_tenant_fkey' })
  readonly tenantId!: string;

  @Column('bytea')
  readonly sealed!: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;
}

/** Which extraction of each document a run was given. */
@Entity('run_extraction')
@Index('run_extraction_extraction_idx', ['extractionId'])
export class RunExtraction {
  @PrimaryColumn('uuid', { name: 'run_id', primaryKeyConstraintName: 'run_extraction_pkey' })
  @ForeignKey(() => Run, 'id', { name: 'run_extraction_run_fkey' })
  readonly runId!: string;

  @PrimaryColumn('uuid', { name: 'document_id', primaryKeyConstraintName: 'run_extraction_pkey' })
  @ForeignKey(() => Document, 'id', { name: 'run_extraction_document_fkey' })
  readonly documentId!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'run_extraction_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'extraction_id' })
  @ForeignKey('extraction', 'id', { name: 'run_extraction_extraction_fkey' })
  readonly extractionId!: string;
}

/** How fast an engine has been here lately: what an expected time is made of. */
@Entity('engine_speed')
export class EngineSpeed {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'engine_speed_pkey' })
  readonly engine!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'engine_speed_pkey' })
  readonly model!: string;

  @Column('double precision', { name: 'prompt_tokens_per_second' })
  readonly promptTokensPerSecond!: number;

  @Column('double precision', { name: 'tokens_per_second' })
  readonly tokensPerSecond!: number;

  @Column('timestamptz', { name: 'measured_at' })
  readonly measuredAt!: Date;
}
