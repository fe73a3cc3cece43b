import { type Refusal, Refusals } from '@app/audit';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { z } from 'zod';

const NO_ROW = { type: 'api', id: null };
const ROW_PARAMETER = /^([a-z]+)Id$/;
const Parameters = z.record(z.string(), z.string());

/** Refusals, before a service was reached, of callers that are known: one audit entry each. */
@Injectable()
export class KnownRefusals {
  constructor(private readonly refusals: Refusals) {}

  async record(
    actor: Actor,
    reason: string,
    { subject = NO_ROW, details }: Partial<Pick<Refusal, 'subject' | 'details'>> = {},
  ): Promise<void> {
    await this.refusals.record(actor, { subject, reason, ...(details && { details }) });
  }
}

/** The row that a route's address names: `documentId` is that of a document. */
export function subjectOf(parameters: unknown): Refusal['subject'] {
  for (const [name, id] of Object.entries(Parameters.safeParse(parameters).data ?? {})) {
    const type = ROW_PARAMETER.exec(name)?.[1];
    if (type && z.uuid().safeParse(id).success) return { type, id };
  }
  return NO_ROW;
}
