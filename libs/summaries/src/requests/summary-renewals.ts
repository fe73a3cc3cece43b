import { ObjectErased, type Transaction } from '@app/database';
import { DocumentNotFound, SourceStatusService, UploadsRepository } from '@app/documents';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { TenantProfiles } from '../profile-versions/tenant-profiles.js';
import type { Profile } from '../profiles/profiles.js';
import { SourceNoLongerUsable, SourceNotUsable, SourceWithdrawn } from '../summaries.errors.js';
import { SummariesRepository } from '../summaries.repository.js';
import type { SummaryOrder } from './summary-order.js';
import { SummaryOrders } from './summary-orders.js';

export interface Renewal {
  /** What the old one was written of. */
  readonly before: readonly string[];
  readonly oldId: string;
  readonly id: string;
}

/** Asks for a summary again, of the same documents as they are now. */
@Injectable()
export class SummaryRenewals {
  constructor(
    private readonly summaries: SummariesRepository,
    private readonly statuses: SourceStatusService,
    private readonly profiles: TenantProfiles,
    private readonly orders: SummaryOrders,
    private readonly uploads: UploadsRepository,
  ) {}

  /** What the old one was written of, and what is there of it now. Throws `SourceNoLongerUsable`. */
  async sources(
    tx: Transaction,
    oldId: string,
  ): Promise<{ readonly before: readonly string[]; readonly documentIds: readonly string[] }> {
    const sources = await this.summaries.sources(tx, [oldId]);
    const before = sources.map(({ documentId }) => documentId);
    const { documentIds, gone } = await this.statuses.current(tx, before);
    if (gone.length > 0) throw new SourceNoLongerUsable();
    return { before, documentIds };
  }

  /**
   * The event of the new one, which uploads of the documents then wait for. By default with the profile as it is
   * ordered now. Throws `SourceNoLongerUsable`, and what an order throws.
   */
  async place(
    tx: Transaction,
    actor: Actor,
    renewal: Renewal,
    order: SummaryOrder,
    profile?: Profile,
  ): Promise<string> {
    const wanted = profile ?? (await this.profiles.requireActive(tx, order.profileId));
    try {
      const event = await this.orders.place(tx, actor, renewal.id, order, wanted);
      await this.replace(tx, renewal);
      return event;
    } catch (error) {
      throw isOfSources(error) ? new SourceNoLongerUsable({ cause: error }) : error;
    }
  }

  /** Uploads of the documents wait for another one from now on. */
  async replace(tx: Transaction, { before, oldId, id }: Renewal): Promise<void> {
    await this.uploads.replaceSummary(tx, before, oldId, id);
  }
}

function isOfSources(error: unknown): boolean {
  return (
    error instanceof SourceNotUsable ||
    error instanceof SourceWithdrawn ||
    error instanceof DocumentNotFound ||
    error instanceof ObjectErased
  );
}
