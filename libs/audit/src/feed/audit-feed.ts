import { keepLease, LeaseLost } from '@app/database';
import { withDeadline } from '@app/platform';
import { Logger } from '@nestjs/common';
import { toAuditEvent } from '../exports/fhir/audit-event.js';
import { retryAfter } from '../sending/retry-after.js';
import type { FeedClaim, FeedCursor } from './feed-cursor.js';
import { FeedNotTaken } from './feed.errors.js';
import type { Piece } from './feed-reader.js';
import type { FeedReceiver } from './feed-receiver.js';
import type { FeedAlerts } from './feed-alerts.js';

export interface FeedLimits {
  /** In memory, on the way, and sent again when it is not told whether they arrived. */
  readonly entriesAtOnce: number;
  /** For one such piece. */
  readonly deliverMs: number;
  readonly leaseMs: number;
  /** An entry that waits for longer is told of. */
  readonly behindMs: number;
}

export const FEED_LIMITS: FeedLimits = {
  entriesAtOnce: 500,
  deliverMs: 30_000,
  leaseMs: 60_000,
  behindMs: 900_000,
};

export interface FeedParts {
  readonly cursor: FeedCursor;
  readonly receiver: FeedReceiver;
  readonly alerts: FeedAlerts;
  /** The entries from this leaf on; null: none yet. */
  readonly read: (from: number, atMost: number) => Promise<Piece | null>;
  /** The address at which the installation is reached. */
  readonly site: string;
}

/**
 * Brings the entries of the trail to one receiver, in the order of their leaves. The trail itself is the
 * buffer, and a row keeps how far it has come; it moves on after a piece was delivered, so that a piece
 * is sent twice rather than never.
 */
export class AuditFeed {
  private readonly logger = new Logger(AuditFeed.name);

  constructor(
    private readonly parts: FeedParts,
    private readonly limits: FeedLimits = FEED_LIMITS,
  ) {}

  get name(): string {
    return this.parts.cursor.name;
  }

  /** Delivers what waits. Any number of workers may; one at a time does. */
  async turn(signal: AbortSignal): Promise<void> {
    const { cursor } = this.parts;
    const { leaseMs } = this.limits;
    const claim = await cursor.claim(leaseMs);
    if (!claim) return;
    await using lease = keepLease(leaseMs, signal, () => cursor.renew(claim, leaseMs));
    const held = { claim };
    try {
      await this.deliver(held, lease.signal);
      await cursor.release(claim);
    } catch (error) {
      if (error instanceof LeaseLost || lease.signal.reason instanceof LeaseLost) {
        this.logger.warn('audit feed taken over by another worker', { feed: this.name });
      } else if (signal.aborted) await cursor.release(claim);
      else await this.fail(held.claim, error);
    }
  }

  /** `held.claim` is as it stands after each piece. */
  private async deliver(held: { claim: FeedClaim }, signal: AbortSignal): Promise<void> {
    const { receiver, alerts, read, site } = this.parts;
    const { entriesAtOnce, deliverMs } = this.limits;
    const { target, nextLeaf } = held.claim;
    if (target !== receiver.target) await alerts.directed(held.claim, receiver.target);
    let piece = await read(nextLeaf, entriesAtOnce);
    while (piece && !signal.aborted) {
      const events = piece.entries.map((entry) => toAuditEvent(entry, site));
      if (events.length > 0) await receiver.deliver(events, withDeadline(signal, deliverMs));
      held.claim = await this.advance(held.claim, piece.next);
      piece = await read(piece.next, entriesAtOnce);
    }
  }

  private async advance(claim: FeedClaim, nextLeaf: number): Promise<FeedClaim> {
    const { cursor, alerts } = this.parts;
    const isBehind = await cursor.isBehind(nextLeaf, this.limits.behindMs);
    const [state, reason] = isBehind ? (['behind', 'behind'] as const) : (['ok', null] as const);
    if (state === 'behind' && claim.state !== state) {
      this.logger.error('audit feed is behind', { feed: this.name, leaf: nextLeaf });
    }
    await alerts.changed(claim, {
      state,
      reason,
      nextLeaf: String(nextLeaf),
      deliveredAt: () => 'now()',
      failures: 0,
    });
    return { ...claim, state, nextLeaf, failures: 0 };
  }

  private async fail(claim: FeedClaim, error: unknown): Promise<void> {
    const reason = error instanceof FeedNotTaken ? error.reason : 'internal';
    const failures = claim.failures + 1;
    const waitMs = retryAfter(failures);
    this.logger.error('audit feed not delivered', { feed: this.name, reason, waitMs, err: error });
    await this.parts.alerts.changed(claim, {
      state: 'failing',
      reason,
      failures,
      leaseUntil: null,
      nextAttemptAt: () => `now() + make_interval(secs => ${waitMs / 1000})`,
    });
  }
}
