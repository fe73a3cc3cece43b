import { AuditTrail, Refusals } from '@app/audit';
import { KeyRing, type Transaction, UnitOfWork } from '@app/database';
import { type Actor, DomainError, newId } from '@app/platform';
import { Injectable } from '@nestjs/common';
import {
  DestinationNotApproved,
  DestinationNotFound,
  DestinationSignsNothing,
  NothingToApprove,
  OtherAddressAsked,
} from '../delivery.errors.js';
import { Delivery, Destination } from '../delivery.entities.js';
import { newSecret, openSecrets, sealSecrets } from './destination-secrets.js';
import { Subscription } from '../subscriptions/subscription.entity.js';

/** So long the secret before signs beside the new one: a receiver is changed within a day. */
const OVERLAP_MS = 86_400_000;

/** What is done to a destination that is there. Each throws `DestinationNotFound`. */
@Injectable()
export class DestinationActions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
    private readonly refusals: Refusals,
  ) {}

  /** A new secret, shown this once; for a day both sign. Throws `DestinationSignsNothing`. */
  async renewSecret(
    actor: Actor,
    id: string,
  ): Promise<{ readonly secret: string; readonly previousUntil: Date }> {
    const secret = newSecret();
    const previousUntil = new Date(Date.now() + OVERLAP_MS);
    await this.carryOut(actor, id, async (tx, destination) => {
      if (destination.kind !== 'webhook') throw new DestinationSignsNothing();
      const { tenantId, objectKeyId } = destination;
      const key = await this.keyRing.object(tx, tenantId, objectKeyId);
      const { current: previous } = openSecrets(key, destination);
      const secretsSealed = sealSecrets(key, destination, { current: secret, previous });
      const change = { secretsSealed, previousUntil, changedAt: new Date() };
      await tx.update(Destination, { id }, change);
      await this.record(tx, actor, 'destination.secret-renewed', id);
    });
    return { secret, previousUntil };
  }

  /**
   * While it is off, what happens waits; what waits goes on in its order once it is on. Throws
   * `DestinationNotApproved` for what a client asked for.
   */
  async setState(actor: Actor, id: string, state: 'on' | 'off'): Promise<void> {
    await this.carryOut(actor, id, async (tx, { kind }) => {
      if (kind === 'subscription' && state === 'on') throw new DestinationNotApproved();
      const now = new Date();
      const change = { state, stateReason: null, failures: 0, nextAttemptAt: now, changedAt: now };
      await tx.update(Destination, { id }, change);
      if (state === 'on') await this.restart(tx, id);
      await this.record(
        tx,
        actor,
        state === 'on' ? 'destination.turned-on' : 'destination.turned-off',
        id,
      );
    });
  }

  /**
   * Lets a client have what it asked for, at this address. Throws `NothingToApprove`, and
   * `OtherAddressAsked` where the client has changed its mind since somebody looked.
   */
  async approve(actor: Actor, id: string, address: string): Promise<void> {
    await this.carryOut(actor, id, async (tx, destination) => {
      const { kind, state, stateReason } = destination;
      const isAsked = state === 'requested' || (state === 'off' && stateReason !== 'by-client');
      if (kind !== 'subscription' || !isAsked) throw new NothingToApprove();
      if (destination.address !== address) throw new OtherAddressAsked();
      const now = new Date();
      await tx.update(
        Destination,
        { id },
        { state: 'on', stateReason: null, failures: 0, nextAttemptAt: now, changedAt: now },
      );
      await tx.update(Subscription, { id }, { approvedAt: now });
      await this.restart(tx, id);
      await this.record(tx, actor, 'destination.approved', id);
    });
  }

  /** An event of no summary, also where the destination is off. The id of its delivery. Throws `DestinationNotApproved`. */
  async test(actor: Actor, id: string): Promise<string> {
    const deliveryId = newId();
    await this.carryOut(actor, id, async (tx, { tenantId, state }) => {
      if (state === 'requested') throw new DestinationNotApproved();
      const now = new Date();
      await tx.insert(Delivery, {
        id: deliveryId,
        tenantId,
        destinationId: id,
        event: 'test',
        summaryId: null,
        version: null,
        messageId: null,
        orderKey: deliveryId,
        occurredAt: now,
        state: 'pending',
        since: now,
        nextAttemptAt: now,
        createdAt: now,
      });
      // it says whether the way is open now
      await tx.update(Destination, { id }, { nextAttemptAt: now });
      await this.record(tx, actor, 'destination.tested', id, deliveryId);
    });
    return deliveryId;
  }

  /** What waited did not get old meanwhile. */
  private async restart(tx: Transaction, destinationId: string): Promise<void> {
    await tx.query(
      `update delivery set since = now(), next_attempt_at = now()
       where destination_id = $1 and state = 'pending'`,
      [destinationId],
    );
  }

  private async carryOut(
    actor: Actor,
    id: string,
    work: (tx: Transaction, destination: Destination) => Promise<void>,
  ): Promise<void> {
    try {
      await this.unitOfWork.run(actor, async (tx) => {
        await tx.query('select from destination where id = $1 for no key update', [id]);
        const destination = await tx.findOneBy(Destination, { id });
        if (!destination) throw new DestinationNotFound();
        await work(tx, destination);
      });
    } catch (error) {
      // written down once its transaction is undone
      if (error instanceof DomainError) {
        const subject = { type: 'destination', id };
        await this.refusals.record(actor, { subject, reason: error.code });
      }
      throw error;
    }
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    action:
      | 'destination.approved'
      | 'destination.secret-renewed'
      | 'destination.tested'
      | 'destination.turned-off'
      | 'destination.turned-on',
    id: string,
    deliveryId: string | null = null,
  ): Promise<void> {
    await this.audit.record(tx, actor, {
      action,
      subject: { type: 'destination', id },
      ...(deliveryId !== null && { related: [{ type: 'delivery', id: deliveryId }] }),
    });
  }
}
