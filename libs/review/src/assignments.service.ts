import { type AuditAction, AuditTrail } from '@app/audit';
import { PeopleService, PermissionHolders } from '@app/auth';
import { notify, type Transaction } from '@app/database';
import type { Actor } from '@app/platform';
import { SummariesRepository, type Summary, UNASSIGNED } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { CommentsService } from './comments.service.js';
import { ReviewActions, type SummaryChange } from './review-actions.js';
import { NotAReviewerOfThis, ReviewNotPossible } from './review.errors.js';

/** The most people that are offered for a hand-over. */
const REVIEWERS_MAX = 500;

const CLAIM = { action: 'claimed', from: ['draft', 'in_review'], whose: 'nobody' } as const;
const HAND_OVER = {
  action: 'handed-over',
  from: ['draft', 'in_review'],
  whose: 'anybody',
} as const;
const RELEASE = { action: 'released', from: ['in_review'], whose: 'actor' } as const;
const RETURN = { action: 'returned', from: ['in_review'], whose: 'actor' } as const;
const REJECT = { action: 'rejected', from: ['in_review'], whose: 'actor' } as const;

export interface NamedReviewer {
  readonly id: string;
  readonly name: string;
}

/** Who has a summary: claimed, handed over, given back or refused. Whoever does more to it has claimed it. */
@Injectable()
export class AssignmentsService {
  constructor(
    private readonly actions: ReviewActions,
    private readonly comments: CommentsService,
    private readonly summaries: SummariesRepository,
    private readonly whoMay: PermissionHolders,
    private readonly people: PeopleService,
    private readonly audit: AuditTrail,
  ) {}

  /** Throws `ReviewChanged` or `ReviewNotPossible`. */
  async claim(actor: Actor, id: string, seen: number): Promise<void> {
    await this.actions.run(actor, id, async (tx, summary, emit) => {
      await this.actions.take(tx, actor, summary, seen, CLAIM, assignedTo(actor.id));
      await this.record(tx, actor, summary, 'summary.claimed');
      await emit('summary.claimed');
    });
  }

  /**
   * To a colleague who reviews and sees it, or to oneself: a reviewer who is away must not hold it up.
   * Throws `NotAReviewerOfThis`, `ReviewChanged` or `ReviewNotPossible`.
   */
  async handOver(
    actor: Actor,
    id: string,
    seen: number,
    { personId, note }: { readonly personId: string; readonly note: string | null },
  ): Promise<void> {
    await this.actions.run(actor, id, async (tx, summary, emit) => {
      if (!(await this.whoMay.includes(tx, 'summary:review', summary, personId))) {
        throw new NotAReviewerOfThis();
      }
      if (summary.assigneeId === personId) throw new ReviewNotPossible('assigned');
      await this.actions.take(tx, actor, summary, seen, HAND_OVER, assignedTo(personId));
      if (note) await this.comments.write(tx, actor, summary, { kind: 'handed-over', text: note });
      await this.record(tx, actor, summary, 'summary.handed-over', {
        to: personId,
        ...(summary.assigneeId && { from: summary.assigneeId }),
      });
      await notify(tx, 'work', personId);
      if (personId !== actor.id) await emit('summary.assigned');
    });
  }

  /** Gives it back to everybody. Throws `NotAssigned`, `ReviewChanged` or `ReviewNotPossible`. */
  async release(actor: Actor, id: string, seen: number): Promise<void> {
    await this.actions.run(actor, id, async (tx, summary) => {
      const change = {
        ...UNASSIGNED,
        ...(await this.before(tx, summary)),
        stateReason: 'released',
      };
      await this.actions.take(tx, actor, summary, seen, RELEASE, change);
      await this.record(tx, actor, summary, 'summary.released');
    });
  }

  /** Back to a draft, which whoever asked for it is told. Throws as `release`. */
  async return(actor: Actor, id: string, seen: number, reason: string): Promise<void> {
    await this.actions.run(actor, id, async (tx, summary, emit) => {
      const change = {
        ...UNASSIGNED,
        ...(await this.before(tx, summary)),
        stateReason: 'returned',
      };
      await this.actions.take(tx, actor, summary, seen, RETURN, change);
      await this.comments.write(tx, actor, summary, { kind: 'returned', text: reason });
      await this.record(tx, actor, summary, 'summary.returned');
      await emit('summary.returned');
    });
  }

  /** For good. What amends a signed version is given back instead. Throws as `release`. */
  async reject(actor: Actor, id: string, seen: number, reason: string): Promise<void> {
    await this.actions.run(actor, id, async (tx, summary, emit) => {
      requireUnsigned(summary);
      const change = {
        ...UNASSIGNED,
        state: 'rejected',
        stateReason: 'rejected-by-reviewer',
      } as const;
      await this.actions.take(tx, actor, summary, seen, REJECT, change);
      await this.comments.write(tx, actor, summary, { kind: 'rejected', text: reason });
      await this.record(tx, actor, summary, 'summary.rejected');
      await emit('summary.dropped');
    });
  }

  /** To whom it may be handed over, by name. */
  async reviewers(actor: Actor, id: string): Promise<readonly NamedReviewer[]> {
    return this.actions.run(actor, id, async (tx, summary) => {
      const ids = await this.whoMay.listFor(tx, 'summary:review', summary, REVIEWERS_MAX);
      const names = await this.people.namesOf(tx, ids);
      await this.audit.record(tx, actor, {
        action: 'reviewer.listed',
        subject: { type: 'summary', id },
        patientId: summary.patientId,
        details: { count: ids.length },
      });
      return ids
        .map((personId) => ({ id: personId, name: names.get(personId) ?? '' }))
        .toSorted((one, other) => one.name.localeCompare(other.name));
    });
  }

  /** The state before the review: a signed version stays in force when its amendment is given up. */
  private async before(
    tx: Transaction,
    { id, signedVersion }: Summary,
  ): Promise<Pick<Summary, 'state'>> {
    if (signedVersion === null) return { state: 'draft' };
    const signed = await this.summaries.version(tx, id, signedVersion);
    return { state: signed?.kind === 'amended' ? 'amended' : 'signed' };
  }

  private async record(
    tx: Transaction,
    actor: Actor,
    { id, patientId }: Summary,
    action: Extract<AuditAction, `summary.${string}`>,
    details: Readonly<Record<string, string>> = {},
  ): Promise<void> {
    const subject = { type: 'summary', id };
    await this.audit.record(tx, actor, { action, subject, patientId, details });
  }
}

/** Throws `ReviewNotPossible` where a version is in force. */
export function requireUnsigned({ signedVersion }: Summary): void {
  if (signedVersion !== null) throw new ReviewNotPossible('signed');
}

function assignedTo(personId: string): SummaryChange {
  return {
    state: 'in_review',
    stateReason: null,
    assigneeId: personId,
    assignedAt: new Date(),
  };
}
