import { z } from 'zod/mini';
import { PAGE_SIZES } from '../../documents/documents-search.js';
import { optionalParam } from '../../../ui/search-param.js';

export const PARTS = ['under-way', 'ended', 'reading'] as const;
export const PRIORITIES = ['stat', 'routine', 'batch'] as const;

/** What of the queue stands in its address. */
export const QueueSearch = z.object({
  part: optionalParam(z.enum(PARTS)),
  priority: optionalParam(z.enum(PRIORITIES)),
  limit: optionalParam(z.literal([...PAGE_SIZES])),
  cursor: optionalParam(z.string()),
});
export type QueueSearch = z.infer<typeof QueueSearch>;
