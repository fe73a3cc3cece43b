import { Tenant } from '@app/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Document } from '../document.entities.js';

export const REREAD_STATES = ['waiting', 'reading', 'done', 'failed', 'cancelled'] as const;
export type RereadState = (typeof REREAD_STATES)[number];

/** A document that is to be read again. What was read before stays, however it ends. */
@Entity('reread')
@Check('reread_state_check', `state in ('waiting', 'reading', 'done', 'failed', 'cancelled')`)
@Check('reread_ended_check', `(ended_at is null) = (state in ('waiting', 'reading'))`)
@Check('reread_lease_check', `(lease_until is not null) = (state = 'reading')`)
@Index('reread_open_idx', ['documentId'], {
  unique: true,
  where: `state in ('waiting', 'reading')`,
})
@Index('reread_document_idx', ['documentId', 'requestedAt'])
@Index('reread_due_idx', ['requestedAt', 'id'], { where: `state in ('waiting', 'reading')` })
@Index('reread_state_idx', ['tenantId', 'state', 'endedAt'])
export class Reread {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'reread_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'reread_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'document_id' })
  @ForeignKey(() => Document, 'id', { name: 'reread_document_fkey' })
  readonly documentId!: string;

  @Column('text')
  readonly state!: RereadState;

  /** Why it failed or was cancelled: a stable code. */
  @Column('text', { nullable: true })
  readonly reason!: string | null;

  @Column('integer', { default: 0 })
  readonly attempts!: number;

  @Column('timestamptz', { name: 'lease_until', nullable: true })
  readonly leaseUntil!: Date | null;

  @Column('timestamptz', { name: 'requested_at' })
  readonly requestedAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  readonly endedAt!: Date | null;
}
