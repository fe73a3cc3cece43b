import { AuditTrail } from '@app/audit';
import { DomainEvents, notify, type Transaction } from '@app/database';
import {
  DocumentsService,
  type SourceStatus,
  SourceStatusService,
  UploadsRepository,
} from '@app/documents';
import { type Actor, DomainError, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { TenantProfiles } from '../profile-versions/tenant-profiles.js';
import { SummariesRepository } from '../summaries.repository.js';
import { SummaryOrders } from '../requests/summary-orders.js';
import { Summary } from '../summary.entities.js';

/** Ends what waits or is being written of a source that has changed, and asks for it anew where it can. */
@Injectable()
export class SummaryReruns {
  constructor(
    private readonly summaries: SummariesRepository,
    private readonly documents: DocumentsService,
    private readonly standings: SourceStatusService,
    private readonly orders: SummaryOrders,
    private readonly profiles: TenantProfiles,
    private readonly uploads: UploadsRepository,
    private readonly events: DomainEvents,
    private readonly audit: AuditTrail,
  ) {}

  /** Ids of events, to be announced once `tx` has committed. */
  async rerun(
    tx: Transaction,
    actor: Actor,
    summary: Summary,
    documentIds: readonly string[],
    change: SourceStatus | null,
  ): Promise<readonly string[]> {
    if (change === null) return [];
    const { id, tenantId, state, patientId, actorId } = summary;
    const newer = await this.newer(tx, actor, summary, documentIds);
    const [to, reason] = newer
      ? (['superseded', 'source-changed'] as const)
      : (['cancelled', 'source-changed'] as const);
    const won = await this.summaries.changeState(tx, id, ['queued', 'running'], to, reason);
    if (!won) throw new Error('A summary that was held has changed.');
    const now = new Date();
    await tx.update(Summary, { id }, { sourceChange: change, sourceChangedAt: now });
    await this.summaries.endRun(tx, { summaryId: id }, { state: 'cancelled', reason });
    if (newer) await this.uploads.replaceSummary(tx, documentIds, id, newer.id);
    await this.audit.record(tx, actor, {
      action: 'summary.source-changed',
      subject: { type: 'summary', id },
      ...(newer && { related: [{ type: 'summary', id: newer.id }] }),
      patientId,
      details: { state, after: change, ended: to },
    });
    await notify(tx, 'summary_cancelled', id);
    await notify(tx, 'run_event', id);
    await notify(tx, 'work', actorId);
    const events = newer?.event ? [newer.event] : [];
    if (newer) return events;
    return [await this.events.emit(tx, tenantId, 'summary.source-changed', id)];
  }

  /** Null where there is nothing to write it of: what was taken back, or is preliminary now. */
  private async newer(
    tx: Transaction,
    actor: Actor,
    { profileId, sectionIds, class: urgency, actorKind, actorId }: Summary,
    before: readonly string[],
  ): Promise<{ readonly id: string; readonly event: string | null } | null> {
    const { documentIds, gone } = await this.standings.current(tx, before);
    if (gone.length > 0 || documentIds.length === 0) return null;
    const documents = await this.documents.findAll(tx, documentIds);
    const isPreliminary = documents.some(
      ({ id, sourceStatus }) => sourceStatus === 'preliminary' && !before.includes(id),
    );
    if (isPreliminary) return null; // only the rule of a connection asks for those
    const owner = { kind: actorKind, id: actorId };
    const order = { documentIds, profileId, sectionIds, class: urgency, owner };
    try {
      const existing = await this.orders.findOpen(tx, order);
      if (existing) return { id: existing, event: null };
      const id = newId();
      const profile = await this.profiles.live(tx, profileId);
      return { id, event: await this.orders.place(tx, actor, id, order, profile) };
    } catch (error) {
      // a bound, or a profile that is no more: nothing was written yet
      if (error instanceof DomainError) return null;
      throw error;
    }
  }
}
