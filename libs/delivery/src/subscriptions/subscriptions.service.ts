import { AuditTrail, type ConfidentialValue, Refusals } from '@app/audit';
import { ApiClient } from '@app/auth';
import { DomainEvents, KeyDestruction, KeyRing, type Transaction, UnitOfWork } from '@app/database';
import { type Actor, DomainError, newId } from '@app/platform';
import { JobQueue } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { SubscriptionNotFound, TooManySubscriptions } from '../delivery.errors.js';
import { type DeliveredEvent, Destination } from '../delivery.entities.js';
import { AllowedTargets } from '../targets/allowed-targets.js';
import { requireAllowed } from '../targets/require-allowed.js';
import { type Asked, openAsked, sealAsked } from './sealed-subscription.js';
import { Subscription } from './subscription.entity.js';
import { type SubscriptionStatus, subscriptionStatusOf } from './subscription-status.js';

/** Of one client. */
export const SUBSCRIPTIONS_MAX = 20;
/** Until an administrator says otherwise; a call holds nothing, so no label keeps it back. */
const LIMITS = { confidentiality: 'V', alerts: true, maxAttempts: 100, giveUpHours: 72 } as const;
const NAME_MAX = 80;

/** What a client asks to be told of, and where. */
export interface AskedSubscription extends Asked {
  readonly address: string;
  readonly events: readonly DeliveredEvent[];
  readonly endsAt: Date | null;
  /** Whether it wants nothing for the time being. */
  readonly isOff: boolean;
}

export interface KnownSubscription extends SubscriptionStatus {
  readonly id: string;
  /** As it was sent, as JSON. */
  readonly resource: string;
  readonly changedAt: Date;
}

interface Found {
  readonly destination: Destination;
  readonly subscription: Subscription;
}

