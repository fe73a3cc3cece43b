import { Tenant, type TenantSetting } from '@app/database';
import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { z } from 'zod';
import { DOCUMENT_SOURCES } from '../document.entities.js';

/**
 * How documents came in; `message` for HL7 messages that have no document, which else go by the rule of `hl7`;
 * `all` for those whose own category has no rule.
 */
export const RETENTION_CATEGORIES = ['all', ...DOCUMENT_SOURCES, 'message'] as const;
export type RetentionCategory = (typeof RETENTION_CATEGORIES)[number];

/** When an organization's rules were last changed (ISO 8601); null: never. */
export const RETENTION_CHANGED_AT: TenantSetting<string | null> = {
  name: 'retention-changed-at',
  schema: z.iso.datetime({ offset: true }).nullable(),
  unset: null,
};

/** For how long documents of a category are kept. */
@Entity('retention_rule')
@Check(
  'retention_rule_category_check',
  `category in ('all', 'web', 'rest', 'fhir', 'hl7', 'message')`,
)
@Check('retention_rule_keep_check', 'keep_days > 0')
@Check('retention_rule_grace_check', 'grace_days >= 0')
export class RetentionRule {
  @PrimaryColumn('uuid', { name: 'tenant_id', primaryKeyConstraintName: 'retention_rule_pkey' })
  @ForeignKey(() => Tenant, 'id', { name: 'retention_rule_tenant_fkey' })
  readonly tenantId!: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'retention_rule_pkey' })
  readonly category!: RetentionCategory;

  /** From the day of arrival. */
  @Column('integer', { name: 'keep_days' })
  readonly keepDays!: number;

  /** Between being marked and being erased. */
  @Column('integer', { name: 'grace_days' })
  readonly graceDays!: number;

  @Column('timestamptz', { name: 'changed_at' })
  readonly changedAt!: Date;
}
