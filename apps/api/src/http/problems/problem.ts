import { REVIEW_ACTIONS } from '@app/summaries';
import { z } from 'zod';
import { ActorView } from '../actors.dto.js';

/** RFC 9457. `type` ends in the stable code of the error. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    reason: z.string().optional().meta({ description: 'A more specific code, if there is one.' }),
    meanwhile: z
      .object({ action: z.enum(REVIEW_ACTIONS), by: ActorView, at: z.iso.datetime() })
      .optional()
      .meta({ description: 'Who acted first, if another person did.' }),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
