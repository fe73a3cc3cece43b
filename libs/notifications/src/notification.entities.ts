import { Tenant } from '@app/database';
import { Person, RightsChange } from '@app/auth';
import { Document } from '@app/documents';
import { Summary } from '@app/summaries';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { NotificationKind } from './notification-kinds.js';

/** Something that a person is told of: which row it is about, and nothing of what stands in it. */
@Entity('notification')
@Check(
  'notification_about_check',
  `num_nonnulls(document_id, destination_id, connection_id, release_id, rights_change_id)
    = case when kind = 'trail-mismatch' then 0 else 1 end`,
)
@Index('notification_person_idx', ['personId', 'createdAt', 'id'])
@Index('notification_unread_idx', ['personId'], { where: 'in_app and read_at is null' })
@Index('notification_document_idx', ['documentId'])
@Index('notification_summary_idx', ['summaryId'], { where: 'summary_id is not null' })
@Index('notification_destination_idx', ['destinationId'], { where: 'destination_id is not null' })
@Index('notification_connection_idx', ['connectionId'], { where: 'connection_id is not null' })
@Index('notification_release_idx', ['releaseId'], { where: 'release_id is not null' })
@Index('notification_rights_change_idx', ['rightsChangeId'], {
  where: 'rights_change_id is not null',
})
@Index('notification_created_idx', ['createdAt'])
export class Notification {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'notification_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'notification_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, 'id', { name: 'notification_person_fkey' })
  readonly personId!: string;

  @Column('text')
  readonly kind!: NotificationKind;

  /** Of a summary, its first source; null where it is about something else. */
  @Column('uuid', { name: 'document_id', nullable: true })
  @ForeignKey(() => Document, 'id', { name: 'notification_document_fkey' })
  readonly documentId!: string | null;

  @Column('uuid', { name: 'summary_id', nullable: true })
  @ForeignKey(() => Summary, 'id', { name: 'notification_summary_fkey' })
  readonly summaryId!: string | null;

  @Column('uuid', { name: 'destination_id', nullable: true })
  @ForeignKey('destination', 'id', {
    name: 'notification_destination_fkey',
    onDelete: 'CASCADE',
  })
  readonly destinationId!: string | null;

  @Column('uuid', { name: 'connection_id', nullable: true })
  @ForeignKey('message_connection', 'id', {
    name: 'notification_connection_fkey',
    onDelete: 'CASCADE',
  })
  readonly connectionId!: string | null;

  @Column('uuid', { name: 'release_id', nullable: true })
  @ForeignKey('model_release', 'id', {
    name: 'notification_release_fkey',
    onDelete: 'CASCADE',
  })
  readonly releaseId!: string | null;

  @Column('uuid', { name: 'rights_change_id', nullable: true })
  @ForeignKey(() => RightsChange, 'id', {
    name: 'notification_rights_change_fkey',
    onDelete: 'CASCADE',
  })
  readonly rightsChangeId!: string | null;

  /** Why it failed: a stable code. */
  @Column('text', { nullable: true })
  readonly reason!: string | null;

  /** False for one that the person wants by e-mail alone. */
  @Column('boolean', { name: 'in_app' })
  readonly inApp!: boolean;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'read_at', nullable: true })
  readonly readAt!: Date | null;
}

/** What a person wants to be told of and how. Without a row: in every way there is. */
@Entity('notification_setting')
export class NotificationSetting {
  @PrimaryColumn('uuid', {
    name: 'person_id',
    primaryKeyConstraintName: 'notification_setting_pkey',
  })
  @ForeignKey(() => Person, 'id', { name: 'notification_setting_person_fkey' })
  readonly personId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'notification_setting_pkey' })
  readonly kind!: NotificationKind;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'notification_setting_tenant_fkey' })
  readonly tenantId!: string;

  @Column('boolean', { name: 'in_app' })
  readonly inApp!: boolean;

  @Column('boolean', { name: 'by_email' })
  readonly byEmail!: boolean;
}
