import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

export type FeedState = 'ok' | 'behind' | 'failing';

/** How far the trail has come to a receiver that the settings name. Of no tenant. */
@Entity('audit_feed')
@Check('audit_feed_state_check', `state in ('ok', 'behind', 'failing')`)
export class FeedRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'audit_feed_pkey' })
  readonly name!: string;

  /** When it was first seen in the settings: what was signed before is not counted as late. */
  @Column('timestamptz')
  readonly since!: Date;

  /** Where it was last directed to; null before the first entry. */
  @Column('text', { nullable: true })
  readonly target!: string | null;

  /** Every leaf below it was delivered, or is of another tenant. A bigint, so the driver returns text. */
  @Column('bigint', { name: 'next_leaf' })
  readonly nextLeaf!: string;

  @Column('timestamptz', { name: 'delivered_at', nullable: true })
  readonly deliveredAt!: Date | null;

  @Column('text')
  readonly state!: FeedState;

  /** Why it is not `ok`: a stable code. */
  @Column('text', { nullable: true })
  readonly reason!: string | null;

  @Column('integer')
  readonly failures!: number;

  @Column('timestamptz', { name: 'next_attempt_at' })
  readonly nextAttemptAt!: Date;

  /** A worker has it until then. */
  @Column('timestamptz', { name: 'lease_until', nullable: true })
  readonly leaseUntil!: Date | null;

  /** Grows with each claim: who has an older number has lost the feed. A bigint. */
  @Column('bigint')
  readonly fence!: string;
}
