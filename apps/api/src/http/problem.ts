import { z } from 'zod';

/** RFC 9457. `type` ends in the stable code of the error. */
export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.string(),
    reason: z.string().optional().meta({ description: 'A finer code, where there is one.' }),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  })
  .meta({ id: 'Problem' });
export type Problem = z.infer<typeof Problem>;
