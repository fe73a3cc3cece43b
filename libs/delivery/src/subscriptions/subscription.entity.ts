import { ApiClient } from '@app/auth';
import { Tenant } from '@app/database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Destination } from '../delivery.entities.js';

/** What a client asked for; the destination of the same id has the rest. */
@Entity('subscription')
@Index('subscription_client_idx', ['clientId', 'id'])
export class Subscription {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'subscription_pkey' })
  @ForeignKey(() => Destination, 'id', {
    name: 'subscription_destination_fkey',
    onDelete: 'CASCADE',
  })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'subscription_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'client_id' })
  @ForeignKey(() => ApiClient, 'id', { name: 'subscription_client_fkey' })
  readonly clientId!: string;

  /** The last time; what happened before is never told. */
  @Column('timestamptz', { name: 'approved_at', nullable: true })
  readonly approvedAt!: Date | null;

  /** Then it is over; null: never. */
  @Column('timestamptz', { name: 'ends_at', nullable: true })
  readonly endsAt!: Date | null;

  /** As it was sent, with the headers of each call. */
  @Column('bytea', { name: 'resource_sealed' })
  readonly resourceSealed!: Buffer;
}
