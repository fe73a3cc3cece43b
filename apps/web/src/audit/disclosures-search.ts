import { z } from 'zod/mini';

const orElse = z.catch;

/** Of the report of disclosures: the row of the patient, never who it is. */
export const DisclosuresSearch = z.object({
  patient: orElse(z.optional(z.uuid()), undefined),
  include: orElse(z.optional(z.enum(['beyond-work', 'all'])), undefined),
});
export type DisclosuresSearch = z.infer<typeof DisclosuresSearch>;
