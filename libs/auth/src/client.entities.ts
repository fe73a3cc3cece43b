import { Compartment, Tenant } from '@app/database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

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
}

/** One link that `cloister up` prints; a browser trades its token for a session of the same hour. */
@Entity('setup_link')
@Index('setup_link_token_idx', ['tokenHash'], { unique: true })
@Index('setup_link_session_idx', ['sessionHash'], { unique: true })
export class SetupLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'setup_link_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'setup_link_tenant_fkey' })
  readonly tenantId!: string;

  @Column('bytea', { name: 'token_hash' })
  readonly tokenHash!: Buffer;

  @Column('bytea', { name: 'session_hash', nullable: true })
  sessionHash!: Buffer | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt!: Date | null;
}
