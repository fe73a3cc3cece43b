import { z } from 'zod';
import { EntryFilterQuery } from './entries.dto.js';

export const ExportQuery = EntryFilterQuery.extend({
  format: z.enum(['csv', 'fhir', 'ocsf']).meta({
    description:
      '`csv`: RFC 4180; `fhir`: AuditEvents of FHIR R4 as NDJSON; `ocsf`: events of OCSF 1.5.0 as lines of JSON.',
  }),
});
export type ExportQuery = z.infer<typeof ExportQuery>;
