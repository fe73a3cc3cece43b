import { UnitOfWork } from '@app/database';
import { type Actor, DomainError } from '@app/platform';
import { SummariesRepository } from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { EditedEvidence } from '../versions/edited-evidence.js';
import { ReviewedVersions } from '../versions/reviewed-versions.js';
import { Judgements } from './judgements.js';

/** Judges what nobody has signed by the rules of today, where earlier ones had judged it. */
@Injectable()
export class JudgingAgain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summaries: SummariesRepository,
    private readonly versions: ReviewedVersions,
    private readonly evidence: EditedEvidence,
    private readonly judgements: Judgements,
  ) {}

  /**
   * Before somebody looks at a summary. In transactions of its own: a long source takes seconds. A version that
   * cannot be judged now stays due, and cannot be signed.
   */
  async ensure(actor: Actor, summaryId: string): Promise<void> {
    try {
      await this.judge(actor, summaryId);
    } catch (error) {
      // a document or the summary that was erased meanwhile, or is out of sight: whoever asks is told so next
      if (!(error instanceof DomainError)) throw error;
    }
  }

  private async judge(actor: Actor, summaryId: string): Promise<void> {
    const due = await this.unitOfWork.run(actor, async (tx) => {
      const summary = await this.summaries.find(tx, summaryId);
      const version = summary && (await this.versions.dueForCheck(tx, summary));
      if (!summary || !version) return null;
      return { summary, version };
    });
    if (!due) return;
    const { content } = due.version;
    const judged = await this.evidence.check(actor, due.summary, content, content.comparison);
    if (judged.unchecked?.reason === 'too-slow') return;
    await this.unitOfWork.run(actor, (tx) => this.judgements.keep(tx, actor, summaryId, judged));
  }
}
