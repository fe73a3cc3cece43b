import { z } from 'zod/mini';
import { orNothing } from '../../ui/or-nothing.js';

/** Of the report of disclosures: the row of the patient, never who it is. */
export const DisclosuresSearch = z.object({
  patient: orNothing(z.uuid()),
  include: orNothing(z.enum(['beyond-work', 'all'])),
});
export type DisclosuresSearch = z.infer<typeof DisclosuresSearch>;
