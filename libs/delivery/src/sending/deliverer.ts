import { AcrossTenants, keepLease, LeaseLost, UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import { Injectable, Logger } from '@nestjs/common';
import type { Delivery } from '../delivery.entities.js';
import { AttemptEnds } from './attempt-outcome.js';
import type { Attempt } from './dispatch.js';
import { Dispatches } from './dispatches.js';
import { type DestinationClaim, Outbox } from './outbox.js';

/** So many destinations are sent to side by side; one that is slow holds up no other. */
const AT_ONCE = 8;
/** Then it is let go, so that others have their turn. */
const IN_A_ROW = 100;
// Longer than an attempt may take, and short enough that a dead worker's destination is soon another's.
const LEASE_MS = 60_000;

interface Taken {
  readonly delivery: Delivery;
  readonly attempt: Attempt;
}

/**
 * Sends what waits in the outbox. Any number of workers may; a destination is with one of them at a time,
 * which has one delivery under way.
 */
@Injectable()
export class Deliverer {
  private readonly logger = new Logger(Deliverer.name);
  private readonly inHand = new Map<string, Promise<void>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acrossTenants: AcrossTenants,
    private readonly outbox: Outbox,
    private readonly ends: AttemptEnds,
    private readonly dispatches: Dispatches,
  ) {}

  /** Begins what is due, and does not wait for it. */
  async turn(signal: AbortSignal): Promise<void> {
    for (const { tenantId, id } of await this.acrossTenants.backlog('due_destinations', AT_ONCE)) {
      if (signal.aborted || this.inHand.size >= AT_ONCE) return;
      if (this.inHand.has(id)) continue;
      const work = this.deliver(tenantId, id, signal)
        .catch((err: unknown) =>
          this.logger.warn('destination not brought on', { destinationId: id, err }),
        )
        .finally(() => this.inHand.delete(id));
      this.inHand.set(id, work);
    }
  }

  /** Once what was begun is done. */
  async settled(): Promise<void> {
    await Promise.all(this.inHand.values());
  }

  private async deliver(tenantId: string, id: string, signal: AbortSignal): Promise<void> {
    const service = serviceActor('deliver', tenantId);
    const claim = await this.unitOfWork.run(service, (tx) => this.outbox.claim(tx, id, LEASE_MS));
    if (!claim) return;
    await using lease = keepLease(LEASE_MS, signal, () =>
      this.unitOfWork.run(service, (tx) => this.outbox.renew(tx, claim, LEASE_MS)),
    );
    for (let sent = 0; sent < IN_A_ROW && !lease.signal.aborted; sent += 1) {
      if (!(await this.sendNext(tenantId, claim, lease.signal))) break;
    }
    // also by one who has lost it: the fence says so, and nothing is changed
    await this.unitOfWork.run(service, (tx) => this.outbox.release(tx, claim));
  }

  /** Whether it is worth asking for another one at once. */
  private async sendNext(
    tenantId: string,
    claim: DestinationClaim,
    signal: AbortSignal,
  ): Promise<boolean> {
    const taken = await this.take(tenantId, claim);
    if (!taken) return false;
    try {
      const outcome = await taken.attempt(signal);
      return await this.ends.record(claim, taken.delivery, outcome);
    } catch (error) {
      // the answer is not known: whoever has it next sends it again, under the same id
      if (signal.aborted && !(signal.reason instanceof LeaseLost)) {
        await this.ends.giveBack(claim, taken.delivery);
      } else if (!signal.aborted) throw error;
      return false;
    }
  }

  /** Asks the fence once more, and says that it is under way before the first byte leaves. */
  private take(tenantId: string, claim: DestinationClaim): Promise<Taken | null> {
    return this.unitOfWork.run(serviceActor('deliver', tenantId), async (tx) => {
      const destination = await this.outbox.held(tx, claim);
      const delivery = destination && (await this.outbox.takeNext(tx, claim));
      if (!delivery) return null;
      const attempt = await this.dispatches.of(destination).prepare(tx, destination, delivery);
      return { delivery, attempt };
    });
  }
}
