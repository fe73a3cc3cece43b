import { type Transaction, UnitOfWork } from '@app/database';
import { type Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { type AuditedAction, AuditTrail } from '../audit-trail.js';
import { AuditEntryUnknown } from '../proof/proof.errors.js';
import { type EntryProof, proveVisibleEntry } from '../proof/prove-entry.js';
import { Refusals } from '../refusals.js';
import { type Caller, Callers } from './callers.js';
import { EntriesRepository, type EntriesRequest, type FoundEntries } from './entries.repository.js';
import type { EntryFilter } from './entry-filter.js';
import type { StoredEntry } from './stored-entry.js';
import { type ProofState, TrailProofs } from './trail-proofs.js';

/** An entry with from where somebody acted. */
export interface CalledEntry {
  readonly entry: StoredEntry;
  readonly caller: Caller;
}

export interface EntryDetails {
  readonly entry: StoredEntry;
  readonly caller: Caller;
  readonly proof: ProofState;
}

/** Shows the trail to auditors. What they look at is recorded as everybody's looking is. */
@Injectable()
export class TrailReview {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly entries: EntriesRepository,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly callers: Callers,
    private readonly proofs: TrailProofs,
  ) {}

  async list(actor: Actor, request: EntriesRequest): Promise<FoundEntries> {
    return this.unitOfWork.run(actor, async (tx) => {
      const found = await this.entries.page(tx, request);
      const { filter } = request;
      await this.audit.record(tx, actor, {
        action: 'audit.listed',
        subject: { type: 'audit-trail', id: null },
        patientId: filter.patientId ?? null,
        details: { count: found.entries.length, ...narrowedBy(filter) },
      });
      return found;
    });
  }

  /** The same with the callers, for other systems. */
  async listCalled(
    actor: Actor,
    request: EntriesRequest,
  ): Promise<{ readonly items: readonly CalledEntry[]; readonly nextCursor: string | null }> {
    const { entries, nextCursor } = await this.list(actor, request);
    const ids = entries.map(({ id }) => id);
    const callers = await this.unitOfWork.run(actor, (tx) =>
      this.callers.of(tx, actor.tenantId, ids),
    );
    const items = entries.map((entry) => ({ entry, caller: callers.get(entry.id) ?? {} }));
    return { items, nextCursor };
  }

  /** Throws `AuditEntryUnknown`. */
  async read(actor: Actor, id: string): Promise<EntryDetails> {
    return this.found(actor, id, { action: 'audit.read' }, async (tx, entry) => {
      const opened = await this.callers.of(tx, actor.tenantId, [id]);
      return { entry, caller: opened.get(id) ?? {}, proof: await this.proofs.stateOf(tx, entry) };
    });
  }

  /** Shows to an outsider that the entry is in the trail. Throws `AuditEntryUnknown`, `AuditEntryNotSigned`. */
  async prove(actor: Actor, id: string): Promise<EntryProof> {
    return this.found(actor, id, { action: 'audit.proved' }, async (tx) => {
      const proved = await proveVisibleEntry((asked, values) => tx.query(asked, [...values]), id);
      return proved.proof;
    });
  }

  private async found<T>(
    actor: Actor,
    id: string,
    { action }: Pick<AuditedAction, 'action'>,
    work: (tx: Transaction, entry: StoredEntry) => Promise<T>,
  ): Promise<T> {
    const subject = { type: 'audit-entry', id };
    try {
      return await this.unitOfWork.run(actor, async (tx) => {
        const entry = await this.entries.find(tx, id);
        if (!entry) throw new AuditEntryUnknown();
        const { patientId } = entry;
        await this.audit.record(tx, actor, { action, subject, patientId });
        return work(tx, entry);
      });
    } catch (error) {
      if (error instanceof DomainError) {
        await this.refusals.record(actor, { action: 'audit.refused', subject, reason: error.code });
      }
      throw error;
    }
  }
}

/** What of a filter the trail keeps; whose entries were asked for stands beside it. */
export function narrowedBy(
  filter: EntryFilter,
): Readonly<Record<string, string | number | boolean>> {
  const { subjectIds, actorId, action, outcome, looks, outside, breakGlass, disclosed, from, to } =
    filter;
  const [subjectId] = subjectIds ?? [];
  return {
    ...(subjectId !== undefined && { about: subjectId }),
    ...(actorId !== undefined && { by: actorId }),
    ...(action !== undefined && { action }),
    ...(outcome !== undefined && { outcome }),
    ...(looks && { looks }),
    ...(outside && { outside: true }),
    ...(breakGlass && { underBreakGlass: breakGlass === 'any' ? true : breakGlass.id }),
    ...(disclosed && { disclosed }),
    ...(from && { from: from.toISOString() }),
    ...(to && { to: to.toISOString() }),
  };
}
