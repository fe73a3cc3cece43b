import { createHash } from 'node:crypto';
import { Refusals } from '@app/audit';
import { Idempotency, type IdempotencyKey, isDuplicateRequest, UnitOfWork } from '@app/database';
import { type Actor, DomainError, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { TenantProfiles } from '../profile-versions/tenant-profiles.js';
import type { SummaryOrder } from './summary-order.js';
import { SummaryOrders } from './summary-orders.js';

const OPERATION = 'summary.create';

/** Takes orders for summaries into the queue, or says why not. */
@Injectable()
export class SummaryRequestsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly orders: SummaryOrders,
    private readonly refusals: Refusals,
    private readonly idempotency: Idempotency,
    private readonly profiles: TenantProfiles,
  ) {}

  /**
   * Puts a summary in the queue; it starts once all of its sources are extracted. Throws
   * `ProfileNotFound`, `SectionNotFound`, `DocumentNotFound`, `SourceNotUsable` or
   * `TooManyWaitingTokens`.
   */
  async request(
    actor: Actor,
    order: SummaryOrder,
    key: string | null,
  ): Promise<{ readonly id: string; readonly replayed: boolean }> {
    try {
      return await this.enqueue(actor, order, key);
    } catch (error) {
      if (error instanceof DomainError) {
        const subject = { type: 'summary', id: null };
        await this.refusals.record(actor, {
          action: 'summary.refused',
          subject,
          reason: error.code,
        });
      }
      throw error;
    }
  }

  private async enqueue(
    actor: Actor,
    order: SummaryOrder,
    key: string | null,
  ): Promise<{ readonly id: string; readonly replayed: boolean }> {
    const idempotencyKey = key ? keyFor(key, order) : null;
    const earlier = idempotencyKey && (await this.earlier(actor, idempotencyKey));
    if (earlier) return { id: earlier, replayed: true };
    const id = newId();
    let event: string;
    try {
      event = await this.unitOfWork.run(actor, async (tx) => {
        const profile = await this.profiles.requireActive(tx, order.profileId);
        if (idempotencyKey) await this.idempotency.remember(tx, actor, idempotencyKey, id);
        return this.orders.place(tx, actor, id, order, profile);
      });
    } catch (error) {
      if (isDuplicateRequest(error)) return this.enqueue(actor, order, key);
      throw error;
    }
    await this.orders.announce(actor, event);
    return { id, replayed: false };
  }

  private async earlier(actor: Actor, key: IdempotencyKey): Promise<string | null> {
    return this.unitOfWork.run(actor, (tx) => this.idempotency.earlier(tx, actor, key));
  }
}

function keyFor(key: string, { sectionIds, ...rest }: SummaryOrder): IdempotencyKey {
  // without sections as before there were any: a key that was used then still means the same order
  const order = sectionIds ? { ...rest, sectionIds } : rest;
  const fingerprint = createHash('sha256').update(JSON.stringify(order)).digest();
  return { operation: OPERATION, key, fingerprint };
}
