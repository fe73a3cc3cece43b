import { type EntryFilter, type StoredEntry, TrailReview, UnusualAccessService } from '@app/audit';
import { ActorNames } from '@app/auth';
import type { Actor } from '@app/platform';
import { SummariesService } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import {
  type AuditEntryDetails,
  type AuditEntryList,
  type EntriesQuery,
  type EntryFilterQuery,
  toEntryDetails,
  toEntryFilter,
  toEntryList,
} from './entries.dto.js';

/** The trail with what other libraries know: the rows of a document, and the names of who acted. */
@Injectable()
export class AuditedRead {
  constructor(
    private readonly review: TrailReview,
    private readonly unusual: UnusualAccessService,
    private readonly summaries: SummariesService,
    private readonly names: ActorNames,
  ) {}

  async list(actor: Actor, query: EntriesQuery): Promise<AuditEntryList> {
    const { limit, order, cursor = null } = query;
    const filter = await this.filterOf(actor, query);
    const found = await this.review.list(actor, { filter, limit, order, cursor });
    return toEntryList(found, await this.namesIn(actor, found));
  }

  async read(actor: Actor, id: string): Promise<AuditEntryDetails> {
    const details = await this.review.read(actor, id);
    return toEntryDetails(details, await this.namesIn(actor, { entries: [details.entry] }));
  }

  async filterOf(actor: Actor, query: EntryFilterQuery): Promise<EntryFilter> {
    const filter = toEntryFilter(query);
    const { document, view } = query;
    return {
      ...filter,
      ...(document && { subjectIds: [document, ...(await this.madeFrom(actor, document))] }),
      ...(view === 'after-hours' && { outside: await this.unusual.hours(actor) }),
    };
  }

  /**
   * Whoever reads the trail reads that of every compartment and label; of the rows they see no more than
   * that there are these ids, which its entries name as well.
   */
  private madeFrom(actor: Actor, documentId: string): Promise<readonly string[]> {
    return this.summaries.madeFrom({ ...actor, compartmentIds: 'all' }, documentId);
  }

  private namesIn(
    actor: Actor,
    { entries }: { readonly entries: readonly StoredEntry[] },
  ): Promise<ReadonlyMap<string, string>> {
    return this.names.of(
      actor,
      entries.map(({ actorKind: kind, actorId: id }) => ({ kind, id })),
    );
  }
}
