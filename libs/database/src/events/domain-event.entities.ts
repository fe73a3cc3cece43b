import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Tenant } from '../keys/tenancy.entities.js';

@Entity('domain_event')
@Index('domain_event_subject_idx', ['subjectId', 'type'])
@Index('domain_event_unsettled_idx', ['createdAt'], { where: 'settled_at is null' })
export class DomainEvent {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'domain_event_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'domain_event_tenant_fkey' })
  readonly tenantId!: string;

  @Column('text')
  readonly type!: string;

  @Column('uuid', { name: 'subject_id' })
  readonly subjectId!: string;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;

  /** When the last registered consumer had done its part. */
  @Column('timestamptz', { name: 'settled_at', nullable: true })
  settledAt!: Date | null;
}

@Entity('domain_event_confirmation')
export class DomainEventConfirmation {
  @PrimaryColumn('uuid', {
    name: 'event_id',
    primaryKeyConstraintName: 'domain_event_confirmation_pkey',
  })
  @ForeignKey(() => DomainEvent, 'id', { name: 'domain_event_confirmation_event_fkey' })
  readonly eventId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'domain_event_confirmation_pkey' })
  readonly consumer!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'domain_event_confirmation_tenant_fkey' })
  readonly tenantId!: string;

  @Column('timestamptz', { name: 'confirmed_at', default: () => 'now()' })
  readonly confirmedAt!: Date;
}
