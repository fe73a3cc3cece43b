import { Compartment, type ConfidentialityCode, ObjectKeyRow, Tenant } from '@app/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** The order is that of the bits in which the database says them: append only. */
export const ROLES = [
  'author',
  'reviewer',
  'auditor',
  'administrator',
  'model_steward',
  'integration',
] as const;
export type Role = (typeof ROLES)[number];

/** Somebody who signs in. Names lie sealed under a key of the person's own. */
@Entity('person')
@Check('person_same_as_check', 'same_as <> id')
@Index('person_same_as_idx', ['sameAs'], { where: 'same_as is not null' })
@Index('person_login_idx', ['tenantId', 'indexVersion', 'loginIndex'], {
  unique: true,
  where: 'removed_at is null',
})
export class Person {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'person_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'person_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'object_key_id' })
  @ForeignKey(() => ObjectKeyRow, 'id', { name: 'person_object_key_fkey' })
  readonly objectKeyId!: string;

  @Column('integer', { name: 'index_version' })
  readonly indexVersion!: number;

  @Column('bytea', { name: 'login_index' })
  readonly loginIndex!: Buffer;

  @Column('bytea', { name: 'login_sealed' })
  readonly loginSealed!: Buffer;

  @Column('bytea', { name: 'display_name_sealed' })
  readonly displayNameSealed!: Buffer;

  /** Argon2id in PHC form; null until the person has set a password through the first link. */
  @Column('text', { name: 'password_hash', nullable: true })
  readonly passwordHash!: string | null;

  @Column('timestamptz', { name: 'password_changed_at', nullable: true })
  readonly passwordChangedAt!: Date | null;

  /** When somebody else last reset the password or the second factors of the person. */
  @Column('timestamptz', { name: 'credentials_reset_at', nullable: true })
  readonly credentialsResetAt!: Date | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'removed_at', nullable: true })
  readonly removedAt!: Date | null;

  /** The printed name is hard to tell from another's, and nobody has confirmed it: no role takes effect. */
  @Column('boolean', { name: 'name_unconfirmed', default: false })
  readonly nameUnconfirmed!: boolean;

  /** Of an administrator whom one person alone has not made: when somebody else, or the shell, stood for it. */
  @Column('timestamptz', { name: 'administrator_confirmed_at', nullable: true })
  readonly administratorConfirmedAt!: Date | null;

  /** Another account of the same human being, which has none itself. */
  @Column('uuid', { name: 'same_as', nullable: true })
  @ForeignKey(() => Person, 'id', { name: 'person_same_as_fkey' })
  readonly sameAs!: string | null;
}

@Entity('person_role')
@Check(
  'person_role_role_check',
  `role in ('author', 'reviewer', 'auditor', 'administrator', 'model_steward', 'integration')`,
)
export class PersonRole {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'person_role_pkey' })
  @ForeignKey(() => Person, 'id', { name: 'person_role_person_fkey' })
  readonly personId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'person_role_pkey' })
  readonly role!: Role;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'person_role_tenant_fkey' })
  readonly tenantId!: string;
}

@Entity('person_compartment')
@Check('person_compartment_clearance_check', `clearance in ('N', 'R', 'V')`)
export class PersonCompartment {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'person_compartment_pkey' })
  @ForeignKey(() => Person, 'id', { name: 'person_compartment_person_fkey' })
  readonly personId!: string;

  @PrimaryColumn('uuid', {
    name: 'compartment_id',
    primaryKeyConstraintName: 'person_compartment_pkey',
  })
  @ForeignKey(() => Compartment, 'id', { name: 'person_compartment_compartment_fkey' })
  readonly compartmentId!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'person_compartment_tenant_fkey' })
  readonly tenantId!: string;

  /** The highest confidentiality that the membership opens. */
  @Column('text', { default: 'N' })
  readonly clearance!: ConfidentialityCode;
}
