import { createHash } from 'node:crypto';
import { AuditTrail, Refusals } from '@app/audit';
import {
  Idempotency,
  type IdempotencyKey,
  isDuplicateRequest,
  notify,
  type Transaction,
} from '@app/database';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { SummaryNotFound, SummaryNotRetryable } from '../summaries.errors.js';
import { SummariesRepository } from '../summaries.repository.js';
import { SummaryOrders } from './summary-orders.js';
import { SummaryRenewals } from './summary-renewals.js';

const OPERATION = 'summary.retry';

/** Whose the new summary is: of who asks again, or of who asked for the old one. */
type Whose = 'caller' | 'as-before';

/** Asks again for a summary that failed or was cancelled. */
@Injectable()
export class SummaryRetryService {
  constructor(
    private readonly summaries: SummariesRepository,
    private readonly orders: SummaryOrders,
    private readonly renewals: SummaryRenewals,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly idempotency: Idempotency,
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
    return this.renew(actor, summaryId, key ? keyFor(key, summaryId) : null, whose);
  }

  private async renew(
    actor: Actor,
    summaryId: string,
    key: IdempotencyKey | null,
    whose: Whose,
  ): Promise<{ readonly id: string; readonly replayed: boolean }> {
    const refused = {
      action: 'summary.refused',
      subject: { type: 'summary', id: summaryId },
    } as const;
    const earlier =
      key &&
      (await this.refusals.recording(actor, refused, (tx) =>
        this.idempotency.earlier(tx, actor, key),
      ));
    if (earlier) return { id: earlier, replayed: true };
    const id = newId();
    let event: string;
    try {
      event = await this.refusals.recording(actor, refused, async (tx) => {
        if (key) await this.idempotency.remember(tx, actor, key, id);
        return this.supersede(tx, actor, summaryId, { id, whose });
      });
    } catch (error) {
      if (isDuplicateRequest(error)) return this.renew(actor, summaryId, key, whose);
      throw error;
    }
    await this.orders.announce(actor, event);
    return { id, replayed: false };
  }

  private async supersede(
    tx: Transaction,
    actor: Actor,
    oldId: string,
    { id, whose }: { readonly id: string; readonly whose: Whose },
  ): Promise<string> {
    const old = await this.summaries.find(tx, oldId);
    if (!old || old.reproductionOf) throw new SummaryNotFound(); // a reproduction is requested again
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
    const { before, documentIds } = await this.renewals.sources(tx, oldId);
    const order = {
      documentIds,
      profileId: old.profileId,
      sectionIds: old.sectionIds,
      priority: old.priority,
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
    return this.renewals.place(tx, actor, { before, oldId, id }, order);
  }
}

function keyFor(key: string, summaryId: string): IdempotencyKey {
  return {
    operation: OPERATION,
    key,
    fingerprint: createHash('sha256').update(summaryId).digest(),
  };
}
