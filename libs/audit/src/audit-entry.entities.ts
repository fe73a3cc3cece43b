import { ObjectKeyRow, Tenant } from '@app/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

export const AUDIT_OUTCOMES = ['success', 'refused', 'failed'] as const;
export type AuditOutcome = (typeof AUDIT_OUTCOMES)[number];

/** A leaf of the audit tree: `canonical` is what it hashes, the other columns are copied out of it for search. */
@Entity('audit_entry')
@Check('audit_entry_outcome_check', `outcome in ('success', 'refused', 'failed')`)
@Index('audit_entry_leaf_idx', ['leafNumber'], { unique: true })
@Index('audit_entry_time_idx', ['tenantId', 'occurredAt', 'id'])
@Index('audit_entry_subject_idx', ['subjectId', 'occurredAt'])
@Index('audit_entry_actor_idx', ['tenantId', 'actorId', 'occurredAt', 'id'])
@Index('audit_entry_action_idx', ['tenantId', 'action', 'occurredAt', 'id'])
@Index('audit_entry_unsuccessful_idx', ['tenantId', 'occurredAt', 'id'], {
  where: `outcome <> 'success'`,
})
@Index('audit_entry_persons_idx', ['tenantId', 'occurredAt', 'id'], {
  where: `actor_kind = 'person'`,
})
@Index('audit_entry_patient_idx', ['patientId', 'occurredAt'], { where: 'patient_id is not null' })
@Index('audit_entry_unsequenced_idx', ['id'], { where: 'leaf_number is null' })
export class AuditEntry {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'audit_entry_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'audit_entry_tenant_fkey' })
  readonly tenantId!: string;

  /** Given by the sequencer; ids do not commit in order. A bigint, so the driver returns text. */
  @Column('bigint', { name: 'leaf_number', nullable: true })
  readonly leafNumber!: string | null;

  @Column('bytea')
  readonly canonical!: Buffer;

  @Column('timestamptz', { name: 'occurred_at' })
  readonly occurredAt!: Date;

  @Column('text')
  readonly action!: string;

  @Column('text')
  readonly outcome!: AuditOutcome;

  @Column('text', { name: 'actor_kind' })
  readonly actorKind!: string;

  @Column('text', { name: 'actor_id' })
  readonly actorId!: string;

  @Column('text', { name: 'subject_type' })
  readonly subjectType!: string;

  @Column('text', { name: 'subject_id', nullable: true })
  readonly subjectId!: string | null;

  @Column('uuid', { name: 'patient_id', nullable: true })
  readonly patientId!: string | null;
}

/** What an entry commits to: salt and value, sealed, and gone with the object that they belong to. */
@Entity('audit_secret')
@Check('audit_secret_key_check', '(object_key_id is null) = (key_version is not null)')
@Index('audit_secret_key_idx', ['tenantId', 'keyVersion'], { where: 'key_version is not null' })
@Index('audit_secret_object_key_idx', ['objectKeyId'], { where: 'object_key_id is not null' })
export class AuditSecret {
  @PrimaryColumn('uuid', { name: 'entry_id', primaryKeyConstraintName: 'audit_secret_pkey' })
  @ForeignKey(() => AuditEntry, 'id', { name: 'audit_secret_entry_fkey' })
  readonly entryId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'audit_secret_pkey' })
  readonly field!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'audit_secret_tenant_fkey' })
  readonly tenantId!: string;

  /** Null: under the tenant's own audit key. */
  @Column('uuid', { name: 'object_key_id', nullable: true })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'audit_secret_object_key_fkey' })
  readonly objectKeyId!: string | null;

  /** Of the tenant's audit key; null where it lies under an object's. */
  @Column('integer', { name: 'key_version', nullable: true })
  readonly keyVersion!: number | null;

  @Column('bytea')
  readonly sealed!: Buffer;
}
