import { z } from 'zod';
import { CommandError } from '../command-error.js';

/** RFC 9457, as far as a person at a terminal needs it. */
const Problem = z.object({
  title: z.string(),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});

/** What the service refused, in its own words. */
export function refusal(body: unknown, response: Response): CommandError {
  const problem = Problem.safeParse(body);
  if (!problem.success) {
    return new CommandError(
      `The service answered with status ${response.status} and no explanation. See logs/api.log in the data folder.`,
    );
  }
  const { title, errors = [] } = problem.data;
  const retryAfter = response.headers.get('retry-after');
  return new CommandError(
    [
      title,
      ...errors.map(({ path, message }) => `  ${path}: ${message}`),
      ...(retryAfter !== null && !title.includes('Try again')
        ? [`Try again in ${retryAfter} s.`]
        : []),
    ].join('\n'),
  );
}
