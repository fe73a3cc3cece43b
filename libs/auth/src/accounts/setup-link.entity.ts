import { Tenant } from '@app/database';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Person } from './person.entities.js';

export const LINK_PURPOSES = ['administrator', 'password'] as const;
export type LinkPurpose = (typeof LINK_PURPOSES)[number];

/** A link for one use; a browser trades its token for a cookie that lives no longer than the link. */
@Entity('setup_link')
@Check('setup_link_purpose_check', `purpose in ('administrator', 'password')`)
@Check('setup_link_person_check', `(purpose = 'password') = (person_id is not null)`)
@Index('setup_link_token_idx', ['tokenHash'], { unique: true })
@Index('setup_link_session_idx', ['sessionHash'], { unique: true })
export class SetupLink {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'setup_link_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'setup_link_tenant_fkey' })
  readonly tenantId!: string;

  @Column('text')
  readonly purpose!: LinkPurpose;

  /** Whose password is set; null for the first administrator, who does not exist yet. */
  @Column('uuid', { name: 'person_id', nullable: true })
  @ForeignKey(() => Person, 'id', { name: 'setup_link_person_fkey' })
  readonly personId!: string | null;

  @Column('bytea', { name: 'token_hash' })
  readonly tokenHash!: Buffer;

  @Column('bytea', { name: 'session_hash', nullable: true })
  readonly sessionHash!: Buffer | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'now()' })
  readonly createdAt!: Date;

  @Column('timestamptz', { name: 'expires_at' })
  readonly expiresAt!: Date;

  /** When it was opened first. */
  @Column('timestamptz', { name: 'used_at', nullable: true })
  readonly usedAt!: Date | null;

  /** What it was for is done, or a later link took its place: token and cookie are dead. */
  @Column('timestamptz', { name: 'ended_at', nullable: true })
  readonly endedAt!: Date | null;
}
