import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The newest checkpoint of a log that this site is a witness of. Of no tenant. */
@Entity('witnessed_log')
export class WitnessedLog {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'witnessed_log_pkey' })
  readonly origin!: string;

  @Column('bigint')
  readonly size!: string;

  @Column('bytea')
  readonly root!: Buffer;

  /** As its log signed it, with our cosignature. */
  @Column('text')
  readonly note!: string;

  @Column('timestamptz', { name: 'cosigned_at' })
  readonly cosignedAt!: Date;

  /** When the audit trail was last notified that this log goes on. */
  @Column('timestamptz', { name: 'notified_at' })
  readonly notifiedAt!: Date;
}
