import { DomainError } from '@app/platform';
import { hashToken } from '@app/crypto';
import type { FastifyRequest } from 'fastify';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const CSRF_HEADER = 'x-csrf-token';

/** A browser sends cookies along with whatever any page makes it ask for, so a change needs more. */
export class CsrfRefused extends DomainError {
  readonly code = 'csrf-refused';
  readonly kind = 'forbidden';

  constructor() {
    super(
      'The request did not come from a page of this service, or its X-CSRF-Token is missing. Reload the page.',
    );
  }
}

export function isUnsafe({ method }: FastifyRequest): boolean {
  return !SAFE_METHODS.has(method);
}

/**
 * Whether a page of this very origin sent the request. Browsers say so in Sec-Fetch-Site (on
 * localhost and over TLS) or in Origin, which no page can forge; a request with neither is refused.
 */
export function isSameOrigin({ headers, protocol, host }: FastifyRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return headers.origin === `${protocol}://${host}`;
}

/** The hash of the token that the request shows; the session keeps the same. */
export function shownCsrfHash({ headers }: FastifyRequest): Buffer | null {
  const token = headers[CSRF_HEADER];
  return typeof token === 'string' ? hashToken(token) : null;
}
