import { z } from 'zod/mini';
import { PAGE_SIZES } from '../../documents/documents-search.js';
import { orNothing } from '../../../ui/or-nothing.js';

export const MERGE_STATES = ['in-force', 'undone'] as const;
export const MERGE_KINDS = ['merge', 'visit', 'link'] as const;

/** What of the merges stands in the address: choices and ids, never an identifier of a patient. */
export const MergesSearch = z.object({
  state: orNothing(z.enum(MERGE_STATES)),
  kind: orNothing(z.enum(MERGE_KINDS)),
  connection: orNothing(z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))),
  patient: orNothing(z.uuid()),
  from: orNothing(z.iso.date()),
  to: orNothing(z.iso.date()),
  limit: orNothing(z.literal([...PAGE_SIZES])),
  cursor: orNothing(z.string()),
});
export type MergesSearch = z.infer<typeof MergesSearch>;
