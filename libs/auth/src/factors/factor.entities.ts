import { Tenant } from '@app/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from '../accounts/person.entities.js';
import { Session } from '../sessions/session.entities.js';

/** What an authenticator app makes codes from (RFC 6238). */
@Entity('totp_secret')
export class TotpSecret {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'totp_secret_pkey' })
  @ForeignKey(() => Person, 'id', { name: 'totp_secret_person_fkey' })
  readonly personId!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'totp_secret_tenant_fkey' })
  readonly tenantId!: string;

  /** Under the person's key. */
  @Column('bytea', { name: 'secret_sealed' })
  readonly secretSealed!: Buffer;

  /** The time step of the latest code that was accepted: it and those before it are spent. */
  @Column('integer', { name: 'last_step', nullable: true })
  readonly lastStep!: number | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  /** Null until the person has shown a first code of it; until then it is asked of nobody. */
  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  readonly confirmedAt!: Date | null;
}

/** In place of a factor that was lost; each is good once. */
@Entity('recovery_code')
@Index('recovery_code_hash_idx', ['tenantId', 'codeHash'], { unique: true })
@Index('recovery_code_person_idx', ['personId'])
export class RecoveryCode {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'recovery_code_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'recovery_code_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, 'id', { name: 'recovery_code_person_fkey' })
  readonly personId!: string;

  /** SHA-256 of 120 random bits. */
  @Column('bytea', { name: 'code_hash' })
  readonly codeHash!: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  readonly usedAt!: Date | null;
}

/** The public half of a key pair that a person's device keeps (WebAuthn). */
@Entity('passkey')
@Index('passkey_credential_idx', ['tenantId', 'credentialId'], { unique: true })
@Index('passkey_anywhere_idx', ['credentialId'])
@Index('passkey_person_idx', ['personId'])
export class Passkey {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'passkey_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'passkey_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, 'id', { name: 'passkey_person_fkey' })
  readonly personId!: string;

  /** In base64url, as browsers send it. */
  @Column('text', { name: 'credential_id' })
  readonly credentialId!: string;

  /** In COSE form. */
  @Column('bytea', { name: 'public_key' })
  readonly publicKey!: Buffer;

  /** Of signatures, where the device counts them; a bigint, so the driver returns text. */
  @Column('bigint')
  readonly counter!: string;

  /** How browsers reach the device. */
  @Column('text', { array: true })
  readonly transports!: string[];

  /** What the person calls it, under the person's key. */
  @Column('bytea', { name: 'name_sealed' })
  readonly nameSealed!: Buffer;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'last_used_at', nullable: true })
  readonly lastUsedAt!: Date | null;
}

export const CHALLENGE_PURPOSES = ['registration', 'confirmation'] as const;
export type ChallengePurpose = (typeof CHALLENGE_PURPOSES)[number];

/** What a device is to sign for one session; one for each purpose, good once. */
@Entity('passkey_challenge')
@Check('passkey_challenge_purpose_check', `purpose in ('registration', 'confirmation')`)
export class PasskeyChallenge {
  @PrimaryColumn('uuid', { name: 'session_id', primaryKeyConstraintName: 'passkey_challenge_pkey' })
  @ForeignKey(() => Session, 'id', {
    name: 'passkey_challenge_session_fkey',
    onDelete: 'CASCADE',
  })
  readonly sessionId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'passkey_challenge_pkey' })
  readonly purpose!: ChallengePurpose;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'passkey_challenge_tenant_fkey' })
  readonly tenantId!: string;

  @Column('text')
  readonly challenge!: string;

  @Column('text', { name: 'rp_id' })
  readonly rpId!: string;

  @Column('text')
  readonly origin!: string;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt!: Date;
}

export const FIRST_FACTORS = ['password', 'link'] as const;
export type FirstFactor = (typeof FIRST_FACTORS)[number];

/**
 * Half of a sign-in: a browser in which the password was right and the second factor is missing, or
 * one that was given a challenge for a passkey. It opens nothing but the other half.
 */
@Entity('sign_in_step')
@Check('sign_in_step_shown_check', `shown in ('password', 'link')`)
@Check('sign_in_step_person_check', `(person_id is null) = (shown is null)`)
@Index('sign_in_step_token_idx', ['tokenHash'], { unique: true })
@Index('sign_in_step_expires_idx', ['tenantId', 'expiresAt'])
export class SignInStep {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'sign_in_step_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'sign_in_step_tenant_fkey' })
  readonly tenantId!: string;

  /** Null where nobody has said yet who they are: a passkey will. */
  @Column('uuid', { name: 'person_id', nullable: true })
  @ForeignKey(() => Person, 'id', { name: 'sign_in_step_person_fkey' })
  readonly personId!: string | null;

  /** By what the person is known so far. */
  @Column('text', { nullable: true })
  readonly shown!: FirstFactor | null;

  /** SHA-256 of 256 random bits. */
  @Column('bytea', { name: 'token_hash' })
  readonly tokenHash!: Buffer;

  @Column('text', { nullable: true })
  readonly challenge!: string | null;

  @Column('text', { name: 'rp_id', nullable: true })
  readonly rpId!: string | null;

  @Column('text', { nullable: true })
  readonly origin!: string | null;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt!: Date;
}
