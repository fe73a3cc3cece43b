import { createHash } from 'node:crypto';
import { AuditTrail, Refusals } from '@app/audit';
import {
  Idempotency,
  type IdempotencyKey,
  isDuplicateRequest,
  notify,
  ObjectErased,
  type Transaction,
  UnitOfWork,
} from '@app/database';
import { DocumentNotFound, SourceStatusService, UploadsRepository } from '@app/documents';
import { type Actor, DomainError, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { TenantProfiles } from '../profile-versions/tenant-profiles.js';
import {
  SourceNoLongerUsable,
  SourceNotUsable,
  SourceWithdrawn,
  SummaryNotFound,
  SummaryNotRetryable,
} from '../summaries.errors.js';
import { SummariesRepository } from '../summaries.repository.js';
import { SummaryOrders } from './summary-orders.js';

const OPERATION = 'summary.retry';

/** Whose the new summary is: of who asks again, or of who asked for the old one. */
type Whose = 'caller' | 'as-before';

/** Asks again for a summary that failed or was cancelled. */
@Injectable()
export class SummaryRetryService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summaries: SummariesRepository,
    private readonly orders: SummaryOrders,
    private readonly uploads: UploadsRepository,
    private readonly standings: SourceStatusService,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly idempotency: Idempotency,
    private readonly profiles: TenantProfiles,
  ) {}

  /**
   * The id of a new summary of the same sources as they are now, profile, sections and class; the old one is superseded by it, or stays as it was. Throws `SummaryNotFound`, `SummaryNotRetryable`,
   * `SourceNoLongerUsable`, `ProfileNotFound`, `SectionNotFound` or
   * `TooManyWaitingTokens`.
   */
  async retry(
    actor: Actor,
    summaryId: string,
    key: string | null,
    whose: Whose = 'caller',
  ): Promise<{ readonly id: string; readonly replayed: boolean }> {
    try {
      return await this.renew(actor, summaryId, key ? keyFor(key, summaryId) : null, whose);
    } catch (error) {
      if (error instanceof DomainError) {
        const subject = { type: 'summary', id: summaryId };
        await this.refusals.record(actor, {
          action: 'summary.refused',
          subject,
          reason: error.code,
        });
      }
      throw error;
    }
  }

  private async renew(
    actor: Actor,
    summaryId: string,
    key: IdempotencyKey | null,
    whose: Whose,
  ): Promise<{ readonly id: string; readonly replayed: boolean }> {
    const earlier =
      key && (await this.unitOfWork.run(actor, (tx) => this.idempotency.earlier(tx, actor, key)));
    if (earlier) return { id: earlier, replayed: true };
    const id = newId();
    let event: string;
    try {
      event = await this.unitOfWork.run(actor, async (tx) => {
        if (key) await this.idempotency.remember(tx, actor, key, id);
        return this.supersede(tx, actor, summaryId, { id, whose });
      });
    } catch (error) {
      if (isDuplicateRequest(error)) return this.renew(actor, summaryId, key, whose);
      throw error;
    }
    await this.orders.announce(actor, id, event);
    return { id, replayed: false };
  }

  private async supersede(
    tx: Transaction,
    actor: Actor,
    oldId: string,
    { id, whose }: { readonly id: string; readonly whose: Whose },
  ): Promise<string> {
    const old = await this.summaries.find(tx, oldId);
    if (!old || old.replayOf) throw new SummaryNotFound(); // a replay is asked for anew
    const won = await this.summaries.changeState(
      tx,
      oldId,
      ['failed', 'cancelled'],
      'superseded',
      'retried',
    );
    if (!won) {
      // Of two that retry at once the second waited for the first: what it read before is stale.
      const { state } = (await this.summaries.find(tx, oldId)) ?? old;
      throw new SummaryNotRetryable(state);
    }
    const sources = await this.summaries.sources(tx, [oldId]);
    const before = sources.map(({ documentId }) => documentId);
    const { documentIds, gone } = await this.standings.current(tx, before);
    if (gone.length > 0) throw new SourceNoLongerUsable();
    const order = {
      documentIds,
      profileId: old.profileId,
      sectionIds: old.sectionIds,
      class: old.class,
      ...(whose === 'as-before' && { owner: { kind: old.actorKind, id: old.actorId } }),
    };
    await this.audit.record(tx, actor, {
      action: 'summary.retried',
      subject: { type: 'summary', id: oldId },
      related: [{ type: 'summary', id }],
      patientId: old.patientId,
      details: { was: old.state },
    });
    await notify(tx, 'run_event', oldId);
    await notify(tx, 'work', old.actorId);
    const profile = await this.profiles.live(tx, old.profileId);
    try {
      const event = await this.orders.place(tx, actor, id, order, profile);
      await this.uploads.replaceSummary(tx, before, oldId, id);
      return event;
    } catch (error) {
      const unusable =
        error instanceof SourceNotUsable ||
        error instanceof SourceWithdrawn ||
        error instanceof DocumentNotFound ||
        error instanceof ObjectErased;
      throw unusable ? new SourceNoLongerUsable({ cause: error }) : error;
    }
  }
}

function keyFor(key: string, summaryId: string): IdempotencyKey {
  return {
    operation: OPERATION,
    key,
    fingerprint: createHash('sha256').update(summaryId).digest(),
  };
}
