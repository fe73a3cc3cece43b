import { Tenant } from '@app/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../accounts/person.entities.js';

export const SESSION_ENDS = [
  'signed-out',
  'revoked',
  'replaced',
  'password-changed',
  'person-removed',
  'idle',
  'expired',
] as const;
export type SessionEnd = (typeof SESSION_ENDS)[number];

export const AUTHENTICATED_BY = ['password', 'link', 'passkey', 'oidc'] as const;
export type AuthenticatedBy = (typeof AUTHENTICATED_BY)[number];

/** A person at one browser, from signing in until one of the ends. */
@Entity('session')
@Check(
  'session_authenticated_by_check',
  `authenticated_by in ('password', 'link', 'passkey', 'oidc')`,
)
@Check('session_second_factor_check', `second_factor in ('totp', 'passkey', 'recovery-code')`)
@Check(
  'session_end_reason_check',
  `end_reason in ('signed-out', 'revoked', 'replaced', 'password-changed', 'person-removed', 'idle', 'expired')`,
)
@Check('session_ended_check', `(ended_at is null) = (end_reason is null)`)
@Index('session_token_idx', ['tokenHash'], { unique: true })
@Index('session_previous_idx', ['previousHash'], { unique: true })
@Index('session_person_idx', ['personId', 'lastSeenAt'], { where: 'ended_at is null' })
@Index('session_ended_idx', ['tenantId', 'endedAt'], { where: 'ended_at is not null' })
export class Session {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'session_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, 'id', { name: 'session_person_fkey' })
  readonly personId!: string;

  /** SHA-256 of 256 random bits. */
  @Column('bytea', { name: 'token_hash' })
  readonly tokenHash!: Buffer;

  /** The token before the last rotation: good until the new one was seen, and a minute longer. */
  @Column('bytea', { name: 'previous_hash', nullable: true })
  readonly previousHash!: Buffer | null;

  /** Null while the new token has not come back: its answer may have been lost. */
  @Column('timestamptz', { name: 'previous_until', nullable: true })
  readonly previousUntil!: Date | null;

  @Column('timestamptz', { name: 'rotated_at' })
  readonly rotatedAt!: Date;

  /** Of the index key that the CSRF token is made with. */
  @Column('integer', { name: 'index_version' })
  readonly indexVersion!: number;

  @Column('bytea', { name: 'csrf_hash' })
  readonly csrfHash!: Buffer;

  @Column('text', { name: 'authenticated_by' })
  readonly authenticatedBy!: AuthenticatedBy;

  /** What was shown beside the password or the link. */
  @Column('text', { name: 'second_factor', nullable: true })
  readonly secondFactor!: 'totp' | 'passkey' | 'recovery-code' | null;

  /** Address and browser, under the person's key. */
  @Column('bytea', { name: 'visitor_sealed' })
  readonly visitorSealed!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'last_seen_at' })
  readonly lastSeenAt!: Date;

  @Column('timestamptz', { name: 'idle_until' })
  readonly idleUntil!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt!: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  readonly endedAt!: Date | null;

  @Column('text', { name: 'end_reason', nullable: true })
  readonly endReason!: SessionEnd | null;
}

/** Wrong passwords in a row for one login name, whether or not anybody has it. */
@Entity('sign_in_failure')
@Index('sign_in_failure_attempted_idx', ['tenantId', 'attemptedAt'])
export class SignInFailure {
  @PrimaryColumn('uuid', {
    name: 'tenant_id',
    primaryKeyConstraintName: 'sign_in_failure_pkey',
  })
  @ForeignKey(() => Tenant, 'id', { name: 'sign_in_failure_tenant_fkey' })
  readonly tenantId!: string;

  @PrimaryColumn('integer', {
    name: 'index_version',
    primaryKeyConstraintName: 'sign_in_failure_pkey',
  })
  readonly indexVersion!: number;

  @PrimaryColumn('bytea', {
    name: 'login_index',
    primaryKeyConstraintName: 'sign_in_failure_pkey',
  })
  readonly loginIndex!: Buffer;

  @Column('integer')
  readonly failures!: number;

  @Column('timestamptz', { name: 'attempted_at' })
  readonly attemptedAt!: Date;

  @Column('timestamptz', { name: 'locked_until', nullable: true })
  readonly lockedUntil!: Date | null;
}
