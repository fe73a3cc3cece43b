import { Tenant } from '@app/database';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { ApiClient } from '../clients/client.entities.js';
import type { ClientJwkFields } from './client-jwks.js';

/** A public key of a client, by the id that its assertions name. */
@Entity('client_jwk')
export class ClientJwk {
  @PrimaryColumn('uuid', { name: 'client_id', primaryKeyConstraintName: 'client_jwk_pkey' })
  @ForeignKey(() => ApiClient, 'id', { name: 'client_jwk_client_fkey' })
  readonly clientId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'client_jwk_pkey' })
  readonly kid!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'client_jwk_tenant_fkey' })
  readonly tenantId!: string;

  @Column('jsonb')
  readonly jwk!: ClientJwkFields;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;
}

/** An assertion that was used, as long as it would be good. */
@Entity('client_assertion')
@Index('client_assertion_expires_idx', ['tenantId', 'expiresAt'])
export class ClientAssertion {
  @PrimaryColumn('uuid', { name: 'client_id', primaryKeyConstraintName: 'client_assertion_pkey' })
  @ForeignKey(() => ApiClient, 'id', { name: 'client_assertion_client_fkey' })
  readonly clientId!: string;

  /** SHA-256 of its `jti`. */
  @PrimaryColumn('bytea', {
    name: 'jti_hash',
    primaryKeyConstraintName: 'client_assertion_pkey',
  })
  readonly jtiHash!: Buffer;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'client_assertion_tenant_fkey' })
  readonly tenantId!: string;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt!: Date;
}

@Entity('client_token')
@Index('client_token_hash_idx', ['hash'], { unique: true })
@Index('client_token_expires_idx', ['tenantId', 'expiresAt'])
export class ClientToken {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'client_token_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'client_token_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'client_id' })
  @ForeignKey(() => ApiClient, 'id', { name: 'client_token_client_fkey' })
  readonly clientId!: string;

  /** SHA-256 of 256 random bits. */
  @Column('bytea')
  readonly hash!: Buffer;

  /** A bit for each grant, in the order of their list. */
  @Column('integer')
  readonly grants!: number;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt!: Date;
}
