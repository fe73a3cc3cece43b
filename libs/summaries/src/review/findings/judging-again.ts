import { AuditTrail } from '@app/audit';
import { KeyRing, type Transaction, UnitOfWork } from '@app/database';
import { CHECK_VERSION } from '@app/faithfulness';
import { type Actor, DomainError, newId, serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { SummariesRepository } from '../../summaries.repository.js';
import { Summary } from '../../summary.entities.js';
import type { TraceOutcome } from '../../tracing/trace-sources.js';
import { EditedEvidence } from '../versions/edited-evidence.js';
import { ReviewedVersions } from '../versions/reviewed-versions.js';
import { sentencesOf } from '../versions/version-sentences.js';
import { FindingAnswers } from './finding-answers.js';
import { VersionJudgement } from './finding.entities.js';
import { headlineColumns } from './headline.js';
import { sealJudgement } from './version-judgement.js';

/** Judges what nobody has signed by the rules of today, where earlier ones had judged it. */
@Injectable()
export class JudgingAgain {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summaries: SummariesRepository,
    private readonly versions: ReviewedVersions,
    private readonly evidence: EditedEvidence,
    private readonly answers: FindingAnswers,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
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
      const sources = await this.summaries.sources(tx, [summaryId]);
      return { summary, version, documentIds: sources.map(({ documentId }) => documentId) };
    });
    if (!due) return;
    const { summary, version, documentIds } = due;
    const { content } = version;
    const judged = await this.evidence.check(
      actor,
      summary,
      documentIds,
      content,
      content.comparison,
    );
    if (judged.unchecked?.reason === 'too-slow') return;
    await this.unitOfWork.run(actor, (tx) => this.keep(tx, actor, summaryId, judged));
  }

  /** Of two who look at once the second finds it judged. */
  private async keep(
    tx: Transaction,
    actor: Actor,
    summaryId: string,
    judged: TraceOutcome,
  ): Promise<void> {
    await this.summaries.hold(tx, summaryId);
    const summary = await this.summaries.find(tx, summaryId);
    const version = summary && (await this.versions.dueForCheck(tx, summary));
    if (!summary || !version) return;
    const { tenantId, objectKeyId, patientId } = summary;
    const { number } = version.row;
    const row = { id: newId(), tenantId };
    const key = await this.keyRing.object(tx, tenantId, objectKeyId);
    await tx.insert(VersionJudgement, {
      ...row,
      summaryId,
      version: number,
      checkVersion: CHECK_VERSION,
      sealed: sealJudgement(key, row, judged),
      createdAt: new Date(),
    });
    const content = { ...version.content, ...judged };
    const headline = await this.answers.carryOn(
      tx,
      summary,
      { number, content: version.content, sentences: version.sentences },
      { number, content, sentences: sentencesOf(content) },
    );
    const changedAt = new Date();
    await tx.update(Summary, { id: summaryId }, { ...headlineColumns(headline), changedAt });
    await this.audit.record(tx, serviceActor('check', actor.tenantId), {
      action: 'version.judged',
      subject: { type: 'summary', id: summaryId },
      patientId,
      details: { version: number, check: CHECK_VERSION, before: version.content.checkVersion ?? 0 },
    });
  }
}
