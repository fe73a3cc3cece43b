import { LeaseLost, UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import type { AuditAction } from '../audit-actions.js';
import { AuditTrail } from '../audit-trail.js';
import type { FeedClaim, FeedCursor, FeedMove } from './feed-cursor.js';
import type { FeedState } from './feed-row.entity.js';

type Change = FeedMove & { readonly state: FeedState; readonly reason: string | null };

/**
 * Moves a feed's row, and puts into the trail what became of the feed. An entry for each piece would be
 * the next piece, without end; so changes are entries, and what stays as it was is none.
 */
export class FeedAlerts {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
    private readonly cursor: FeedCursor,
    private readonly tenantOf: () => Promise<string>,
  ) {}

  /** That the trail is handed on, and where to: first, and when the settings say another place. */
  async directed(claim: FeedClaim, target: string): Promise<void> {
    const details = { target, deliveredTo: claim.nextLeaf };
    await this.record(claim, { target }, 'feed.directed', details);
  }

  /** Throws `LeaseLost`, and nothing changed, when another worker has the feed. */
  async changed(claim: FeedClaim, change: Change): Promise<void> {
    const { state, reason } = change;
    const deliveredTo = Number(change.nextLeaf ?? claim.nextLeaf);
    await this.record(
      claim,
      change,
      state === claim.state ? null : state === 'ok' ? 'feed.resumed' : 'feed.delayed',
      { deliveredTo },
      reason,
    );
  }

  private async record(
    claim: FeedClaim,
    values: FeedMove,
    action: AuditAction | null,
    details: Readonly<Record<string, string | number>>,
    reason: string | null = null,
  ): Promise<void> {
    const actor = serviceActor('audit-feed', await this.tenantOf());
    await this.unitOfWork.run(actor, async (tx) => {
      if (!(await this.cursor.move(tx, claim, values))) {
        throw new LeaseLost('The feed went to another worker.');
      }
      if (action === null) return;
      await this.audit.record(tx, actor, {
        action,
        outcome: action === 'feed.delayed' ? 'failed' : 'success',
        subject: { type: 'audit-feed', id: this.cursor.name },
        ...(reason !== null && { reason }),
        details,
      });
    });
  }
}
