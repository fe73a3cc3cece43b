import { Tenant } from '@app/database';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What a tenant may set below the installation's own. */
export const LIMIT_NAMES = [
  'file-bytes',
  'extract-seconds',
  'pages',
  'scanned-pages',
  'pixels',
  'unpacked-bytes',
  'nesting',
  'attachments',
  /** Quotas of one client system or person, over the last 24 hours. */
  'documents-per-day',
  'bytes-per-day',
] as const;
export type LimitName = (typeof LIMIT_NAMES)[number];

@Entity('tenant_limit')
@Check('tenant_limit_value_check', 'value >= 0')
export class TenantLimit {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'tenant_limit_pkey' })
  @ForeignKey(() => Tenant, 'id', { name: 'tenant_limit_tenant_fkey' })
  readonly tenantId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'tenant_limit_pkey' })
  readonly name!: LimitName;

  /** Bytes, seconds or a count, as the name says. */
  @Column('bigint')
  readonly value!: string;

  @Column('timestamptz', { name: 'changed_at' })
  readonly changedAt!: Date;
}
