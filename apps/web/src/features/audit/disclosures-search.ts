import { z } from 'zod/mini';
import { optionalParam } from '../../ui/search-param.js';

/** Of the report of disclosures: the row of the patient, never who it is. */
export const DisclosuresSearch = z.object({
  patient: optionalParam(z.uuid()),
  include: optionalParam(z.enum(['beyond-work', 'all'])),
});
export type DisclosuresSearch = z.infer<typeof DisclosuresSearch>;
