import { AuditTrail, Refusals } from '@app/audit';
import { type Transaction, UnitOfWork } from '@app/database';
import { type Actor, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import type { Destination } from '../delivery.entities.js';
import { AllowedTargets } from '../targets/allowed-targets.js';
import { requireAllowed } from '../targets/require-allowed.js';
import { SubscriptionRequests } from './subscription-requests.js';
import {
  type AskedSubscription,
  type KnownSubscription,
  SubscriptionRows,
} from './subscription-rows.js';

/** What client systems ask to be told of by themselves. Each sees its own alone. */
@Injectable()
export class SubscriptionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly targets: AllowedTargets,
    private readonly rows: SubscriptionRows,
    private readonly requests: SubscriptionRequests,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** Throws `AddressNotAllowed`, `TooManySubscriptions`. */
  async request(actor: Actor, asked: AskedSubscription): Promise<KnownSubscription> {
    const id = newId();
    const { known, events } = await this.refusals.recording(
      actor,
      { subject: { type: 'destination', id: null } },
      async (tx) => {
        requireAllowed(this.targets, asked.address);
        const found = await this.rows.insert(tx, actor, id, asked);
        await this.record(tx, actor, 'destination.created', found.destination);
        return {
          known: await this.rows.known(tx, found),
          events: await this.requests.requested(tx, found.destination),
        };
      },
    );
    await this.requests.announce(actor.tenantId, events);
    return known;
  }

  /** Throws `SubscriptionNotFound`. */
  async get(actor: Actor, id: string): Promise<KnownSubscription> {
    return this.refusals.recording(actor, { subject: { type: 'destination', id } }, async (tx) => {
      const known = await this.rows.known(tx, await this.rows.found(tx, actor, id));
      const subject = { type: 'destination', id };
      await this.audit.record(tx, actor, { action: 'destination.read', subject });
      return known;
    });
  }

  /** Those of the caller, the oldest first. */
  async list(actor: Actor): Promise<readonly KnownSubscription[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const all = await this.rows.all(tx, actor);
      await this.audit.record(tx, actor, {
        action: 'destination.listed',
        subject: { type: 'destination', id: null },
        details: { count: all.length },
      });
      return all;
    });
  }

  /**
   * What is to be sent elsewhere, otherwise or about something else is approved anew. Throws
   * `SubscriptionNotFound`, `AddressNotAllowed`.
   */
  async change(actor: Actor, id: string, asked: AskedSubscription): Promise<KnownSubscription> {
    const { known, events } = await this.refusals.recording(
      actor,
      { subject: { type: 'destination', id } },
      async (tx) => {
        requireAllowed(this.targets, asked.address);
        const { found, isApproved } = await this.rows.change(tx, actor, id, asked);
        await this.record(tx, actor, 'destination.changed', found.destination);
        return {
          known: await this.rows.known(tx, found),
          events: isApproved ? [] : await this.requests.requested(tx, found.destination),
        };
      },
    );
    await this.requests.announce(actor.tenantId, events);
    return known;
  }

  /** With all that waits for it. Throws `SubscriptionNotFound`. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.refusals.recording(actor, { subject: { type: 'destination', id } }, async (tx) => {
      await this.rows.remove(tx, actor, id);
      const subject = { type: 'destination', id };
      await this.audit.record(tx, actor, { action: 'destination.removed', subject });
    });
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    action: 'destination.changed' | 'destination.created',
    destination: Destination,
  ): Promise<void> {
    const { id, events, state } = destination;
    const address = await this.rows.address(tx, destination);
    await this.audit.record(tx, actor, {
      action,
      subject: { type: 'destination', id },
      details: { kind: 'subscription', events: events.join(' '), state },
      confidential: { address },
    });
  }
}
