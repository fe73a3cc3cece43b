import { UnitOfWork } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { AuditTrail } from '../audit-trail.js';
import { Callers } from '../review/callers.js';
import { EntriesRepository } from '../review/entries.repository.js';
import type { EntryFilter } from '../review/entry-filter.js';
import type { StoredEntry } from '../review/stored-entry.js';
import { narrowedBy } from '../review/trail-review.service.js';
import type { ExportFormat } from './export-formats.js';
import { type ExportedEntry, toExportedEntry } from './exported-entry.js';

/** So many entries are in memory at once, and read in one transaction. */
const AT_ONCE = 1000;

export interface ExportRequest {
  readonly filter: EntryFilter & { readonly to: Date };
  readonly format: ExportFormat;
  /** Ends the export where it is. */
  readonly signal: AbortSignal;
  /** What people and clients are called, by id. */
  readonly namesOf: (entries: readonly StoredEntry[]) => Promise<ReadonlyMap<string, string>>;
}

const TRAIL = { type: 'audit-trail', id: null };

/**
 * Hands entries out in order of time, a thousand at a time. That it began is on record before the first
 * of them, and how it ended afterwards: with how many, or that it was broken off.
 */
@Injectable()
export class TrailExports {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly entries: EntriesRepository,
    private readonly callers: Callers,
    private readonly audit: AuditTrail,
  ) {}

  async begin(
    actor: Actor,
    request: ExportRequest,
  ): Promise<AsyncGenerator<readonly ExportedEntry[], void, undefined>> {
    const { format, filter } = request;
    const details = { format, ...narrowedBy(filter) };
    await this.unitOfWork.run(actor, (tx) =>
      this.audit.record(tx, actor, {
        action: 'audit.export-begun',
        subject: TRAIL,
        patientId: filter.patientId ?? null,
        details,
      }),
    );
    return this.pieces(actor, request);
  }

  private async *pieces(
    actor: Actor,
    { filter, format, signal, namesOf }: ExportRequest,
  ): AsyncGenerator<readonly ExportedEntry[], void, undefined> {
    let count = 0;
    let outcome: 'success' | 'failed' = 'failed';
    try {
      for (let cursor: string | null = null; ;) {
        signal.throwIfAborted();
        const { entries, nextCursor } = await this.page(actor, filter, cursor);
        const names = await namesOf(entries.map(({ entry }) => entry));
        count += entries.length;
        yield entries.map(({ entry, caller }) =>
          toExportedEntry(entry, caller, names.get(entry.actorId) ?? null),
        );
        cursor = nextCursor;
        if (cursor === null) break;
      }
      outcome = 'success';
    } finally {
      await this.unitOfWork.run(actor, (tx) =>
        this.audit.record(tx, actor, {
          action: 'audit.exported',
          outcome,
          subject: TRAIL,
          patientId: filter.patientId ?? null,
          ...(outcome === 'failed' && { reason: 'broken-off' }),
          details: { format, count },
        }),
      );
    }
  }

  /** In a transaction of its own: a slow reader holds no connection. */
  private async page(
    actor: Actor,
    filter: EntryFilter,
    cursor: string | null,
  ): Promise<{
    readonly entries: readonly {
      readonly entry: StoredEntry;
      readonly caller: ReturnType<typeof toExportedEntry>['caller'];
    }[];
    readonly nextCursor: string | null;
  }> {
    return this.unitOfWork.run(actor, async (tx) => {
      const request = { filter, order: 'oldest', limit: AT_ONCE, cursor } as const;
      const { entries, nextCursor } = await this.entries.page(tx, request);
      const callers = await this.callers.of(
        tx,
        actor.tenantId,
        entries.map(({ id }) => id),
      );
      return {
        entries: entries.map((entry) => ({ entry, caller: callers.get(entry.id) ?? {} })),
        nextCursor,
      };
    });
  }
}
