import { ApiClient } from '@app/auth';
import { Tenant } from '@app/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export type CompletionState = 'waiting' | 'running' | 'ended';

/** A call of the model by a client: there while it is under way, and sealed under a key of its own. */
@Entity('completion')
@Check('completion_state_check', `state in ('waiting', 'running', 'ended')`)
@Index('completion_waiting_idx', ['model', 'createdAt', 'id'], { where: `state = 'waiting'` })
@Index('completion_created_idx', ['createdAt', 'id'])
export class Completion {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'completion_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'completion_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'client_id' })
  @ForeignKey(() => ApiClient, 'id', { name: 'completion_client_fkey' })
  readonly clientId!: string;

  @Column('text')
  readonly model!: string;

  @Column('text')
  state!: CompletionState;

  /** Of the worker that writes the answer. */
  @Column('timestamptz', { name: 'lease_until', nullable: true })
  leaseUntil!: Date | null;

  /** Of the tenant's key that wraps the call's own. */
  @Column('integer', { name: 'key_version' })
  readonly keyVersion!: number;

  @Column('bytea', { name: 'key_wrapped' })
  readonly keyWrapped!: Buffer;

  @Column('bytea', { name: 'request_sealed' })
  readonly requestSealed!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt!: Date | null;
}

/** What the worker tells of a call, sealed; goes with it. */
@Entity('completion_event')
export class CompletionEventRow {
  @PrimaryColumn('uuid', {
    name: 'completion_id',
    primaryKeyConstraintName: 'completion_event_pkey',
  })
  @ForeignKey(() => Completion, 'id', {
    name: 'completion_event_completion_fkey',
    onDelete: 'CASCADE',
  })
  readonly completionId!: string;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'completion_event_pkey' })
  readonly seq!: number;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'completion_event_tenant_fkey' })
  readonly tenantId!: string;

  @Column('bytea')
  readonly sealed!: Buffer;
}

/** What a worker computes with, as long as it says so. */
@Entity('served_model')
export class ServedModel {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'served_model_pkey' })
  readonly worker!: string;

  @Column('text')
  readonly model!: string;

  @Column('text')
  readonly engine!: string;

  @Column('integer', { name: 'context_tokens' })
  readonly contextTokens!: number;

  @Column('timestamptz')
  readonly since!: Date;

  @Column('timestamptz', { name: 'seen_at' })
  readonly seenAt!: Date;
}
