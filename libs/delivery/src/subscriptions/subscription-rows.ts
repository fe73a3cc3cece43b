import type { ConfidentialValue } from '@app/audit';
import { ApiClient } from '@app/auth';
import { KeyDestruction, KeyRing, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { SubscriptionNotFound, TooManySubscriptions } from '../delivery.errors.js';
import { type DeliveredEvent, DELIVERY_DEFAULTS, Destination } from '../delivery.entities.js';
import { type Asked, openAsked, sealAsked } from './sealed-subscription.js';
import { Subscription } from './subscription.entity.js';
import { type SubscriptionStatus, subscriptionStatusOf } from './subscription-status.js';

/** Of one client. */
const SUBSCRIPTIONS_MAX = 20;
/** Until an administrator says otherwise; a call holds nothing, so no label keeps it back. */
const LIMITS = {
  confidentiality: 'V',
  alerts: true,
  maxAttempts: DELIVERY_DEFAULTS.attempts,
  giveUpHours: DELIVERY_DEFAULTS.hours,
} as const;
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

export interface FoundSubscription {
  readonly destination: Destination;
  readonly subscription: Subscription;
}

/** The rows of subscriptions: each is a destination of its client's, and what the client asked for, sealed. */
@Injectable()
export class SubscriptionRows {
  constructor(
    private readonly keyRing: KeyRing,
    private readonly destruction: KeyDestruction,
  ) {}

  /** Throws `TooManySubscriptions`. */
  async insert(
    tx: Transaction,
    actor: Actor,
    id: string,
    asked: AskedSubscription,
  ): Promise<FoundSubscription> {
    const { tenantId, id: clientId } = actor;
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
      ...stateFor(asked),
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
    return this.found(tx, actor, id);
  }

  /** What an administrator has let through stays so where nothing of it changes. Throws `SubscriptionNotFound`. */
  async change(
    tx: Transaction,
    actor: Actor,
    id: string,
    asked: AskedSubscription,
  ): Promise<{ readonly found: FoundSubscription; readonly isApproved: boolean }> {
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
        ...(!isApproved && { ...stateFor(asked), failures: 0, nextAttemptAt: now }),
      },
    );
    const resourceSealed = sealAsked(key, subscription, asked);
    await tx.update(Subscription, { id }, { endsAt, resourceSealed });
    return { found: await this.found(tx, actor, id), isApproved };
  }

  /** Throws `SubscriptionNotFound`. */
  async remove(tx: Transaction, actor: Actor, id: string): Promise<void> {
    const { destination } = await this.hold(tx, actor, id);
    await tx.delete(Destination, { id });
    await this.destruction.destroy(tx, [destination.objectKeyId]);
  }

  /** Those of the caller, the oldest first. */
  async all(tx: Transaction, actor: Actor): Promise<readonly KnownSubscription[]> {
    const rows = await tx.find(Subscription, {
      where: { clientId: actor.id },
      order: { id: 'asc' },
    });
    const all: KnownSubscription[] = [];
    for (const { id } of rows) all.push(await this.known(tx, await this.found(tx, actor, id)));
    return all;
  }

  /** For the audit trail. */
  async address(
    tx: Transaction,
    { tenantId, objectKeyId, address }: Destination,
  ): Promise<ConfidentialValue> {
    const key = await this.keyRing.object(tx, tenantId, objectKeyId);
    return { value: address, objectKey: { id: objectKeyId, key } };
  }

  async found(tx: Transaction, actor: Actor, id: string): Promise<FoundSubscription> {
    const subscription = await tx.findOneBy(Subscription, { id, clientId: actor.id });
    if (!subscription) throw new SubscriptionNotFound();
    return { subscription, destination: await tx.findOneByOrFail(Destination, { id }) };
  }

  /** So that a decision about it and a change of it do not pass each other. */
  private async hold(tx: Transaction, actor: Actor, id: string): Promise<FoundSubscription> {
    await tx.query('select from destination where id = $1 for no key update', [id]);
    return this.found(tx, actor, id);
  }

  async known(
    tx: Transaction,
    { destination, subscription }: FoundSubscription,
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
}

function stateFor({ isOff }: AskedSubscription): Pick<Destination, 'state' | 'stateReason'> {
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
