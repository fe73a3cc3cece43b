import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Tenant } from '../keys/tenancy.entities.js';

/** What an organization has set for itself; where there is no row, what the setting's library says holds. */
@Entity('tenant_setting')
export class TenantSettingRow {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'tenant_setting_pkey' })
  @ForeignKey(() => Tenant, 'id', { name: 'tenant_setting_tenant_fkey' })
  readonly tenantId!: string;

  /** Stored: never changed. */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'tenant_setting_pkey' })
  readonly name!: string;

  @Column('jsonb')
  readonly value!: unknown;

  @Column('timestamptz', { name: 'changed_at', default: () => 'now()' })
  readonly changedAt!: Date;
}
