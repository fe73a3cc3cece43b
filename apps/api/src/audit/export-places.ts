import { Refusals } from '@app/audit';
import { type Actor, DomainError, CallerLimit } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Of one caller at one process. */
const AT_ONCE = 2;

// A million entries take a minute or two; a link of 2 Mbit/s takes an hour for their 900 MB.
const TIMEOUT_MS = 3_600_000;

export class TooManyExportsAtOnce extends DomainError {
  readonly code = 'too-many-exports-at-once';
  readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 10;

  constructor(limit: number) {
    super(
      `You are already downloading ${limit} exports, the limit at once. Try again when one of them is done.`,
    );
  }
}

/** Bounds what exports hold: so many at once for each caller, and an hour for each. */
@Injectable()
export class ExportPlaces {
  private readonly places = new CallerLimit(AT_ONCE);

  constructor(private readonly refusals: Refusals) {}

  /** Takes a place until the answer is over; the signal says when it is. Throws `TooManyExportsAtOnce`. */
  async begin(actor: Actor, { raw }: FastifyReply): Promise<AbortSignal> {
    const place = this.places.take(actor);
    if (!place) {
      const refusal = new TooManyExportsAtOnce(this.places.each);
      await this.refusals.record(actor, {
        action: 'audit.refused',
        subject: { type: 'audit-trail', id: null },
        reason: refusal.code,
      });
      throw refusal;
    }
    const over = new AbortController();
    const deadline = setTimeout(() => raw.destroy(), TIMEOUT_MS);
    const end = (): void => {
      clearTimeout(deadline);
      place[Symbol.dispose]();
      over.abort();
    };
    raw.once('close', end);
    if (raw.destroyed) end(); // the client left before
    return over.signal;
  }
}
