import { Tenant } from '@app/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../accounts/person.entities.js';
import { Session } from '../sessions/session.entities.js';

/** Who a person is at the provider of single sign-on. */
@Entity('sign_on_identity')
@Index('sign_on_identity_idx', ['tenantId', 'indexVersion', 'identityIndex'], { unique: true })
export class SignOnIdentity {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'sign_on_identity_pkey' })
  @ForeignKey(() => Person, 'id', { name: 'sign_on_identity_person_fkey' })
  readonly personId!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'sign_on_identity_tenant_fkey' })
  readonly tenantId!: string;

  @Column('integer', { name: 'index_version' })
  readonly indexVersion!: number;

  /** Of issuer and subject: some providers make a subject of an address. */
  @Column('bytea', { name: 'identity_index' })
  readonly identityIndex!: Buffer;

  /** Issuer and subject, under the person's key. */
  @Column('bytea', { name: 'identity_sealed' })
  readonly identitySealed!: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;
}

export const SIGN_ON_PURPOSES = ['sign-in', 'confirmation'] as const;
export type SignOnPurpose = (typeof SIGN_ON_PURPOSES)[number];

/**
 * A browser that was sent to the provider and has not come back. State, nonce and verifier are made
 * of the token in its cookie, so none of them lies here.
 */
@Entity('sign_on_step')
@Check('sign_on_step_purpose_check', `purpose in ('sign-in', 'confirmation')`)
@Check('sign_on_step_session_check', `purpose = 'sign-in' or session_id is not null`)
@Index('sign_on_step_token_idx', ['tokenHash'], { unique: true })
@Index('sign_on_step_expires_idx', ['tenantId', 'expiresAt'])
export class SignOnStep {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_on_step_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'sign_on_step_tenant_fkey' })
  readonly tenantId!: string;

  /** SHA-256 of 256 random bits. */
  @Column('bytea', { name: 'token_hash' })
  readonly tokenHash!: Buffer;

  /** The one that is confirmed, or that a sign-in takes the place of. */
  @Column('uuid', { name: 'session_id', nullable: true })
  @ForeignKey(() => Session, 'id', { name: 'sign_on_step_session_fkey', onDelete: 'CASCADE' })
  readonly sessionId!: string | null;

  @Column('text')
  readonly purpose!: SignOnPurpose;

  /** The hash of the content that the person is about to sign, where they are. */
  @Column('text', { nullable: true })
  readonly signs!: string | null;

  /** A page of ours. */
  @Column('text', { name: 'return_to' })
  readonly returnTo!: string;

  @Column('timestamptz', { name: 'begun_at' })
  readonly begunAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt!: Date;
}

/** A person has shown at the provider, just now and for one act, that it is still they. Good once. */
@Entity('sign_on_confirmation')
@Index('sign_on_confirmation_token_idx', ['tokenHash'], { unique: true })
@Index('sign_on_confirmation_expires_idx', ['tenantId', 'expiresAt'])
export class SignOnConfirmation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_on_confirmation_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'sign_on_confirmation_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'session_id' })
  @ForeignKey(() => Session, 'id', {
    name: 'sign_on_confirmation_session_fkey',
    onDelete: 'CASCADE',
  })
  readonly sessionId!: string;

  /** The hash of the content that the person is about to sign, where they are. */
  @Column('text', { nullable: true })
  readonly signs!: string | null;

  @Column('bytea', { name: 'token_hash' })
  readonly tokenHash!: Buffer;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt!: Date;
}
