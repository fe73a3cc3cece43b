import { Refusals } from '@app/audit';
import { type Actor, DomainError, CallerLimit } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

/** Of one caller at one process. Each holds up to two segments of 1 MiB. */
const AT_ONCE = 16;

/** After so long a download is broken off, however much of it is still to come. */
export const DOWNLOAD_TIMEOUT_MS = Symbol('DOWNLOAD_TIMEOUT_MS');

export class TooManyDownloadsAtOnce extends DomainError {
  readonly code = 'too-many-downloads-at-once';
  readonly kind = 'unavailable';
  override readonly retryAfterSeconds = 1;

  constructor(limit: number) {
    super(
      `You are already downloading ${limit} documents, the limit at once. Try again when one of them is done.`,
    );
  }
}

/** Bounds what slow readers hold: so many downloads at once for each caller, and so long for each. */
@Injectable()
export class Downloads {
  private readonly places = new CallerLimit(AT_ONCE);

  constructor(
    private readonly refusals: Refusals,
    @Inject(DOWNLOAD_TIMEOUT_MS) private readonly timeoutMs: number,
  ) {}

  /** Takes a place until the answer is over, however it ends. Throws `TooManyDownloadsAtOnce`. */
  async begin(actor: Actor, documentId: string, { raw }: FastifyReply): Promise<void> {
    const place = this.places.take(actor);
    if (!place) {
      const refusal = new TooManyDownloadsAtOnce(this.places.each);
      const subject = { type: 'document', id: documentId };
      await this.refusals.record(actor, { subject, reason: refusal.code });
      throw refusal;
    }
    const deadline = setTimeout(() => raw.destroy(), this.timeoutMs);
    const end = (): void => {
      clearTimeout(deadline);
      place[Symbol.dispose]();
    };
    raw.once('close', end);
    if (raw.destroyed) end(); // the client left before
  }
}
