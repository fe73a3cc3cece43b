import { z } from 'zod/mini';
import { optionalParam } from '../../ui/search-param.js';

/** From 1, as a person counts. A mistyped one is none. */
const Count = optionalParam(z.coerce.number().check(z.int(), z.minimum(1)));

/** What of a document's page is in its address. */
export const DocumentSearch = z.object({
  summary: z.optional(z.string()),
  page: Count,
  panel: optionalParam(z.enum(['source', 'draft', 'history', 'versions'])),
  /** The version of the summary that is shown among the others. */
  version: Count,
  /** The sheet for the signature is open. */
  sign: optionalParam(z.literal(true)),
  /** The sentence of the draft that is chosen. */
  sentence: Count,
  /** Which of its places in the source is shown. @default the first in this document */
  place: Count,
  /** The stretch of the source without a sentence that is shown. */
  unused: Count,
  /** What two documents say differently; `place` is which of the two is shown. */
  conflict: Count,
  /** The fact that the draft leaves out and the source shows. */
  omission: Count,
  /** The line that addresses a program. */
  instruction: Count,
});
export type DocumentSearch = z.infer<typeof DocumentSearch>;
