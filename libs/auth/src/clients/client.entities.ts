import { Compartment, type ConfidentialityCode, Tenant } from '@app/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type { ClientScope } from '../access/client-scopes.js';

/** A system that calls the api with a key of its own. */
@Entity('client')
@Index('client_tenant_name_idx', ['tenantId', 'name'], {
  unique: true,
  where: 'revoked_at is null',
})
export class ApiClient {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'client_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'client_tenant_fkey' })
  readonly tenantId!: string;

  @Column('text')
  readonly name!: string;

  /** Whether it may send texts of its own to the model, at /v1. */
  @Column('boolean', { default: false })
  readonly completions!: boolean;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}

@Entity('client_key')
@Index('client_key_hash_idx', ['hash'], { unique: true })
export class ApiClientKey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'client_key_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'client_key_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'client_id' })
  @ForeignKey(() => ApiClient, 'id', { name: 'client_key_client_fkey' })
  readonly clientId!: string;

  /** SHA-256 of 256 random bits: nothing to guess, so nothing slower is needed. */
  @Column('bytea')
  readonly hash!: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'revoked_at', nullable: true })
  revokedAt!: Date | null;
}

@Entity('client_compartment')
@Check('client_compartment_clearance_check', `clearance in ('N', 'R', 'V')`)
export class ApiClientCompartment {
  @PrimaryColumn('uuid', { name: 'client_id', primaryKeyConstraintName: 'client_compartment_pkey' })
  @ForeignKey(() => ApiClient, 'id', { name: 'client_compartment_client_fkey' })
  readonly clientId!: string;

  @PrimaryColumn('uuid', {
    name: 'compartment_id',
    primaryKeyConstraintName: 'client_compartment_pkey',
  })
  @ForeignKey(() => Compartment, 'id', { name: 'client_compartment_compartment_fkey' })
  readonly compartmentId!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'client_compartment_tenant_fkey' })
  readonly tenantId!: string;

  /** The highest confidentiality that the membership opens. */
  @Column('text', { default: 'N' })
  readonly clearance!: ConfidentialityCode;
}

@Entity('client_scope')
@Check(
  'client_scope_scope_check',
  `scope in ('documents', 'documents.read', 'summaries', 'summaries.read', 'audit')`,
)
export class ApiClientScope {
  @PrimaryColumn('uuid', { name: 'client_id', primaryKeyConstraintName: 'client_scope_pkey' })
  @ForeignKey(() => ApiClient, 'id', { name: 'client_scope_client_fkey' })
  readonly clientId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'client_scope_pkey' })
  readonly scope!: ClientScope;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'client_scope_tenant_fkey' })
  readonly tenantId!: string;
}
