import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

@Entity('tenant')
export class Tenant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tenant_pkey' })
  readonly id!: string;

  @Column('text')
  readonly name!: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;
}

/** Ward, matter or study inside a tenant. */
@Entity('compartment')
@Index('compartment_tenant_name_idx', ['tenantId', 'name'], { unique: true })
@Index('compartment_default_idx', ['tenantId'], { unique: true, where: 'is_default' })
export class Compartment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'compartment_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'compartment_tenant_fkey' })
  readonly tenantId!: string;

  @Column('text')
  readonly name!: string;

  @Column('boolean', { name: 'is_default' })
  readonly isDefault!: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;
}

export const TENANT_KEY_PURPOSES = ['wrap', 'blind_index', 'audit'] as const;
export type TenantKeyPurpose = (typeof TENANT_KEY_PURPOSES)[number];

@Entity('tenant_key')
@Check('tenant_key_purpose_check', `purpose in ('wrap', 'blind_index', 'audit')`)
export class TenantKey {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'tenant_key_pkey' })
  @ForeignKey(() => Tenant, 'id', { name: 'tenant_key_tenant_fkey' })
  readonly tenantId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'tenant_key_pkey' })
  readonly purpose!: TenantKeyPurpose;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'tenant_key_pkey' })
  readonly version!: number;

  @Column('bytea')
  readonly wrapped!: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;
}

export type ObjectKeyKind = 'document' | 'summary' | 'patient' | 'encounter' | 'person' | 'client';

@Entity('object_key')
@Check(
  'object_key_kind_check',
  `kind in ('document', 'summary', 'patient', 'encounter', 'person', 'client')`,
)
export class ObjectKeyRow {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'object_key_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'object_key_tenant_fkey' })
  readonly tenantId!: string;

  @Column('text')
  readonly kind!: ObjectKeyKind;

  @Column('integer', { name: 'tenant_key_version' })
  readonly tenantKeyVersion!: number;

  /** Null once the object is erased. */
  @Column('bytea', { nullable: true })
  readonly wrapped!: Buffer | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;
}
