import { z } from 'zod/mini';
import { PAGE_SIZES } from '../documents/documents-search.js';
import { orNothing } from '../../ui/or-nothing.js';

export const ASSIGNED = ['all', 'mine', 'unassigned'] as const;
export const REVIEW_STATES = ['draft', 'in_review'] as const;
export const CLASSES = ['stat', 'routine', 'batch'] as const;
export const FINDINGS = ['open', 'none'] as const;
export const SOURCES = ['changed'] as const;
export const ORDERS = ['priority', 'oldest', 'newest'] as const;

/** What of the inbox stands in its address: choices and ids, nothing of a patient. */
export const InboxSearch = z.object({
  assigned: orNothing(z.enum(ASSIGNED)),
  state: orNothing(z.enum(REVIEW_STATES)),
  class: orNothing(z.enum(CLASSES)),
  profile: orNothing(z.string()),
  findings: orNothing(z.enum(FINDINGS)),
  source: orNothing(z.enum(SOURCES)),
  order: orNothing(z.enum(ORDERS)),
  limit: orNothing(z.literal([...PAGE_SIZES])),
  cursor: orNothing(z.string()),
  /** The row that has the focus, so that it has it again on the way back. */
  row: orNothing(z.uuid()),
});
export type InboxSearch = z.infer<typeof InboxSearch>;
