import { z } from 'zod/mini';
import { PAGE_SIZES } from '../../documents/documents-search.js';
import { orNothing } from '../../../ui/or-nothing.js';

export const PARTS = ['under-way', 'ended', 'reading'] as const;
export const CLASSES = ['stat', 'routine', 'batch'] as const;

/** What of the queue stands in its address. */
export const QueueSearch = z.object({
  part: orNothing(z.enum(PARTS)),
  class: orNothing(z.enum(CLASSES)),
  limit: orNothing(z.literal([...PAGE_SIZES])),
  cursor: orNothing(z.string()),
});
export type QueueSearch = z.infer<typeof QueueSearch>;
