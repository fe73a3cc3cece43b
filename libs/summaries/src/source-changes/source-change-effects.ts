import { AuditTrail } from '@app/audit';
import { DomainEvents, notify, readSetting, type Transaction } from '@app/database';
import type { SourceStatus } from '@app/documents';
import { type Actor, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import { WITHDRAWS_ON } from './withdrawal-rule.service.js';
import { SummariesRepository } from '../summaries.repository.js';
import { Summary, UNASSIGNED } from '../summary.entities.js';
import { SourceChanges } from './source-changes.js';
import { SummaryReruns } from './summary-reruns.js';

/**
 * Does what has to be done about a summary whose sources no longer say what they did. What waits or is being
 * written is written of the newer version, or not at all; what is open or signed is marked, and keeps its
 * text. What the tenant's rule says is withdrawn.
 */
@Injectable()
export class SourceChangeEffects {
  constructor(
    private readonly summaries: SummariesRepository,
    private readonly changes: SourceChanges,
    private readonly reruns: SummaryReruns,
    private readonly events: DomainEvents,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Of a summary that is held. `isRenewed`: though the status is the same. Ids of events, to be announced once
   * `tx` has committed.
   */
  async apply(tx: Transaction, summary: Summary, isRenewed: boolean): Promise<readonly string[]> {
    const actor = serviceActor('sources', summary.tenantId);
    const sources = await this.summaries.sources(tx, [summary.id]);
    const documentIds = sources.map(({ documentId }) => documentId);
    const change = await this.changes.of(tx, documentIds);
    if (change === null && summary.sourceChange === null) return [];
    switch (summary.state) {
      case 'queued':
      case 'running':
        return this.reruns.rerun(tx, actor, summary, documentIds, change);
      case 'draft':
      case 'in_review':
      case 'signed':
      case 'amended': {
        // what somebody has answered for stays answered until there is news
        if (change === summary.sourceChange && !isRenewed) return [];
        if (change === null) return this.clear(tx, actor, summary);
        return (await this.isWithdrawn(tx, summary, change))
          ? this.withdraw(tx, actor, summary, change)
          : this.mark(tx, actor, summary, change);
      }
      case 'failed':
      case 'cancelled':
      case 'rejected':
      case 'superseded':
      case 'withdrawn':
      case 'erased':
        return []; // it has gone on since
    }
  }

  /** It goes to the one who signed it last, who answers for it; an open draft stays with whom it is. */
  private async mark(
    tx: Transaction,
    actor: Actor,
    summary: Summary,
    change: SourceStatus,
  ): Promise<readonly string[]> {
    const { id, state } = summary;
    const now = new Date();
    const signer = state === 'signed' || state === 'amended' ? summary.signerIds.at(-1) : null;
    await tx.update(
      Summary,
      { id },
      {
        sourceChange: change,
        sourceChangedAt: now,
        sourceOpen: true,
        changedAt: now,
        ...(signer && { assigneeId: signer, assignedAt: now }),
      },
    );
    await this.record(tx, actor, summary, change);
    await notify(tx, 'work', summary.actorId);
    return [await this.events.emit(tx, summary.tenantId, 'summary.source-changed', id)];
  }

  /** Its sources are again as they were. */
  private async clear(tx: Transaction, actor: Actor, summary: Summary): Promise<readonly string[]> {
    const { id, state } = summary;
    const isSigned = state === 'signed' || state === 'amended';
    await tx.update(
      Summary,
      { id },
      {
        sourceChange: null,
        sourceChangedAt: null,
        sourceOpen: false,
        changedAt: new Date(),
        ...(isSigned && !summary.recallOpen && UNASSIGNED),
      },
    );
    await this.record(tx, actor, summary, null);
    await notify(tx, 'work', summary.actorId);
    // who was told of the change is told that it is over
    return [await this.events.emit(tx, summary.tenantId, 'summary.source-changed', id)];
  }

  private async isWithdrawn(
    tx: Transaction,
    { tenantId, signedVersion }: Summary,
    change: SourceStatus,
  ): Promise<boolean> {
    if (signedVersion === null) return false;
    const withdrawsOn = await readSetting(tx, tenantId, WITHDRAWS_ON);
    return withdrawsOn.includes(change);
  }

  private async withdraw(
    tx: Transaction,
    actor: Actor,
    summary: Summary,
    change: SourceStatus,
  ): Promise<readonly string[]> {
    const { id, tenantId, patientId, revision, signedVersion } = summary;
    const now = new Date();
    await tx.update(
      Summary,
      { id, state: In(['signed', 'amended', 'in_review']) },
      {
        ...UNASSIGNED,
        state: 'withdrawn',
        stateReason: `source-${change}`,
        sourceChange: change,
        sourceChangedAt: now,
        sourceOpen: false,
        revision: revision + 1,
        // by the rule of the organization, and by nobody
        lastAction: null,
        actedBy: null,
        actedAt: now,
        changedAt: now,
      },
    );
    await this.record(tx, actor, summary, change);
    await this.audit.record(tx, actor, {
      action: 'summary.withdrawn',
      subject: { type: 'summary', id },
      patientId,
      reason: `source-${change}`,
      details: { version: signedVersion ?? 0 },
    });
    await notify(tx, 'work', summary.actorId);
    return [
      await this.events.emit(tx, tenantId, 'summary.source-changed', id),
      await this.events.emit(tx, tenantId, 'summary.withdrawn', id),
    ];
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    { id, patientId, state, sourceChange }: Summary,
    change: SourceStatus | null,
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action: 'summary.source-changed',
      subject: { type: 'summary', id },
      patientId,
      details: {
        state,
        ...(sourceChange && { before: sourceChange }),
        after: change ?? 'none',
      },
    });
  }
}
