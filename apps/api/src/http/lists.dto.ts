import type { PageRequest } from '@app/database';
import { z } from 'zod';

const LIMIT = { default: 50, max: 200 };

/** What every list takes. */
export const ListQuery = z.object({
  limit: z.coerce.number().int().min(1).max(LIMIT.max).default(LIMIT.default),
  order: z.enum(['newest', 'oldest']).default('newest'),
  cursor: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'The nextCursor of the previous page.' }),
});

export type ListQuery = z.infer<typeof ListQuery>;

export function toPageRequest({ limit, order, cursor }: ListQuery): PageRequest {
  return { limit, order, cursor: cursor ?? null };
}

export const NextCursor = z
  .string()
  .nullable()
  .meta({ description: 'Cursor of the next page; null on the last page.' });
