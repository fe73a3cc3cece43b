import { TRAIL_FORMATS, trailFormat } from '@app/audit';
import { z } from 'zod';
import { EntryFilterQuery } from './entries.dto.js';

const DESCRIPTIONS = TRAIL_FORMATS.map((format) => {
  return `\`${format}\`: ${trailFormat(format).description}`;
});

export const ExportQuery = EntryFilterQuery.extend({
  format: z.enum(TRAIL_FORMATS).meta({ description: `${DESCRIPTIONS.join('; ')}.` }),
});
export type ExportQuery = z.infer<typeof ExportQuery>;
