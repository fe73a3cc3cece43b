import { z } from 'zod/mini';
import { PAGE_SIZES } from '../../documents/documents-search.js';
import { optionalParam } from '../../../ui/search-param.js';

export const SHOWN = ['waiting', 'acknowledged', 'dead-lettered'] as const;

/** What of a destination's deliveries stands in the address. */
export const DeliveriesSearch = z.object({
  state: optionalParam(z.enum(SHOWN)),
  limit: optionalParam(z.literal([...PAGE_SIZES])),
  cursor: optionalParam(z.string()),
});
export type DeliveriesSearch = z.infer<typeof DeliveriesSearch>;
