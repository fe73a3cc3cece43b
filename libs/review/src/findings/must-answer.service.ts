import { AuditTrail } from '@app/audit';
import { changeSetting, UnitOfWork } from '@app/database';
import { FACT_CLASSES, type FactClass } from '@app/faithfulness';
import type { Actor } from '@app/platform';
import { MUST_ANSWER, mustAnswerOf } from '@app/summaries';
import { Injectable } from '@nestjs/common';

/**
 * Which kinds of facts an organization wants answered when a draft leaves them out, besides those that must be answered
 * everywhere: it adds to them and takes none away. None, unless it says so.
 */
@Injectable()
export class MustAnswer {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: AuditTrail,
  ) {}

  async get(actor: Actor): Promise<readonly FactClass[]> {
    const { tenantId } = actor;
    return this.unitOfWork.run(actor, async (tx) => {
      const subject = { type: 'tenant', id: tenantId };
      await this.audit.record(tx, actor, { action: 'must-answer.read', subject });
      return mustAnswerOf(tx, tenantId);
    });
  }

  /** For what is judged from now on: drafts keep what was found when they were. */
  async change(actor: Actor, classes: readonly FactClass[]): Promise<void> {
    const { tenantId } = actor;
    await this.unitOfWork.run(actor, async (tx) => {
      const mustAnswer = FACT_CLASSES.filter((factClass) => classes.includes(factClass));
      const before = await changeSetting(tx, tenantId, MUST_ANSWER, mustAnswer);
      await this.audit.record(tx, actor, {
        action: 'must-answer.changed',
        subject: { type: 'tenant', id: tenantId },
        details: { before: inWords(before), after: inWords(mustAnswer) },
      });
    });
  }
}

function inWords(classes: readonly string[]): string {
  return classes.join(' ') || 'none';
}
