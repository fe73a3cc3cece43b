import { z } from 'zod/mini';
import { PAGE_SIZES } from '../documents/documents-search.js';
import { optionalParam } from '../../ui/search-param.js';

export const ASSIGNED = ['all', 'mine', 'unassigned'] as const;
export const REVIEW_STATES = ['draft', 'in_review'] as const;
export const PRIORITIES = ['stat', 'routine', 'batch'] as const;
export const FINDINGS = ['open', 'none'] as const;
export const SOURCES = ['changed'] as const;
export const ORDERS = ['priority', 'oldest', 'newest'] as const;

/** What of the inbox stands in its address: choices and ids, nothing of a patient. */
export const InboxSearch = z.object({
  assigned: optionalParam(z.enum(ASSIGNED)),
  state: optionalParam(z.enum(REVIEW_STATES)),
  priority: optionalParam(z.enum(PRIORITIES)),
  profile: optionalParam(z.string()),
  findings: optionalParam(z.enum(FINDINGS)),
  source: optionalParam(z.enum(SOURCES)),
  order: optionalParam(z.enum(ORDERS)),
  limit: optionalParam(z.literal([...PAGE_SIZES])),
  cursor: optionalParam(z.string()),
  /** The row that has the focus, so that it has it again on the way back. */
  row: optionalParam(z.uuid()),
});
export type InboxSearch = z.infer<typeof InboxSearch>;
