import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

export type StoreState = 'ok' | 'failing' | 'inconsistent';

/** How it stands with a store of checkpoints. Of no tenant. */
@Entity('checkpoint_store')
@Check('checkpoint_store_state_check', `state in ('ok', 'failing', 'inconsistent')`)
export class StoreRow {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'checkpoint_store_pkey' })
  readonly name!: string;

  /** When it was first seen in the settings: what was signed before is not counted as late. */
  @Column('timestamptz')
  readonly since!: Date;

  /** Of the newest checkpoint that it has; 0: none. A bigint, so the driver returns text. */
  @Column('bigint', { name: 'sent_size' })
  readonly sentSize!: string;

  @Column('timestamptz', { name: 'sent_at', nullable: true })
  readonly sentAt!: Date | null;

  /** What it gave in return for that, such as a cosignature. */
  @Column('text', { nullable: true })
  readonly receipt!: string | null;

  @Column('text')
  readonly state!: StoreState;

  /** Why it is not `ok`: a stable code. */
  @Column('text', { nullable: true })
  readonly reason!: string | null;

  @Column('integer')
  readonly failures!: number;

  /** Also what keeps a second worker from sending at the same time. */
  @Column('timestamptz', { name: 'next_attempt_at' })
  readonly nextAttemptAt!: Date;
}
