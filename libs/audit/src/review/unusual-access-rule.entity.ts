import { Tenant } from '@app/database';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** When people are expected at work. */
export interface WorkingHours {
  /** As the IANA time zone database calls it. */
  readonly zone: string;
  /** Minutes after midnight. */
  readonly opensAt: number;
  readonly closesAt: number;
  /** 1 is Monday, 7 Sunday (ISO 8601). */
  readonly days: readonly number[];
}

/** What a tenant's auditors call unusual. */
@Entity('unusual_access_rule')
@Check(
  'unusual_access_rule_check',
  `opens_at between 0 and 1439 and closes_at between 1 and 1440 and opens_at < closes_at
   and days <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]
   and patients between 2 and 1000 and minutes between 1 and 1440`,
)
export class UnusualAccessRule implements WorkingHours {
  @PrimaryColumn('uuid', {
    name: 'tenant_id',
    primaryKeyConstraintName: 'unusual_access_rule_pkey',
  })
  @ForeignKey(() => Tenant, 'id', { name: 'unusual_access_rule_tenant_fkey' })
  readonly tenantId!: string;

  @Column('text')
  readonly zone!: string;

  @Column('smallint', { name: 'opens_at' })
  readonly opensAt!: number;

  @Column('smallint', { name: 'closes_at' })
  readonly closesAt!: number;

  @Column('smallint', { array: true })
  readonly days!: number[];

  /** So many within so many minutes are many. */
  @Column('integer')
  readonly patients!: number;

  @Column('integer')
  readonly minutes!: number;

  @Column('timestamptz', { name: 'changed_at' })
  readonly changedAt!: Date;
}
