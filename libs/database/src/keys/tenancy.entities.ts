import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Of the first organization of an installation, until its operator gives it another. */
export const FIRST_SHORT_NAME = 'main';
/** What an organization is called in an address: small letters, digits and hyphens. */
export const SHORT_NAME = /^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$/;

@Entity('tenant')
@Check('tenant_short_name_check', `short_name ~ '^[a-z0-9]([a-z0-9-]{0,30}[a-z0-9])?$'`)
@Index('tenant_short_name_idx', ['shortName'], { unique: true })
export class Tenant {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'tenant_pkey' })
  readonly id!: string;

  @Column('text')
  readonly name!: string;

  /** No other organization of the installation has it. */
  @Column('text', { name: 'short_name', default: () => 'cloister_new_short_name()' })
  readonly shortName!: string;

  /** Since when its people and clients are refused. */
  @Column('timestamptz', { name: 'suspended_at', nullable: true })
  readonly suspendedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;
}

/** Normal, restricted, very restricted: HL7 v3 Confidentiality, from the lowest to the highest. */
export const CONFIDENTIALITY_CODES = ['N', 'R', 'V'] as const;
export type ConfidentialityCode = (typeof CONFIDENTIALITY_CODES)[number];

/** Ward, matter or study inside a tenant. */
@Entity('compartment')
@Check('compartment_confidentiality_check', `confidentiality in ('N', 'R', 'V')`)
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

  /** The least that what arrives here has. */
  @Column('text', { default: 'N' })
  readonly confidentiality!: ConfidentialityCode;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;
}

export const TENANT_KEY_PURPOSES = ['wrap', 'blind_index', 'audit'] as const;
export type TenantKeyPurpose = (typeof TENANT_KEY_PURPOSES)[number];

@Entity('tenant_key')
@Check('tenant_key_purpose_check', `purpose in ('wrap', 'blind_index', 'audit')`)
@Check('tenant_key_destroyed_check', '(wrapped is null) = (destroyed_at is not null)')
export class TenantKey {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'tenant_key_pkey' })
  @ForeignKey(() => Tenant, 'id', { name: 'tenant_key_tenant_fkey' })
  readonly tenantId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'tenant_key_pkey' })
  readonly purpose!: TenantKeyPurpose;

  @PrimaryColumn('integer', { primaryKeyConstraintName: 'tenant_key_pkey' })
  readonly version!: number;

  /** Null once nothing lies under this version and it was destroyed. */
  @Column('bytea', { nullable: true })
  readonly wrapped!: Buffer | null;

  /** The name of what it lies under; null where it was written before root keys had names. */
  @Column('text', { name: 'root_key', nullable: true })
  readonly rootKey!: string | null;

  @Column('timestamptz', { name: 'destroyed_at', nullable: true })
  readonly destroyedAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;
}

export type ObjectKeyKind =
  | 'document'
  | 'summary'
  | 'patient'
  | 'encounter'
  | 'person'
  | 'client'
  | 'erasure'
  | 'dataset'
  | 'destination'
  | 'profile'
  | 'recall';

@Entity('object_key')
@Check(
  'object_key_kind_check',
  `kind in ('document', 'summary', 'patient', 'encounter', 'person', 'client', 'erasure', 'dataset',
   'destination', 'profile', 'recall')`,
)
@Index('object_key_version_idx', ['tenantId', 'tenantKeyVersion'], {
  where: 'wrapped is not null',
})
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

/** What was made from what: the one dies with the other. */
@Entity('object_key_source')
@Index('object_key_source_source_idx', ['sourceKeyId'])
export class ObjectKeySource {
  @PrimaryColumn('uuid', {
    name: 'object_key_id',
    primaryKeyConstraintName: 'object_key_source_pkey',
  })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'object_key_source_object_key_fkey' })
  readonly objectKeyId!: string;

  @PrimaryColumn('uuid', {
    name: 'source_key_id',
    primaryKeyConstraintName: 'object_key_source_pkey',
  })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'object_key_source_source_key_fkey' })
  readonly sourceKeyId!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'object_key_source_tenant_fkey' })
  readonly tenantId!: string;
}
