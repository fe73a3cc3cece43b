import { z } from 'zod/mini';
import { PAGE_SIZES } from '../../documents/documents-search.js';
import { orNothing } from '../../../ui/or-nothing.js';

export const SHOWN = ['waiting', 'acknowledged', 'parked'] as const;

/** What of a destination's deliveries stands in the address. */
export const DeliveriesSearch = z.object({
  state: orNothing(z.enum(SHOWN)),
  limit: orNothing(z.literal([...PAGE_SIZES])),
  cursor: orNothing(z.string()),
});
export type DeliveriesSearch = z.infer<typeof DeliveriesSearch>;
