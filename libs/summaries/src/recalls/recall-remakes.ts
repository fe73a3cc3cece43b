import { AuditTrail } from '@app/audit';
import { DomainEvents, notify, type Transaction } from '@app/database';
import { SourceStatusService, UploadsRepository } from '@app/documents';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { TenantProfiles } from '../profile-versions/tenant-profiles.js';
import { Run } from '../runs/run.entities.js';
import { SummaryOrders } from '../requests/summary-orders.js';
import { Summary, UNASSIGNED } from '../summary.entities.js';

/** What is written in place of a draft, or to compare a signed text with; and events to announce. */
export interface Remade {
  readonly id: string;
  readonly events: readonly string[];
}

/** Has what was made under a recalled version written again. The caller holds the summary. */
@Injectable()
export class RecallRemakes {
  constructor(
    private readonly statuses: SourceStatusService,
    private readonly orders: SummaryOrders,
    private readonly profiles: TenantProfiles,
    private readonly uploads: UploadsRepository,
    private readonly events: DomainEvents,
    private readonly audit: AuditTrail,
  ) {}

  /** The documents as they are now; null where a source took one back. */
  async sources(tx: Transaction, before: readonly string[]): Promise<readonly string[] | null> {
    const { documentIds, gone } = await this.statuses.current(tx, before);
    return gone.length > 0 || documentIds.length === 0 ? null : documentIds;
  }

  /** The draft is superseded. Throws what an order throws. */
  async draft(
    tx: Transaction,
    actor: Actor,
    summary: Summary,
    documentIds: readonly string[],
    before: readonly string[],
  ): Promise<Remade> {
    const { id, tenantId, profileId, sectionIds, priority, actorKind, actorId } = summary;
    await tx.update(
      Summary,
      { id },
      {
        ...UNASSIGNED,
        state: 'superseded',
        stateReason: 'recalled',
        recallOpen: false,
        revision: summary.revision + 1,
        changedAt: new Date(),
      },
    );
    const owner = { kind: actorKind, id: actorId };
    const order = { documentIds, profileId, sectionIds, priority, owner };
    const existing = await this.orders.findOpen(tx, order);
    const newer = existing ?? newId();
    const placed = existing
      ? []
      : [
          await this.orders.place(
            tx,
            actor,
            newer,
            order,
            await this.profiles.requireActive(tx, profileId),
          ),
        ];
    await this.uploads.replaceSummary(tx, before, id, newer);
    await this.audit.record(tx, actor, {
      action: 'summary.remade',
      subject: { type: 'summary', id },
      related: [{ type: 'summary', id: newer }],
      patientId: summary.patientId,
    });
    await notify(tx, 'run_event', id);
    await notify(tx, 'work', actorId);
    return {
      id: newer,
      events: [...placed, await this.events.emit(tx, tenantId, 'summary.dropped', id)],
    };
  }

  /** In no list, as a reproduction is: it is there to be compared. Null where the run is not known. */
  async comparison(
    tx: Transaction,
    actor: Actor,
    summary: Summary,
    documentIds: readonly string[],
  ): Promise<Remade | null> {
    const { profileId, profileVersion, sectionIds, actorKind, actorId } = summary;
    const run = await tx.findOne(Run, {
      where: { summaryId: summary.id, state: 'finished' },
      order: { number: 'desc' },
    });
    if (!run) return null;
    const id = newId();
    const owner = { kind: actorKind, id: actorId };
    const order = { documentIds, profileId, sectionIds, priority: 'batch', owner } as const;
    const profile = await this.profiles.numbered(tx, profileId, profileVersion);
    const event = await this.orders.place(
      tx,
      actor,
      id,
      { ...order, reproductionOf: run.id },
      profile,
    );
    return { id, events: [event] };
  }
}
