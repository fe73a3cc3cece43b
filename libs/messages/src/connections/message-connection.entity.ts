import { Tenant } from '@app/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A connection that a process listens for, as the process says itself. */
@Entity('message_connection')
@Check('message_connection_silent_after_check', 'silent_after_minutes between 1 and 43200')
@Check('message_connection_same_id_check', `same_id_other_content in ('refuse', 'accept')`)
@Index('message_connection_name_idx', ['tenantId', 'name'], { unique: true })
export class MessageConnection {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'message_connection_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'message_connection_tenant_fkey' })
  readonly tenantId!: string;

  /** As the site's file of connections names it. */
  @Column('text')
  readonly name!: string;

  /** Of that file; what is read here is parsed again. */
  @Column('jsonb')
  readonly settings!: unknown;

  /** Null: nobody is told. */
  @Column('integer', { name: 'silent_after_minutes', nullable: true })
  readonly silentAfterMinutes!: number | null;

  /**
   * What it did with a control id that came again with other content, where its file did not say, before that was
   * taken; null: such a message is taken.
   */
  @Column('text', { name: 'same_id_other_content', nullable: true })
  readonly sameIdOtherContent!: 'refuse' | 'accept' | null;

  @Column('timestamptz', { name: 'listening_since' })
  readonly listeningSince!: Date;

  /** When the process last said that it listens. */
  @Column('timestamptz', { name: 'seen_at' })
  readonly seenAt!: Date;

  @Column('timestamptz', { name: 'last_frame_at', nullable: true })
  readonly lastFrameAt!: Date | null;

  /** Since when it has been silent for longer than its setting. */
  @Column('timestamptz', { name: 'silent_since', nullable: true })
  readonly silentSince!: Date | null;
}
