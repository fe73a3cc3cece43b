import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { IntegrityReason } from './integrity-finding.js';

export type HostState = 'intact' | 'mismatch';

/** A host that keeps a high-water mark, and whether the rows agree with it. Of no tenant. */
@Entity('audit_host')
@Check('audit_host_state_check', `state in ('intact', 'mismatch')`)
@Check('audit_host_reason_check', `(state = 'intact') = (reason is null)`)
export class HostRow {
  /** Of the machine, and a hash of where its data folder lies. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'audit_host_pkey' })
  readonly host!: string;

  @Column('timestamptz', { name: 'began_at' })
  readonly beganAt!: Date;

  /** Entries that its mark covers, as of the last look. A bigint, so the driver returns text. */
  @Column('bigint', { name: 'mark_size' })
  readonly markSize!: string;

  @Column('text')
  readonly state!: HostState;

  @Column('text', { nullable: true })
  readonly reason!: IntegrityReason | null;

  /** Since when it is in this state. */
  @Column('timestamptz')
  readonly since!: Date;

  /** A host that is not heard of any more says nothing of the trail. */
  @Column('timestamptz', { name: 'checked_at' })
  readonly checkedAt!: Date;
}
