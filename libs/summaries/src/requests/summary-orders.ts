import { AuditTrail } from '@app/audit';
import { KeyRing, notify, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { TenantProfiles } from '../profile-versions/tenant-profiles.js';
import type { Profile } from '../profiles/profiles.js';
import { Summary, SummarySource } from '../summary.entities.js';
import { SummaryEvents } from '../summary-events.js';
import { assign, outputTokens, sectionsAlwaysWritten } from './assignment.js';
import { OrderedSources } from './ordered-sources.js';
import type { SummaryOrder } from './summary-order.js';
import { WaitingSummaries } from './waiting-summaries.js';

/** Puts summaries in the queue, within the bounds of what may wait. */
@Injectable()
export class SummaryOrders {
  constructor(
    private readonly sources: OrderedSources,
    private readonly waiting: WaitingSummaries,
    private readonly profiles: TenantProfiles,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly events: SummaryEvents,
  ) {}

  /**
   * The id of the event to announce once `tx` has committed. Throws `SectionNotFound`,
   * `DocumentNotFound`, `SourceNotUsable`, `SourceWithdrawn`, `SourcesOfTwoPatients`, `ObjectErased`
   * or `TooManyWaitingTokens`.
   */
  async place(
    tx: Transaction,
    actor: Actor,
    id: string,
    order: SummaryOrder,
    profile: Profile,
  ): Promise<string> {
    const { tenantId } = actor;
    const owner = order.owner ?? actor;
    const assignment = assign(profile, order.sectionIds);
    const asked = order.sectionIds;
    const sectionIds =
      asked && profile.sections.map((one) => one.id).filter((one) => asked.includes(one));
    const { compartmentId, confidentiality, patientId, tokensIn, madeFrom, change } =
      await this.sources.read(tx, order);
    const tokensOutEstimate = outputTokens(sectionsAlwaysWritten(assignment), 1, null);
    await this.waiting.requireRoom(tx, { tenantId, id: owner.id }, tokensIn + tokensOutEstimate);
    const objectKey = await this.keyRing.create(tx, tenantId, 'summary', { madeFrom });
    await this.profiles.keep(tx, tenantId, profile);
    const now = new Date();
    await tx.insert(Summary, {
      id,
      tenantId,
      compartmentId,
      confidentiality,
      patientId,
      state: 'queued',
      stateReason: null,
      priority: order.priority,
      profileId: profile.id,
      profileVersion: profile.version,
      sectionIds,
      reproductionOf: order.reproductionOf ?? null,
      approvals: profile.approvals,
      objectKeyId: objectKey.id,
      tokensIn,
      tokensOutEstimate,
      tokensCountedAt: null,
      attempts: 0,
      actorKind: owner.kind,
      actorId: owner.id,
      createdAt: now,
      changedAt: now,
      sourceChange: change,
      sourceChangedAt: change === null ? null : now,
      sourceOpen: change !== null,
    });
    await tx.insert(
      SummarySource,
      order.documentIds.map((documentId, index) => ({
        summaryId: id,
        ordinal: index + 1,
        tenantId,
        documentId,
      })),
    );
    await this.audit.record(tx, actor, {
      action: 'summary.requested',
      subject: { type: 'summary', id },
      related: order.documentIds.map((documentId) => ({ type: 'document', id: documentId })),
      patientId,
      details: {
        profile: profile.id,
        profileVersion: profile.version,
        class: order.priority,
        ...(sectionIds && { sections: sectionIds.join(' ') }),
        ...(order.reproductionOf && { replayOf: order.reproductionOf }),
      },
    });
    await notify(tx, 'work', owner.id);
    return this.events.emit(tx, tenantId, 'summary.requested', id);
  }

  /** Once the transaction has committed: the summary is taken and durable. */
  async announce({ tenantId }: Actor, event: string): Promise<void> {
    await this.events.announce(tenantId, [event]);
  }

  /** One that is waiting, being written or open of exactly this: nobody needs it twice. */
  async findOpen(tx: Transaction, order: SummaryOrder): Promise<string | null> {
    return this.waiting.findOpen(tx, order);
  }
}
