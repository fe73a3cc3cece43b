import { Refusals } from '@app/audit';
import type { Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';

/** Refuses what a client asks of the model, and records that. */
@Injectable()
export class CompletionRefusals {
  constructor(private readonly refusals: Refusals) {}

  async refuse(actor: Actor, error: DomainError): Promise<never> {
    await this.refusals.record(actor, {
      action: 'completion.refused',
      subject: { type: 'completion', id: null },
      reason: error.code,
    });
    throw error;
  }
}
