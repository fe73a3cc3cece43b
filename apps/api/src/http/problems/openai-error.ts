import { z } from 'zod';
import type { Problem } from './problem.js';

/** What clients of OpenAI's interface read, under /v1; everywhere else a refusal is a problem. */
export const OpenAiError = z
  .object({
    error: z.object({
      message: z.string(),
      type: z.string(),
      param: z.string().nullable(),
      code: z.string(),
    }),
  })
  .meta({ id: 'OpenAiError' });
export type OpenAiError = z.infer<typeof OpenAiError>;

const TYPES: Readonly<Record<number, string>> = {
  401: 'authentication_error',
  403: 'permission_error',
  429: 'rate_limit_error',
};

export function isOpenAiAddress(url: string): boolean {
  return url.startsWith('/v1/');
}

export function toOpenAiError({ title, status, code, errors = [] }: Problem): OpenAiError {
  const details = errors.map(({ path, message }) =>
    path === '' ? message : `${path}: ${message}`,
  );
  return {
    error: {
      message: [title, ...details].join(' '),
      type: TYPES[status] ?? (status >= 500 ? 'server_error' : 'invalid_request_error'),
      param: errors[0]?.path ?? null,
      code,
    },
  };
}
