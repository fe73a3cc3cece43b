import { UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit-trail.js';
import type { EntryText } from '../entry-text.js';
import { type Caller, Callers } from './callers.js';
import { EntriesRepository } from './entries.repository.js';
import type { EntryFilter } from './entry-filter.js';
import { type StoredEntry, textOf } from './stored-entry.js';
import { narrowedBy } from './trail-review.service.js';

/**
 * Why something of a patient was shown, as far as the trail knows: in an emergency, to another system
 * under the agreement with it, or for the work of the tenant's own people.
 */
export type DisclosurePurpose = 'emergency' | 'system' | 'work';

export interface Disclosure {
  readonly entry: StoredEntry;
  readonly caller: Caller;
  readonly purpose: DisclosurePurpose;
  /** The emergency access. */
  readonly breakGlass: string | null;
}

export interface DisclosuresRequest {
  readonly filter: EntryFilter & Required<Pick<EntryFilter, 'patientId' | 'disclosed'>>;
  readonly limit: number;
  readonly cursor: string | null;
}

/** Answers to whom something of a patient was given (45 CFR 164.528), from the trail. */
@Injectable()
export class Disclosures {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly entries: EntriesRepository,
    private readonly callers: Callers,
    private readonly audit: AuditTrail,
  ) {}

  /** Oldest first. */
  async of(
    actor: Actor,
    { filter, limit, cursor }: DisclosuresRequest,
  ): Promise<{ readonly items: readonly Disclosure[]; readonly nextCursor: string | null }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const request = { filter, order: 'oldest', limit, cursor } as const;
      const { entries, nextCursor } = await this.entries.page(tx, request);
      const callers = await this.callers.of(
        tx,
        actor.tenantId,
        entries.map(({ id }) => id),
      );
      await this.audit.record(tx, actor, {
        action: 'audit.disclosures-read',
        subject: { type: 'audit-trail', id: null },
        patientId: filter.patientId,
        details: { count: entries.length, ...narrowedBy(filter) },
      });
      const items = entries.map((entry) => ({
        entry,
        caller: callers.get(entry.id) ?? {},
        ...purposeOf(entry.actorKind, textOf(entry)),
      }));
      return { items, nextCursor };
    });
  }
}

export function purposeOf(
  actorKind: Actor['kind'],
  text: Pick<EntryText, 'details'> | null,
): Pick<Disclosure, 'purpose' | 'breakGlass'> {
  const breakGlass = text?.details['breakGlass'];
  if (typeof breakGlass === 'string') return { purpose: 'emergency', breakGlass };
  return { purpose: actorKind === 'client' ? 'system' : 'work', breakGlass: null };
}
