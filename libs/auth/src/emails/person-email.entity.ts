import { Tenant } from '@app/database';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { Person } from '../accounts/person.entities.js';

export const EMAIL_LANGUAGES = ['en', 'de'] as const;
export type EmailLanguage = (typeof EMAIL_LANGUAGES)[number];

/** Where a person is written to. Nothing is sent there but a code until the person has shown it. */
@Entity('person_email')
@Check('person_email_language_check', `language in ('en', 'de')`)
@Check('person_email_code_check', '(code_sealed is null) = (code_expires_at is null)')
export class PersonEmail {
  @PrimaryColumn('uuid', { name: 'person_id', primaryKeyConstraintName: 'person_email_pkey' })
  @ForeignKey(() => Person, 'id', { name: 'person_email_person_fkey' })
  readonly personId!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'person_email_tenant_fkey' })
  readonly tenantId!: string;

  /** Under the person's key. Null once it was taken away; the count of codes stays. */
  @Column('bytea', { name: 'address_sealed', nullable: true })
  readonly addressSealed!: Buffer | null;

  /** What mails to the person are written in. */
  @Column('text')
  readonly language!: EmailLanguage;

  @Column('timestamptz', { name: 'confirmed_at', nullable: true })
  readonly confirmedAt!: Date | null;

  /** What the address was sent; null once it is confirmed, or was tried too often. */
  @Column('bytea', { name: 'code_sealed', nullable: true })
  readonly codeSealed!: Buffer | null;

  @Column('timestamptz', { name: 'code_expires_at', nullable: true })
  readonly codeExpiresAt!: Date | null;

  /** Wrong codes since the last was sent. */
  @Column('integer', { name: 'code_failures' })
  readonly codeFailures!: number;

  /** Codes that were sent since `codes_since`. */
  @Column('integer', { name: 'codes_sent' })
  readonly codesSent!: number;

  @Column('timestamptz', { name: 'codes_since' })
  readonly codesSince!: Date;
}
