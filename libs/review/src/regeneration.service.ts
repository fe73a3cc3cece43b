import { AuditTrail } from '@app/audit';
import { notify } from '@app/database';
import { type Actor, newId } from '@app/platform';
import {
  type SummaryOrder,
  SummaryOrders,
  SummaryRenewals,
  TenantProfiles,
  UNASSIGNED,
} from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { requireUnsigned } from './assignments.service.js';
import { ReviewActions } from './review-actions.js';

const REGENERATE = { action: 'regenerated', from: ['in_review'], whose: 'actor' } as const;

/** Has a draft written anew, of the same documents as they are now, in the same way or another. */
@Injectable()
export class RegenerationService {
  constructor(
    private readonly actions: ReviewActions,
    private readonly orders: SummaryOrders,
    private readonly renewals: SummaryRenewals,
    private readonly profiles: TenantProfiles,
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
    order: Omit<SummaryOrder, 'documentIds' | 'reproductionOf'>,
  ): Promise<string> {
    const newer = await this.actions.run(actor, oldId, async (tx, summary, emit) => {
      requireUnsigned(summary);
      const profile = await this.profiles.requireActive(tx, order.profileId);
      const { before, documentIds } = await this.renewals.sources(tx, oldId);
      const wanted = { ...order, documentIds };
      // of a newer version a rule may have asked for one already
      const isNewer = summary.sourceChange !== null;
      const existing = isNewer ? await this.orders.findOpen(tx, wanted) : null;
      const id = existing ?? newId();
      const change = { ...UNASSIGNED, state: 'superseded', stateReason: 'regenerated' } as const;
      await this.actions.take(tx, actor, summary, seen, REGENERATE, change);
      await this.audit.record(tx, actor, {
        action: 'summary.regenerated',
        subject: { type: 'summary', id: oldId },
        related: [{ type: 'summary', id }],
        patientId: summary.patientId,
        details: { profile: order.profileId },
      });
      await notify(tx, 'run_event', oldId);
      const renewal = { before, oldId, id };
      if (existing) await this.renewals.replace(tx, renewal);
      const event = existing
        ? null
        : await this.renewals.place(tx, actor, renewal, wanted, profile);
      await emit('summary.dropped');
      return { id, event };
    });
    if (newer.event) await this.orders.announce(actor, newer.event);
    return newer.id;
  }
}
