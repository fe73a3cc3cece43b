import { type AuditAction, AuditTrail } from '@app/audit';
import type { Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { type Summary, UNASSIGNED } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { CommentsService } from '../comments.service.js';
import { ReviewActions } from '../review-actions.js';

const AMEND = { action: 'amended', from: ['signed', 'amended'], whose: 'anybody' } as const;
const WITHDRAW = { action: 'withdrawn', from: ['signed', 'amended'], whose: 'anybody' } as const;

/** What becomes of a summary after it was signed. What was signed stays as it is. */
@Injectable()
export class SignedSummariesService {
  constructor(
    private readonly actions: ReviewActions,
    private readonly comments: CommentsService,
    private readonly audit: AuditTrail,
  ) {}

  /**
   * Begins an amendment, which the actor has from then on: the signed version stays in force until a
   * newer one is signed. Throws `ReviewChanged` or `ReviewNotPossible`.
   */
  async amend(actor: Actor, id: string, seen: number, reason: string): Promise<void> {
    await this.actions.run(actor, id, async (tx, summary) => {
      const own = { assigneeId: actor.id, assignedAt: new Date() };
      const change = { state: 'in_review', stateReason: null, ...own } as const;
      await this.actions.take(tx, actor, summary, seen, AMEND, change);
      await this.comments.write(tx, actor, summary, { kind: 'amended', text: reason });
      await this.record(tx, actor, summary, 'summary.amending');
    });
  }

  /** From now on nothing of it is in force. Throws as `amend`. */
  async withdraw(actor: Actor, id: string, seen: number, reason: string): Promise<void> {
    await this.actions.run(actor, id, async (tx, summary, emit) => {
      const change = {
        ...UNASSIGNED,
        state: 'withdrawn',
        stateReason: 'withdrawn',
        sourceOpen: false,
        recallOpen: false,
      } as const;
      await this.actions.take(tx, actor, summary, seen, WITHDRAW, change);
      await this.comments.write(tx, actor, summary, { kind: 'withdrawn', text: reason });
      await this.record(tx, actor, summary, 'summary.withdrawn');
      await emit('summary.withdrawn');
    });
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    { id, patientId, signedVersion }: Summary,
    action: Extract<AuditAction, `summary.${string}`>,
  ): Promise<void> {
    const subject = { type: 'summary', id };
    const details = { version: signedVersion ?? 0 };
    await this.audit.record(tx, actor, { action, subject, patientId, details });
  }
}
