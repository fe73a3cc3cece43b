import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The hash of a full subtree: of a leaf on level 0, of 2^level leaves above. Written once. */
@Entity('audit_node')
@Check('audit_node_check', 'level >= 0 and index >= 0 and octet_length(hash) = 32')
export class AuditNode {
  @PrimaryColumn('smallint', { primaryKeyConstraintName: 'audit_node_pkey' })
  readonly level!: number;

  /** A bigint, so the driver returns text. */
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'audit_node_pkey' })
  readonly index!: string;

  @Column('bytea')
  readonly hash!: Buffer;
}

/** What the tree was at one size, signed. Each one is kept. */
@Entity('audit_checkpoint')
@Check('audit_checkpoint_check', 'size > 0 and octet_length(root) = 32')
export class AuditCheckpoint {
  /** A bigint, so the driver returns text. */
  @PrimaryColumn('bigint', { primaryKeyConstraintName: 'audit_checkpoint_pkey' })
  readonly size!: string;

  @Column('bytea')
  readonly root!: Buffer;

  /** The signed note, as it goes to others. */
  @Column('text')
  readonly note!: string;

  @Column('timestamptz', { name: 'signed_at' })
  readonly signedAt!: Date;
}
