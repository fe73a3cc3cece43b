import { z } from 'zod';
import { CommandError } from '../command-error.js';

/** RFC 9457, as far as a person at a terminal needs it. */
const Problem = z.object({
  title: z.string().optional(),
  detail: z.string().optional(),
  code: z.string().optional(),
  errors: z.array(z.object({ path: z.string().optional(), message: z.string() })).optional(),
});

/** What the service refused, in its own words. */
export async function refusal(response: Response): Promise<CommandError> {
  const problem = Problem.safeParse(await response.json().catch(() => undefined));
  if (!problem.success) {
    return new CommandError(
      `The service answered ${response.status} without saying why. Its log does: logs/api.log in the data folder.`,
    );
  }
  const { title, detail, errors } = problem.data;
  const retryAfter = response.headers.get('retry-after');
  return new CommandError(
    [
      detail ?? title ?? `The service answered ${response.status}.`,
      ...(errors ?? []).map(({ path, message }) => `  ${path ? `${path}: ` : ''}${message}`),
      ...(retryAfter ? [`Try again in ${retryAfter} s.`] : []),
    ].join('\n'),
  );
}
