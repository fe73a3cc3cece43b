import { UnitOfWork } from '@app/database';
import { type Actor, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { type ExportedEntry, toExportedEntry } from '../exports/exported-entry.js';
import { Callers } from '../review/callers.js';
import { EntriesRepository } from '../review/entries.repository.js';
import type { StoredEntry } from '../review/stored-entry.js';
import { AuditCheckpoint } from '../sequencer/audit-tree.entities.js';

/** What people and clients are called, by id. */
export type NamesOf = (
  actor: Actor,
  entries: readonly StoredEntry[],
) => Promise<ReadonlyMap<string, string>>;

export interface Piece {
  /** Of the tenant, in the order of their leaves; none where all are of others. */
  readonly entries: readonly ExportedEntry[];
  /** The leaf after the last that was looked at. */
  readonly next: number;
}

/** Reads the trail in the order of its leaves, as far as it is signed. */
@Injectable()
export class FeedReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly unitOfWork: UnitOfWork,
    private readonly entries: EntriesRepository,
    private readonly callers: Callers,
  ) {}

  /** At most so many entries from this leaf on; null where there is none yet. */
  async piece(
    from: number,
    atMost: number,
    { tenantId, namesOf }: { readonly tenantId: string; readonly namesOf: NamesOf },
  ): Promise<Piece | null> {
    // An entry gets its leaf in the transaction that signs it: what is signed has no gaps.
    const size = await this.signed();
    if (size <= from) return null;
    const next = Math.min(from + atMost, size);
    const actor = serviceActor('audit-feed', tenantId);
    const { stored, callers } = await this.unitOfWork.run(actor, async (tx) => {
      const found = await this.entries.between(tx, from, next);
      const ids = found.map(({ id }) => id);
      return { stored: found, callers: await this.callers.of(tx, tenantId, ids) };
    });
    const names = await namesOf(actor, stored);
    const entries = stored.map((entry) =>
      toExportedEntry(entry, callers.get(entry.id) ?? {}, names.get(entry.actorId) ?? null),
    );
    return { entries, next };
  }

  private async signed(): Promise<number> {
    const [newest] = await this.dataSource.manager.find(AuditCheckpoint, {
      select: { size: true },
      order: { size: 'desc' },
      take: 1,
    });
    return newest ? Number(newest.size) : 0;
  }
}
