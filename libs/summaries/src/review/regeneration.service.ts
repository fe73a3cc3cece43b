import { AuditTrail } from '@app/audit';
import { DomainEvents, notify, ObjectErased, type Transaction } from '@app/database';
import { DocumentNotFound, SourceStatusService, UploadsRepository } from '@app/documents';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { TenantProfiles } from '../profile-versions/tenant-profiles.js';
import { SourceNoLongerUsable, SourceNotUsable, SourceWithdrawn } from '../summaries.errors.js';
import { SummariesRepository } from '../summaries.repository.js';
import { type SummaryOrder, SummaryOrders } from '../requests/summary-orders.js';
import { requireUnsigned } from './assignments.service.js';
import { ReviewActs, UNASSIGNED } from './review-acts.js';

const REGENERATE = { act: 'regenerated', from: ['in_review'], whose: 'actor' } as const;

/** Has a draft written anew, of the same documents as they are now, in the same way or another. */
@Injectable()
export class RegenerationService {
  constructor(
    private readonly acts: ReviewActs,
    private readonly summaries: SummariesRepository,
    private readonly orders: SummaryOrders,
    private readonly uploads: UploadsRepository,
    private readonly standings: SourceStatusService,
    private readonly profiles: TenantProfiles,
    private readonly events: DomainEvents,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * The id of the newer summary; the old one is superseded by it. Throws `ProfileNotFound`,
   * `SectionNotFound`, `SourceNoLongerUsable`, `TooManyWaitingTokens`, `NotAssigned`, `ReviewChanged` or
   * `ReviewNotPossible`.
   */
  async regenerate(
    actor: Actor,
    oldId: string,
    seen: number,
    order: Omit<SummaryOrder, 'documentIds' | 'replayOf'>,
  ): Promise<string> {
    const newer = await this.acts.run(actor, oldId, async (tx, summary) => {
      requireUnsigned(summary);
      const profile = await this.profiles.live(tx, order.profileId);
      const before = await this.sources(tx, oldId);
      const { documentIds, gone } = await this.standings.current(tx, before);
      if (gone.length > 0) throw new SourceNoLongerUsable();
      const wanted = { ...order, documentIds };
      // of a newer version a rule may have asked for one already
      const isNewer = summary.sourceChange !== null;
      const existing = isNewer ? await this.orders.findOpen(tx, wanted) : null;
      const id = existing ?? newId();
      const change = { ...UNASSIGNED, state: 'superseded', stateReason: 'regenerated' } as const;
      await this.acts.take(tx, actor, summary, seen, REGENERATE, change);
      await this.audit.record(tx, actor, {
        action: 'summary.regenerated',
        subject: { type: 'summary', id: oldId },
        related: [{ type: 'summary', id }],
        patientId: summary.patientId,
        details: { profile: order.profileId },
      });
      await notify(tx, 'run_event', oldId);
      try {
        const placed = existing ? null : await this.orders.place(tx, actor, id, wanted, profile);
        await this.uploads.replaceSummary(tx, before, oldId, id);
        const dropped = await this.events.emit(tx, actor.tenantId, 'summary.dropped', oldId);
        return { id, event: placed, dropped };
      } catch (error) {
        const unusable =
          error instanceof SourceNotUsable ||
          error instanceof SourceWithdrawn ||
          error instanceof DocumentNotFound ||
          error instanceof ObjectErased;
        throw unusable ? new SourceNoLongerUsable({ cause: error }) : error;
      }
    });
    if (newer.event) await this.orders.announce(actor, newer.id, newer.event);
    await this.orders.announce(actor, oldId, newer.dropped);
    return newer.id;
  }

  private async sources(tx: Transaction, summaryId: string): Promise<readonly string[]> {
    const sources = await this.summaries.sources(tx, [summaryId]);
    return sources.map(({ documentId }) => documentId);
  }
}
