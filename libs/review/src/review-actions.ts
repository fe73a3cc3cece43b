import { Refusals } from '@app/audit';
import { PeopleService } from '@app/auth';
import { notify, type Transaction, UnitOfWork } from '@app/database';
import { type Actor, DomainError } from '@app/platform';
import {
  MadeByRecalled,
  type ReviewAction,
  SummariesRepository,
  type Summary,
  SummaryEvents,
  type SummaryEventType,
  SummaryNotFound,
  type SummaryState,
} from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { In, IsNull } from 'typeorm';
import { NotAssigned, ReviewChanged, ReviewNotPossible, SourceChanged } from './review.errors.js';

export interface ActionRule {
  readonly action: ReviewAction;
  /** The states from which it can be done. */
  readonly from: readonly SummaryState[];
  /** Who has to have the summary. */
  readonly whose: 'actor' | 'nobody' | 'anybody';
  /** Refused while a source has changed and nobody answers for that. @default false */
  readonly needsSource?: boolean;
  /**
   * `never`: refused while a recall of what it was made with is not answered. `amending`: then only what is signed
   * can be changed, by an amendment. @default allowed
   */
  readonly whileRecalled?: 'never' | 'amending';
}

/** What an action may change of a summary's row. */
export type SummaryChange = Partial<
  Pick<
    Summary,
    | 'state'
    | 'stateReason'
    | 'assigneeId'
    | 'assignedAt'
    | 'openFindings'
    | 'leftOut'
    | 'listed'
    | 'supported'
    | 'statements'
    | 'signedVersion'
    | 'signerIds'
    | 'sourceOpen'
    | 'recallOpen'
  >
>;

/** Lets later steps learn of the action. */
export type Emit = (type: SummaryEventType) => Promise<void>;

/** How reviewers act on a summary: one at a time, on what they saw, and on record. */
@Injectable()
export class ReviewActions {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summaries: SummariesRepository,
    private readonly people: PeopleService,
    private readonly refusals: Refusals,
    private readonly events: SummaryEvents,
  ) {}

  /**
   * Runs `work` on a summary that the actor sees. A `DomainError` undoes it, and is recorded beside it; what
   * it emits commits with it, and is announced then.
   */
  async run<T>(
    actor: Actor,
    id: string,
    work: (tx: Transaction, summary: Summary, emit: Emit) => Promise<T>,
  ): Promise<T> {
    const { result, emitted } = await this.attempt(actor, id, work);
    await this.events.announce(actor.tenantId, emitted);
    return result;
  }

  private async attempt<T>(
    actor: Actor,
    id: string,
    work: (tx: Transaction, summary: Summary, emit: Emit) => Promise<T>,
  ): Promise<{ readonly result: T; readonly emitted: readonly string[] }> {
    try {
      return await this.unitOfWork.run(actor, async (tx) => {
        const emitted: string[] = [];
        const summary = await this.summaries.find(tx, id);
        if (!summary || summary.reproductionOf) throw new SummaryNotFound();
        const result = await work(tx, summary, async (type) => {
          emitted.push(await this.events.emit(tx, actor.tenantId, type, id));
        });
        return { result, emitted };
      });
    } catch (error) {
      if (error instanceof DomainError) await this.recordRefusal(actor, id, error);
      throw error;
    }
  }

  /** For what is refused outside of `run`. */
  async recordRefusal(actor: Actor, id: string, { code }: DomainError): Promise<void> {
    const missing = code === new SummaryNotFound().code;
    await this.refusals.record(actor, {
      action: missing ? 'access.refused' : 'summary.refused',
      subject: { type: 'summary', id },
      reason: code,
    });
  }

  /**
   * Changes the summary as `rule` allows, if it still is what the actor saw. Of two at once the
   * second throws `ReviewChanged`; what the rule forbids throws `NotAssigned`,
   * `SourceChanged` or `ReviewNotPossible`.
   */
  async take(
    tx: Transaction,
    actor: Actor,
    { id, actorId }: Pick<Summary, 'id' | 'actorId'>,
    seen: number,
    rule: ActionRule,
    change: SummaryChange,
  ): Promise<void> {
    // whoever recalls raises the revision: what was seen was seen with the recall, or is not the newest
    const seenNow = rule.whileRecalled ? await this.summaries.find(tx, id) : null;
    if (seenNow && isLocked(seenNow, rule)) throw new MadeByRecalled();
    const now = new Date();
    const isDone = await this.summaries.change(
      tx,
      {
        id,
        revision: seen,
        state: In([...rule.from]),
        ...(rule.whose === 'actor' && { assigneeId: actor.id }),
        ...(rule.whose === 'nobody' && { assigneeId: IsNull() }),
        ...(rule.needsSource && { sourceOpen: false }),
      },
      {
        ...change,
        revision: seen + 1,
        lastAction: rule.action,
        actedBy: actor.id,
        actedAt: now,
        changedAt: now,
      },
    );
    if (!isDone) throw await this.whyNot(tx, actor, id, seen, rule);
    await notify(tx, 'work', actorId);
  }

  /** Throws what `take` would, and changes nothing. */
  async check(
    tx: Transaction,
    actor: Actor,
    summary: Summary,
    seen: number,
    rule: ActionRule,
  ): Promise<void> {
    const { revision, state, assigneeId, sourceOpen } = summary;
    const stands = (!rule.needsSource || !sourceOpen) && !isLocked(summary, rule);
    const has =
      rule.whose === 'anybody' || assigneeId === (rule.whose === 'actor' ? actor.id : null);
    if (revision === seen && rule.from.includes(state) && has && stands) return;
    throw await this.whyNot(tx, actor, summary.id, seen, rule);
  }

  private async whyNot(
    tx: Transaction,
    actor: Actor,
    id: string,
    seen: number,
    rule: ActionRule,
  ): Promise<DomainError> {
    const { from, whose, needsSource } = rule;
    // what was read before another's commit is stale
    const summary = await this.summaries.find(tx, id);
    if (!summary) return new SummaryNotFound();
    const { revision, state, assigneeId, lastAction, actedBy, actedAt } = summary;
    if (isLocked(summary, rule)) return new MadeByRecalled();
    if (revision !== seen && lastAction && actedBy && actedAt) {
      const names = await this.people.namesOf(tx, [actedBy]);
      const by = { id: actedBy, name: names.get(actedBy) ?? null };
      return new ReviewChanged({ action: lastAction, by, at: actedAt });
    }
    if (!from.includes(state)) return new ReviewNotPossible(state);
    if (whose === 'actor' && assigneeId !== actor.id) return new NotAssigned();
    if (needsSource && summary.sourceOpen) return new SourceChanged(summary.sourceChange ?? '');
    return new ReviewNotPossible(whose === 'nobody' && assigneeId ? 'assigned' : state);
  }
}

function isLocked(
  { recallOpen, signedVersion }: Summary,
  { whileRecalled }: Pick<ActionRule, 'whileRecalled'>,
): boolean {
  if (!recallOpen || whileRecalled === undefined) return false;
  return whileRecalled === 'never' || signedVersion === null;
}
