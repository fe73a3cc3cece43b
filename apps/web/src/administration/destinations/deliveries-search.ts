import { z } from 'zod/mini';
import { PAGE_SIZES } from '../../documents/documents-search.js';

const orElse = z.catch;

export const SHOWN = ['waiting', 'acknowledged', 'parked'] as const;

/** What of a destination's deliveries stands in the address. */
export const DeliveriesSearch = z.object({
  state: orNothing(z.enum(SHOWN)),
  limit: orNothing(z.literal([...PAGE_SIZES])),
  cursor: orNothing(z.string()),
});
export type DeliveriesSearch = z.infer<typeof DeliveriesSearch>;

/** An address that somebody shortened or mistyped still opens the page. */
function orNothing<T extends z.ZodMiniType>(schema: T) {
  return orElse(z.optional(schema), undefined);
}
