import { Refusals } from '@app/audit';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** Refusals, before a service was reached, of callers that are known: one audit entry each. */
@Injectable()
export class KnownRefusals {
  constructor(private readonly refusals: Refusals) {}

  async record(actor: Actor, reason: string): Promise<void> {
    await this.refusals.record(actor, { subject: { type: 'api', id: null }, reason });
  }
}
