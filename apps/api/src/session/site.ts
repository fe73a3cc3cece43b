import { PasskeysUnavailable, type RelyingParty } from '@app/auth';
import { DomainError } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

export const PUBLIC_URL = Symbol('PublicUrl');
const LOOPBACK: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

export class PublicUrlUnknown extends DomainError {
  readonly code = 'public-url-unknown';
  readonly kind = 'conflict';

  constructor() {
    super('The address of the service is not configured: set CLOISTER_PUBLIC_URL.');
  }
}

/**
 * The site that passkeys belong to: the one that the configuration names, and without one localhost. No
 * other name that a request brings along is believed: a page that stands in between would bring its own.
 */
@Injectable()
export class Site {
  constructor(@Inject(PUBLIC_URL) private readonly publicUrl: string | null) {}

  of({ protocol, host, hostname }: FastifyRequest): RelyingParty {
    const origin = this.publicUrl ?? `${protocol}://${host}`;
    if (this.publicUrl === null && hostname !== 'localhost') throw new PasskeysUnavailable();
    return { id: new URL(origin).hostname, origin };
  }

  /** Where the service is found; without a setting only this machine's own names are believed. */
  originOf({ protocol, host, hostname }: FastifyRequest): string {
    if (this.publicUrl !== null) return this.publicUrl;
    if (!LOOPBACK.has(hostname)) throw new PublicUrlUnknown();
    return `${protocol}://${host}`;
  }

  /** Whether this very page may ask for passkeys. */
  offersPasskeys(request: FastifyRequest): boolean {
    return this.publicUrl === null ? request.hostname === 'localhost' : this.isHere(request);
  }

  /** Whether this very page stands at the address that the configuration names. */
  isHere({ protocol, host }: FastifyRequest): boolean {
    return this.publicUrl === `${protocol}://${host}`;
  }
}
