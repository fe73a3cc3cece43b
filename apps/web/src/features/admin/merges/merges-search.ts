import { z } from 'zod/mini';
import { PAGE_SIZES } from '../../documents/documents-search.js';
import { optionalParam } from '../../../ui/search-param.js';

export const MERGE_STATES = ['in-force', 'undone'] as const;
export const MERGE_KINDS = ['merge', 'visit', 'link'] as const;

/** What of the merges stands in the address: choices and ids, never an identifier of a patient. */
export const MergesSearch = z.object({
  state: optionalParam(z.enum(MERGE_STATES)),
  kind: optionalParam(z.enum(MERGE_KINDS)),
  connection: optionalParam(z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,39}$/))),
  patient: optionalParam(z.uuid()),
  from: optionalParam(z.iso.date()),
  to: optionalParam(z.iso.date()),
  limit: optionalParam(z.literal([...PAGE_SIZES])),
  cursor: optionalParam(z.string()),
});
export type MergesSearch = z.infer<typeof MergesSearch>;