/** What client systems ask to be told of by themselves. Each sees its own alone. */
@Injectable()
export class SubscriptionsService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly targets: AllowedTargets,
    private readonly keyRing: KeyRing,
    private readonly destruction: KeyDestruction,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
    private readonly events: DomainEvents,
    private readonly queue: JobQueue,
  ) {}

  /** Throws `AddressNotAllowed`, `TooManySubscriptions`. */
  async request(actor: Actor, asked: AskedSubscription): Promise<KnownSubscription> {
    const { tenantId, id: clientId } = actor;
    const id = newId();
    const { known, news } = await this.orRefused(actor, null, async (tx) => {
      requireAllowed(this.targets, asked.address);
      await this.oneMore(tx, clientId);
      const { name } = await tx.findOneByOrFail(ApiClient, { id: clientId });
      const { id: objectKeyId, key } = await this.keyRing.create(tx, tenantId, 'destination');
      const now = new Date();
      await tx.insert(Destination, {
        id,
        tenantId,
        kind: 'subscription',
        name: `${name.slice(0, NAME_MAX)} ${id.slice(-8)}`,
        address: asked.address,
        events: asked.events,
        compartmentIds: null,
        ...LIMITS,
        ...standingFor(asked),
        objectKeyId,
        settings: null,
        secretsSealed: null,
        previousUntil: null,
        createdAt: now,
        changedAt: now,
        nextAttemptAt: now,
        leaseUntil: null,
      });
      const resourceSealed = sealAsked(key, { id, tenantId }, asked);
      const { endsAt } = asked;
      await tx.insert(Subscription, {
        id,
        tenantId,
        clientId,
        approvedAt: null,
        endsAt,
        resourceSealed,
      });
      const found = await this.found(tx, actor, id);
      await this.record(tx, actor, 'destination.created', found.destination);
      return { known: await this.known(tx, found), news: await this.notify(tx, found) };
    });
    await this.queue.announce(tenantId, news);
    return known;
  }

  /** Throws `SubscriptionNotFound`. */
  async get(actor: Actor, id: string): Promise<KnownSubscription> {
    return this.orRefused(actor, id, async (tx) => {
      const known = await this.known(tx, await this.found(tx, actor, id));
      const subject = { type: 'destination', id };
      await this.audit.record(tx, actor, { action: 'destination.read', subject });
      return known;
    });
  }

  /** Those of the caller, the oldest first. */
  async list(actor: Actor): Promise<readonly KnownSubscription[]> {
    return this.unitOfWork.run(actor, async (tx) => {
      const rows = await tx.find(Subscription, {
        where: { clientId: actor.id },
        order: { id: 'asc' },
      });
      const all: KnownSubscription[] = [];
      for (const { id } of rows) all.push(await this.known(tx, await this.found(tx, actor, id)));
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
    const { known, news } = await this.orRefused(actor, id, async (tx) => {
      requireAllowed(this.targets, asked.address);
      const { destination, subscription } = await this.hold(tx, actor, id);
      const key = await this.keyRing.object(tx, actor.tenantId, destination.objectKeyId);
      const isApproved =
        destination.state === 'on' &&
        !asked.isOff &&
        isSame(destination, openAsked(key, subscription), asked);
      const { address, events, endsAt } = asked;
      const now = new Date();
      await tx.update(
        Destination,
        { id },
        {
          address,
          events,
          changedAt: now,
          ...(!isApproved && { ...standingFor(asked), failures: 0, nextAttemptAt: now }),
        },
      );
      const resourceSealed = sealAsked(key, subscription, asked);
      await tx.update(Subscription, { id }, { endsAt, resourceSealed });
      const found = await this.found(tx, actor, id);
      await this.record(tx, actor, 'destination.changed', found.destination);
      return {
        known: await this.known(tx, found),
        news: isApproved ? [] : await this.notify(tx, found),
      };
    });
    await this.queue.announce(actor.tenantId, news);
    return known;
  }

  /** With all that waits for it. Throws `SubscriptionNotFound`. */
  async remove(actor: Actor, id: string): Promise<void> {
    await this.orRefused(actor, id, async (tx) => {
      const { destination } = await this.hold(tx, actor, id);
      await tx.delete(Destination, { id });
      await this.destruction.destroy(tx, [destination.objectKeyId]);
      const subject = { type: 'destination', id };
      await this.audit.record(tx, actor, { action: 'destination.removed', subject });
    });
  }

  private async found(tx: Transaction, actor: Actor, id: string): Promise<Found> {
    const subscription = await tx.findOneBy(Subscription, { id, clientId: actor.id });
    if (!subscription) throw new SubscriptionNotFound();
    return { subscription, destination: await tx.findOneByOrFail(Destination, { id }) };
  }

  /** So that a decision about it and a change of it do not pass each other. */
  private async hold(tx: Transaction, actor: Actor, id: string): Promise<Found> {
    await tx.query('select from destination where id = $1 for no key update', [id]);
    return this.found(tx, actor, id);
  }

  private async known(
    tx: Transaction,
    { destination, subscription }: Found,
  ): Promise<KnownSubscription> {
    const { id, tenantId, objectKeyId, changedAt } = destination;
    const key = await this.keyRing.object(tx, tenantId, objectKeyId);
    const { resource } = openAsked(key, subscription);
    const current = await subscriptionStatusOf(tx, destination, subscription);
    return { id, resource, changedAt, ...current };
  }

  private async oneMore(tx: Transaction, clientId: string): Promise<void> {
    const lock = `subscription ${clientId}`;
    await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [lock]);
    if ((await tx.countBy(Subscription, { clientId })) >= SUBSCRIPTIONS_MAX) {
      throw new TooManySubscriptions(SUBSCRIPTIONS_MAX);
    }
  }

  /** Has those told who may approve it; the events, to be announced. */
  private async notify(tx: Transaction, { destination }: Found): Promise<readonly string[]> {
    const { id, tenantId, state } = destination;
    return state === 'requested'
      ? [await this.events.emit(tx, tenantId, 'destination.requested', id)]
      : [];
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    action: 'destination.changed' | 'destination.created',
    { id, objectKeyId, address, events, state }: Destination,
  ): Promise<void> {
    const key = await this.keyRing.object(tx, actor.tenantId, objectKeyId);
    const value: ConfidentialValue = { value: address, objectKey: { id: objectKeyId, key } };
    await this.audit.record(tx, actor, {
      action,
      subject: { type: 'destination', id },
      details: { kind: 'subscription', events: events.join(' '), state },
      confidential: { address: value },
    });
  }

  /** What is refused is written down once its transaction is undone. */
  private async orRefused<T>(
    actor: Actor,
    id: string | null,
    act: (tx: Transaction) => Promise<T>,
  ): Promise<T> {
    try {
      return await this.unitOfWork.run(actor, act);
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      const subject = { type: 'destination', id };
      await this.refusals.record(actor, { subject, reason: error.code });
      throw error;
    }
  }
}

function standingFor({ isOff }: AskedSubscription): Pick<Destination, 'state' | 'stateReason'> {
  return isOff
    ? { state: 'off', stateReason: 'by-client' }
    : { state: 'requested', stateReason: null };
}

/** Whether what an administrator has let through is what would be done now. */
function isSame(
  { address, events }: Destination,
  { headers }: Asked,
  asked: AskedSubscription,
): boolean {
  return (
    address === asked.address &&
    JSON.stringify(events) === JSON.stringify(asked.events) &&
    JSON.stringify(headers) === JSON.stringify(asked.headers)
  );
}
