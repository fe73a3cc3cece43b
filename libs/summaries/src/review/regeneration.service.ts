import { AuditTrail } from '@app/audit';
import { DomainEvents, notify, ObjectErased } from '@app/database';
import { DocumentNotFound, UploadsRepository } from '@app/documents';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { TenantProfiles } from '../profile-versions/tenant-profiles.js';
import { SourceNoLongerUsable, SourceNotUsable } from '../summaries.errors.js';
import { SummariesRepository } from '../summaries.repository.js';
import { type SummaryOrder, SummaryOrders } from '../summary-orders.js';
import { requireUnsigned } from './assignments.service.js';
import { ReviewActs, UNASSIGNED } from './review-acts.js';

const REGENERATE = { act: 'regenerated', from: ['in_review'], whose: 'actor' } as const;

/** Has a draft written anew, of the same documents, in another way. */
@Injectable()
export class RegenerationService {
  constructor(
    private readonly acts: ReviewActs,
    private readonly summaries: SummariesRepository,
    private readonly orders: SummaryOrders,
    private readonly uploads: UploadsRepository,
    private readonly profiles: TenantProfiles,
    private readonly events: DomainEvents,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * The id of the new summary; the old one is superseded by it. Throws `ProfileNotFound`,
   * `SectionNotFound`, `SourceNoLongerUsable`, `TooManyWaitingTokens`, `NotAssigned`, `ReviewChanged` or
   * `ReviewNotPossible`.
   */
  async regenerate(
    actor: Actor,
    oldId: string,
    seen: number,
    order: Omit<SummaryOrder, 'documentIds' | 'replayOf'>,
  ): Promise<string> {
    const id = newId();
    const { placed, dropped } = await this.acts.run(actor, oldId, async (tx, summary) => {
      requireUnsigned(summary);
      const profile = await this.profiles.live(tx, order.profileId);
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
      const sources = await this.summaries.sources(tx, [oldId]);
      const documentIds = sources.map(({ documentId }) => documentId);
      try {
        const event = await this.orders.place(tx, actor, id, { ...order, documentIds }, profile);
        await this.uploads.replaceSummary(tx, documentIds, oldId, id);
        return {
          placed: event,
          dropped: await this.events.emit(tx, actor.tenantId, 'summary.dropped', oldId),
        };
      } catch (error) {
        const gone =
          error instanceof SourceNotUsable ||
          error instanceof DocumentNotFound ||
          error instanceof ObjectErased;
        throw gone ? new SourceNoLongerUsable({ cause: error }) : error;
      }
    });
    await this.orders.announce(actor, id, placed);
    await this.orders.announce(actor, oldId, dropped);
    return id;
  }
}
