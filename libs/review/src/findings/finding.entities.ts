import { Person } from '@app/auth';
import { Tenant } from '@app/database';
import { Summary } from '@app/summaries';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Somebody says why a fact of the documents is not in a version. Never changed. */
@Entity('omission_answer')
@Index('omission_answer_omission_idx', ['summaryId', 'version', 'checkVersion', 'omission'], {
  unique: true,
})
export class OmissionAnswer {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'omission_answer_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'omission_answer_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'summary_id' })
  @ForeignKey(() => Summary, 'id', { name: 'omission_answer_summary_fkey' })
  readonly summaryId!: string;

  @Column('integer')
  readonly version!: number;

  /** Of the check that found it: another one may find others, in another order. */
  @Column('integer', { name: 'check_version' })
  readonly checkVersion!: number;

  /** Which of the version's omissions, from 1. */
  @Column('integer')
  readonly omission!: number;

  @Column('uuid', { name: 'person_id' })
  @ForeignKey(() => Person, 'id', { name: 'omission_answer_person_fkey' })
  readonly personId!: string;

  /** Under the summary's key, with which it dies. */
  @Column('bytea', { name: 'reason_sealed' })
  readonly reasonSealed!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
}

/** What a later check found of a version that an earlier one had judged. Never changed. */
@Entity('version_judgement')
@Index('version_judgement_check_idx', ['summaryId', 'version', 'checkVersion'], { unique: true })
export class VersionJudgement {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'version_judgement_pkey' })
  readonly id!: string;

  @Column('uuid', { name: 'tenant_id' })
  @ForeignKey(() => Tenant, 'id', { name: 'version_judgement_tenant_fkey' })
  readonly tenantId!: string;

  @Column('uuid', { name: 'summary_id' })
  @ForeignKey(() => Summary, 'id', { name: 'version_judgement_summary_fkey' })
  readonly summaryId!: string;

  @Column('integer')
  readonly version!: number;

  @Column('integer', { name: 'check_version' })
  readonly checkVersion!: number;

  /** Under the summary's key, with which it dies. */
  @Column('bytea')
  readonly sealed!: Buffer;

  @Column('timestamptz', { name: 'created_at' })
  readonly createdAt!: Date;
}
