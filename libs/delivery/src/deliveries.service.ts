import { type AuditedAction, AuditTrail, Refusals } from '@app/audit';
import { type Page, toPage, type Transaction, UnitOfWork } from '@app/database';
import type { Actor, DomainError } from '@app/platform';
import { Injectable } from '@nestjs/common';
import {
  DeliveriesRepository,
  type DeliveryFilter,
  type RedeliverySpan,
} from './deliveries.repository.js';
import { DeliveryNotFound, DeliveryNotPossible, DestinationNotFound } from './delivery.errors.js';
import { Delivery, Destination } from './delivery.entities.js';

export interface ListedDelivery {
  readonly delivery: Delivery;
  /** Whether it waits for an earlier one of the same patient. */
  readonly isHeldBack: boolean;
}

/** What went to destinations, and what waits: ids, codes and times, and nothing of a patient. */
@Injectable()
export class DeliveriesService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly deliveries: DeliveriesRepository,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  async list(actor: Actor, filter: DeliveryFilter): Promise<Page<ListedDelivery>> {
    return this.unitOfWork.run(actor, async (tx) => {
      const { items, nextCursor } = toPage(await this.deliveries.page(tx, filter), filter);
      const held = await this.deliveries.heldBack(
        tx,
        items.map(({ id }) => id),
      );
      await this.audit.record(tx, actor, {
        action: 'delivery.listed',
        subject: { type: 'destination', id: filter.destinationId },
        details: {
          count: items.length,
          ...(filter.states.length > 0 && { states: filter.states.join(' ') }),
        },
      });
      const listed = items.map((delivery) => ({ delivery, isHeldBack: held.has(delivery.id) }));
      return { items: listed, nextCursor };
    });
  }

  /** Sends it again under the same id; one that was dead-lettered goes on. Throws `DeliveryNotFound`, `DeliveryNotPossible`. */
  async redeliver(actor: Actor, id: string): Promise<void> {
    await this.carryOut(actor, id, 'delivery.replayed', async (tx, { destinationId }) => {
      if (!(await this.deliveries.redeliver(tx, id))) return false;
      await this.wake(tx, destinationId);
      return true;
    });
  }

  /** Gives up what was dead-lettered for good: what it held back goes on. Throws as `redeliver`. */
  async discard(actor: Actor, id: string): Promise<void> {
    await this.carryOut(actor, id, 'delivery.discarded', async (tx) => {
      const { affected } = await tx.delete(Delivery, { id, state: 'dead-lettered' });
      return affected === 1;
    });
  }

  /** Sends all of a span of time again, each under the id that it had; how many. Throws `DestinationNotFound`. */
  async redeliverSpan(actor: Actor, destinationId: string, span: RedeliverySpan): Promise<number> {
    const count = await this.unitOfWork.run(actor, async (tx) => {
      if (!(await tx.existsBy(Destination, { id: destinationId }))) return null;
      const redelivered = await this.deliveries.redeliverSpan(tx, destinationId, span);
      await this.wake(tx, destinationId);
      await this.audit.record(tx, actor, {
        action: 'destination.replayed',
        subject: { type: 'destination', id: destinationId },
        details: {
          count: redelivered,
          from: span.from.toISOString(),
          to: span.to.toISOString(),
          ...(span.state && { state: span.state }),
        },
      });
      return redelivered;
    });
    if (count !== null) return count;
    return this.refuse(
      actor,
      { type: 'destination', id: destinationId },
      new DestinationNotFound(),
    );
  }

  /** What somebody wants to see arrive does not wait until the destination's turn comes. */
  private async wake(tx: Transaction, id: string): Promise<void> {
    await tx.update(Destination, { id }, { nextAttemptAt: new Date() });
  }

  private async carryOut(
    actor: Actor,
    id: string,
    action: Extract<AuditedAction['action'], 'delivery.discarded' | 'delivery.replayed'>,
    work: (tx: Transaction, delivery: Delivery) => Promise<boolean>,
  ): Promise<void> {
    const subject = { type: 'delivery', id };
    const refusal = await this.unitOfWork.run(actor, async (tx) => {
      const delivery = await tx.findOneBy(Delivery, { id });
      if (!delivery) return new DeliveryNotFound();
      const { destinationId, summaryId, messageId, state, event } = delivery;
      if (!(await work(tx, delivery))) return new DeliveryNotPossible(state);
      await this.audit.record(tx, actor, {
        action,
        subject,
        related: [
          { type: 'destination', id: destinationId },
          ...(summaryId === null ? [] : [{ type: 'summary', id: summaryId }]),
          ...(messageId === null ? [] : [{ type: 'message', id: messageId }]),
        ],
        details: { event, before: state },
      });
      return null;
    });
    if (refusal) await this.refuse(actor, subject, refusal);
  }

  private async refuse(
    actor: Actor,
    subject: { readonly type: string; readonly id: string },
    error: DomainError,
  ): Promise<never> {
    await this.refusals.record(actor, { subject, reason: error.code });
    throw error;
  }
}
