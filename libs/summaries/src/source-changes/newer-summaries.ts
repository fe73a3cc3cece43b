import type { Transaction } from '@app/database';
import { DocumentsService, SourceStatusService } from '@app/documents';
import { type Actor, DomainError, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { TenantProfiles } from '../profile-versions/tenant-profiles.js';
import { SummaryOrders } from '../requests/summary-orders.js';
import type { Summary } from '../summary.entities.js';

/** Asks for a summary of documents as their sources have them now, in the name of who asked for the one before. */
@Injectable()
export class NewerSummaries {
  constructor(
    private readonly statuses: SourceStatusService,
    private readonly documents: DocumentsService,
    private readonly profiles: TenantProfiles,
    private readonly orders: SummaryOrders,
  ) {}

  /** Null where there is nothing to write it of: what was taken back, or is preliminary now. */
  async of(
    tx: Transaction,
    actor: Actor,
    { profileId, sectionIds, priority, actorKind, actorId }: Summary,
    before: readonly string[],
  ): Promise<{ readonly id: string; readonly event: string | null } | null> {
    const { documentIds, gone } = await this.statuses.current(tx, before);
    if (gone.length > 0 || documentIds.length === 0) return null;
    const documents = await this.documents.findAll(tx, documentIds);
    const isPreliminary = documents.some(
      ({ id, sourceStatus }) => sourceStatus === 'preliminary' && !before.includes(id),
    );
    if (isPreliminary) return null; // only the rule of a connection asks for those
    const owner = { kind: actorKind, id: actorId };
    const order = { documentIds, profileId, sectionIds, priority, owner };
    try {
      const existing = await this.orders.findOpen(tx, order);
      if (existing) return { id: existing, event: null };
      const id = newId();
      const profile = await this.profiles.requireActive(tx, profileId);
      return { id, event: await this.orders.place(tx, actor, id, order, profile) };
    } catch (error) {
      // a bound, or a profile that is no more: nothing was written yet
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
}
