import type { z } from 'zod';
import { Tenant } from '../keys/tenancy.entities.js';
import type { Transaction } from '../unit-of-work.js';
import { TenantSettingRow } from './tenant-setting.entity.js';
import { lockTenant } from './tenants.js';

/** Something that an organization decides for itself. The library that acts by it declares it. */
export interface TenantSetting<Value> {
  /** Stored: never changed. */
  readonly name: string;
  readonly schema: z.ZodType<Value>;
  /** What holds until somebody sets it. */
  readonly unset: Value;
}

export async function readSetting<Value>(
  tx: Transaction,
  tenantId: string,
  { name, schema, unset }: TenantSetting<Value>,
): Promise<Value> {
  const row = await tx.findOneBy(TenantSettingRow, { tenantId, name });
  return row ? schema.parse(row.value) : unset;
}

/** The same; nobody changes it before `tx` ends. */
export async function holdSetting<Value>(
  tx: Transaction,
  tenantId: string,
  setting: TenantSetting<Value>,
): Promise<Value> {
  await tx.findOneOrFail(Tenant, { where: { id: tenantId }, lock: { mode: 'pessimistic_read' } });
  return readSetting(tx, tenantId, setting);
}

/** Answers what it was before; a second change at once waits for the first. */
export async function changeSetting<Value>(
  tx: Transaction,
  tenantId: string,
  setting: TenantSetting<Value>,
  value: Value,
): Promise<Value> {
  await lockTenant(tx, tenantId);
  const before = await readSetting(tx, tenantId, setting);
  await tx.query(
    `insert into tenant_setting (tenant_id, name, value, changed_at)
     values ($1, $2, $3::jsonb, now()) on conflict (tenant_id, name)
     do update set value = excluded.value, changed_at = excluded.changed_at`,
    [tenantId, setting.name, JSON.stringify(setting.schema.parse(value))],
  );
  return before;
}
