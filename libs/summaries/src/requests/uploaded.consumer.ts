import { AuditTrail } from '@app/audit';
import {
  type DomainEventConsumer,
  type DomainEventType,
  notify,
  type Transaction,
} from '@app/database';
import { type Upload, UploadsRepository } from '@app/documents';
import { type Actor, DomainError, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { TenantProfiles } from '../profile-versions/tenant-profiles.js';
import { SummariesRepository } from '../summaries.repository.js';
import { SummaryOrders } from './summary-orders.js';

/**
 * Asks for the summary that a file was uploaded for, as whoever uploaded it. A refusal stands on the
 * upload; a summary of its document that is asked for later takes the refusal away.
 */
@Injectable()
export class UploadedConsumer implements DomainEventConsumer {
  readonly name = 'summaries.uploaded';
  readonly types = ['upload.finished', 'summary.requested'] as const;

  constructor(
    private readonly uploads: UploadsRepository,
    private readonly summaries: SummariesRepository,
    private readonly orders: SummaryOrders,
    private readonly profiles: TenantProfiles,
    private readonly audit: AuditTrail,
  ) {}

  async consume(
    event: {
      readonly type: DomainEventType;
      readonly tenantId: string;
      readonly subjectId: string;
    },
    tx: Transaction,
  ): Promise<(() => Promise<void>) | undefined> {
    if (event.type === 'summary.requested') return this.adopt(tx, event.subjectId);
    const upload = await this.uploads.find(tx, event.subjectId);
    if (!upload?.documentId || upload.summaryId) return undefined;
    const actor = uploaderOf(upload);
    try {
      return await this.order(tx, actor, upload, upload.documentId);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      await this.refuse(tx, actor, upload, error.code);
      return undefined;
    }
  }

  private async order(
    tx: Transaction,
    actor: Actor,
    upload: Upload,
    documentId: string,
  ): Promise<(() => Promise<void>) | undefined> {
    const profile = await this.profiles.requireActive(tx, upload.profileId);
    const summaryId = newId();
    // before the summary, so that of two who come at once the second finds nothing left to do
    if (!(await this.uploads.setSummary(tx, upload.id, summaryId))) return undefined;
    const wanted = {
      documentIds: [documentId],
      profileId: profile.id,
      sectionIds: null,
      priority: upload.priority,
    };
    const requested = await this.orders.place(tx, actor, summaryId, wanted, profile);
    await notify(tx, 'work', actor.id);
    return () => this.orders.announce(actor, requested);
  }

  private async refuse(
    tx: Transaction,
    actor: Actor,
    { id }: Upload,
    reason: string,
  ): Promise<void> {
    await this.uploads.withdrawSummary(tx, id, reason);
    await this.audit.record(tx, actor, {
      action: 'summary.refused',
      outcome: 'refused',
      subject: { type: 'summary', id: null },
      related: [{ type: 'upload', id }],
      reason,
    });
    await notify(tx, 'work', actor.id);
  }

  private async adopt(tx: Transaction, summaryId: string): Promise<undefined> {
    const sources = await this.summaries.sources(tx, [summaryId]);
    const waiting = await this.uploads.withoutSummary(
      tx,
      sources.map(({ documentId }) => documentId),
    );
    for (const { id, reason, actorId } of waiting) {
      // one without a reason still has an order of its own to come
      if (!reason || !(await this.uploads.setSummary(tx, id, summaryId))) continue;
      await notify(tx, 'work', actorId);
    }
    return undefined;
  }
}

/** Whoever uploaded it, as far as its row knows. */
function uploaderOf({ actorKind, actorId, tenantId, compartmentId }: Upload): Actor {
  return { kind: actorKind, id: actorId, tenantId, compartmentIds: [compartmentId] };
}
