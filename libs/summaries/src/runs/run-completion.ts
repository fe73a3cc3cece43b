import { AuditTrail } from '@app/audit';
import { LeaseLost, notify, type Transaction, UnitOfWork } from '@app/database';
import type { EngineInfo } from '@app/inference';
import { newId } from '@app/platform';
import { Injectable, Logger } from '@nestjs/common';
import type { Assignment } from '../requests/assignment.js';
import type { JudgedDraft } from '../entailment/draft-judge.js';
import type { GeneratedText } from '../generation/generation.js';
import type { Receipt } from '../generation/receipt.js';
import { RecallGuard } from '../recalls/recall-guard.js';
import { ReaderRecalled, RecalledMeanwhile } from '../recalls/recalls.errors.js';
import { headlineColumns, headlineOf } from '../versions/headline.js';
import { sentencesOf } from '../versions/version-sentences.js';
import type { ClaimedRun } from './run-claims.js';
import type { RunEventWriter } from './run-event-writer.js';
import { runRecord, sealRunRecord } from './run-record.js';
import { RunExtractions } from '../sources/run-extractions.js';
import type { Source } from '../sources/source.js';
import { SummariesRepository } from '../summaries.repository.js';
import { SummaryEvents } from '../summary-events.js';
import { Summary, SummaryVersion } from '../summary.entities.js';
import { sealContent } from '../versions/version-content.js';

const COPIED_LABEL = 'Copied from the documents by a computer program, without a language model';

/** A draft, what it was written of, and what of that its sentences draw on. */
export interface WrittenRun extends GeneratedText, JudgedDraft {
  readonly source: Source;
}

/** Makes the outcome of a run durable. */
@Injectable()
export class RunCompletion {
  private readonly logger = new Logger(RunCompletion.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summaries: SummariesRepository,
    private readonly audit: AuditTrail,
    private readonly events: SummaryEvents,
    private readonly extractions: RunExtractions,
    private readonly recalls: RecallGuard,
  ) {}

  /** Before anything is computed. Throws `ReaderRecalled`. */
  async requireUsable({ actor }: Pick<ClaimedRun, 'actor'>, source: Source): Promise<void> {
    const isRecalled = await this.unitOfWork.run(actor, (tx) => this.isReaderRecalled(tx, source));
    if (isRecalled) throw new ReaderRecalled();
  }

  /** Run, summary, version, record, audit entry and last event commit together, or none of them. */
  async commit(
    claimed: ClaimedRun,
    writer: RunEventWriter,
    info: EngineInfo,
    assignment: Assignment,
    { receipt, text, sections, source, outcome, comparison }: WrittenRun,
  ): Promise<void> {
    const { actor, summary, runId, key, startedAt } = claimed;
    const versionId = newId();
    const place = { tenantId: actor.tenantId, id: versionId };
    const maker = makerOf(info, receipt);
    const written = { text, sections, ...maker, receipt, ...outcome, comparison };
    const content = sealContent(key, place, written);
    const headline = headlineOf({
      isChecked: outcome.evidence !== null,
      sentences: sentencesOf(written),
      omissions: outcome.omissions,
    });
    const endedAt = new Date();
    const facts = {
      runId,
      assignment,
      source: source.text,
      documents: source.documents,
      engine: info,
      receipt,
      text,
      contentSha256: content.sha256,
    };
    const record = runRecord({ ...facts, startedAt, endedAt });
    const promptTokens = sum(receipt.calls.map((call) => call.sentTokens));
    const generatedTokens = sum(receipt.calls.map((call) => call.generatedTokens));
    const event = await this.unitOfWork.run(actor, async (tx) => {
      await this.recalls.lock(tx, actor.tenantId, 'to-write');
      const isRecalled =
        (await this.recalls.isModelRecalled(tx, info)) || (await this.isReaderRecalled(tx, source));
      if (isRecalled) throw new RecalledMeanwhile();
      await this.summaries.hold(tx, summary.id);
      const ours = await this.summaries.endRun(
        tx,
        { id: runId },
        {
          state: 'finished',
          engine: info.engine,
          modelSha256: info.model?.sha256 ? Buffer.from(info.model.sha256, 'hex') : null,
          modelId: info.model?.id ?? null,
          adapterId: info.adapter?.id ?? null,
          adapterSha256: info.adapter ? Buffer.from(info.adapter.sha256, 'hex') : null,
          promptTokens,
          generatedTokens,
          recordSealed: sealRunRecord(key, { tenantId: actor.tenantId, id: runId }, record.bytes),
          recordSha256: record.sha256,
        },
      );
      if (!ours) throw new LeaseLost('The run was cancelled or taken over.');
      await this.extractions.keep(tx, actor.tenantId, runId, source.documents);
      await this.summaries.changeState(tx, summary.id, ['running'], 'draft', null);
      await tx.update(Summary, { id: summary.id }, headlineColumns(headline));
      await tx.insert(SummaryVersion, {
        id: versionId,
        tenantId: actor.tenantId,
        summaryId: summary.id,
        number: 1,
        kind: 'generated',
        runId,
        contentSealed: content.sealed,
        contentSha256: content.sha256,
        actorKind: actor.kind,
        actorId: actor.id,
        createdAt: endedAt,
      });
      await this.audit.record(tx, actor, {
        action: 'run.finished',
        subject: { type: 'run', id: runId },
        related: [{ type: 'summary', id: summary.id }],
        patientId: summary.patientId,
        details: {
          engine: info.engine,
          model: info.model?.id ?? 'none',
          promptTokens,
          generatedTokens,
          recordSha256: record.sha256.toString('hex'),
        },
        confidential: {
          contentSha256: {
            value: content.sha256.toString('hex'),
            objectKey: { id: summary.objectKeyId, key },
          },
        },
      });
      await this.recordSpeed(tx, info, receipt);
      await writer.insert(tx, { kind: 'ended', state: 'draft', reason: null });
      await notify(tx, 'work', summary.actorId);
      return this.events.emit(tx, actor.tenantId, 'summary.drafted', summary.id);
    });
    this.logger.log('summary drafted', {
      summaryId: summary.id,
      promptTokens,
      generatedTokens,
      durationMs: endedAt.getTime() - startedAt.getTime(),
    });
    await this.events.announce(actor.tenantId, [event]);
  }

  private isReaderRecalled(tx: Transaction, { documents }: Source): Promise<boolean> {
    const ids = documents.map(({ extractionId }) => extractionId);
    return this.recalls.areExtractionsRecalled(tx, ids);
  }

  private async recordSpeed(tx: Transaction, info: EngineInfo, { calls }: Receipt): Promise<void> {
    if (calls.length === 0) return;
    const promptMs = sum(calls.map((call) => call.promptMs));
    const generateMs = sum(calls.map((call) => call.generateMs));
    await this.summaries.recordSpeed(tx, {
      engine: info.engine,
      model: info.model?.id ?? 'none',
      promptTokensPerSecond: perSecond(sum(calls.map((call) => call.evaluatedTokens)), promptMs),
      tokensPerSecond: perSecond(sum(calls.map((call) => call.generatedTokens)), generateMs),
    });
  }
}

/** Where the model was asked nothing, it wrote nothing: what readers are told of the text says so. */
function makerOf(
  { label, model }: EngineInfo,
  { calls }: Receipt,
): { readonly label: string; readonly model: string | null } {
  if (calls.length === 0) return { label: COPIED_LABEL, model: null };
  return { label, model: model?.name ?? null };
}

function perSecond(tokens: number, ms: number): number {
  return tokens / Math.max(ms / 1000, 0.001);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
