import { Person } from '@app/auth';
import { Tenant } from '@app/database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Notification } from '../notification.entities.js';

/** A mail that waits to be sent. One that was sent, or given up, is gone: the trail has the entry. */
@Entity('email')
@Index('email_due_idx', ['nextAttemptAt'])
@Index('email_notification_idx', ['notificationId'], {
  unique: true,
  where: 'notification_id is not null',
})
@Index('email_code_idx', ['personId'], { unique: true, where: 'notification_id is null' })
export class Email {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'email_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'email_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, 'id', { name: 'email_person_fkey' })
  readonly personId!: string;

  /** Null: the code by which the person confirms the address. */
  @Column('uuid', { name: 'notification_id', nullable: true })
  @ForeignKey(() => Notification, 'id', { name: 'email_notification_fkey', onDelete: 'CASCADE' })
  readonly notificationId!: string | null;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;

  /** When it is given up. */
  @Column('timestamptz', { name: 'deadline_at' })
  readonly deadlineAt!: Date;

  /** Those that were begun; also the fencing number of the one under way. */
  @Column('integer', { default: 0 })
  readonly attempts!: number;

  @Column('timestamptz', { name: 'next_attempt_at' })
  readonly nextAttemptAt!: Date;

  @Column('timestamptz', { name: 'lease_until', nullable: true })
  readonly leaseUntil!: Date | null;
}
