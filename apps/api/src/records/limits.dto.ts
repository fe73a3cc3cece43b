import { LIMIT_NAMES, type TenantLimit } from '@app/documents';
import { z } from 'zod';

export const LimitNameParam = z.enum(LIMIT_NAMES).meta({
  description:
    'For one file or document; the quotas per day are for one client system or person, over the last 24 hours.',
});

export const LimitValue = z
  .strictObject({
    value: z
      .int()
      .min(0)
      .max(Number.MAX_SAFE_INTEGER)
      .meta({ description: 'Bytes, seconds or a count, depending on the name.' }),
  })
  .meta({ id: 'LimitValue' });
export type LimitValue = z.infer<typeof LimitValue>;

export const LimitList = z
  .object({
    items: z.array(z.object({ name: LimitNameParam, value: z.int(), changedAt: z.iso.datetime() })),
  })
  .meta({
    id: 'LimitList',
    description:
      'Limits that are not listed are those of the installation; quotas that are not listed do not exist.',
  });
export type LimitList = z.infer<typeof LimitList>;

export function toLimitList(limits: readonly TenantLimit[]): LimitList {
  return {
    items: limits.map(({ name, value, changedAt }) => ({
      name,
      value: Number(value),
      changedAt: changedAt.toISOString(),
    })),
  };
}
