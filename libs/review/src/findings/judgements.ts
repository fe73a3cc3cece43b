import { AuditTrail } from '@app/audit';
import { KeyRing, type Transaction } from '@app/database';
import { CHECK_VERSION } from '@app/faithfulness';
import { type Actor, newId, serviceActor } from '@app/platform';
import {
  headlineColumns,
  sentencesOf,
  SummariesRepository,
  type TraceOutcome,
} from '@app/summaries';
import { Injectable } from '@nestjs/common';
import { ReviewedVersions } from '../versions/reviewed-versions.js';
import { FindingAnswers } from './finding-answers.js';
import { VersionJudgement } from './finding.entities.js';
import { sealJudgement } from './version-judgement.js';

/** Keeps what the rules of today say of a version that earlier ones had judged. */
@Injectable()
export class Judgements {
  constructor(
    private readonly summaries: SummariesRepository,
    private readonly versions: ReviewedVersions,
    private readonly answers: FindingAnswers,
    private readonly keyRing: KeyRing,
    private readonly audit: AuditTrail,
  ) {}

  /** Of two who look at once the second finds it judged. */
  async keep(
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
    await this.summaries.change(tx, { id: summaryId }, { ...headlineColumns(headline), changedAt });
    await this.audit.record(tx, serviceActor('check', actor.tenantId), {
      action: 'version.judged',
      subject: { type: 'summary', id: summaryId },
      patientId,
      details: { version: number, check: CHECK_VERSION, before: version.content.checkVersion ?? 0 },
    });
  }
}
