import { TokenRefused } from '@app/auth';
import { z } from 'zod';
import type { Problem } from './problem.js';

/** The one address whose refusals clients read as RFC 6749, section 5.2, spells them. */
export const TOKEN_PATH = '/api/oauth/token';

export const OAuthError = z
  .object({ error: z.string(), error_description: z.string() })
  .meta({ id: 'OAuthError' });
export type OAuthError = z.infer<typeof OAuthError>;

export function isTokenAddress(url: string): boolean {
  return url.split('?', 1)[0] === TOKEN_PATH;
}

export function toOAuthError(error: unknown, { title, status }: Problem): OAuthError {
  if (error instanceof TokenRefused) return { error: error.error, error_description: title };
  if (status === 503 || status === 429) {
    return { error: 'temporarily_unavailable', error_description: title };
  }
  return { error: status >= 500 ? 'server_error' : 'invalid_request', error_description: title };
}
