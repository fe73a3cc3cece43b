import { AuditTrail } from '@app/audit';
import { sealValue } from '@app/crypto';
import { LeaseLost, notify, type Transaction, UnitOfWork } from '@app/database';
import type { EngineInfo } from '@app/inference';
import { newId } from '@app/platform';
import { Injectable, Logger } from '@nestjs/common';
import type { Assignment } from './assignment.js';
import type { GeneratedText } from './generation.js';
import type { Receipt } from './receipt.js';
import type { ClaimedRun } from './run-claims.js';
import type { RunEventWriter } from './run-event-writer.js';
import { runRecord } from './run-record.js';
import { SummariesRepository } from './summaries.repository.js';
import { SummaryVersion } from './summary.entities.js';
import { sealContent } from './version-content.js';

const RECORD_FORMAT = 1;

/** Makes the outcome of a run durable. */
@Injectable()
export class RunCompletion {
  private readonly logger = new Logger(RunCompletion.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly summaries: SummariesRepository,
    private readonly audit: AuditTrail,
  ) {}

  /** Run, summary, version, record, audit entry and last event commit together, or none of them. */
  async commit(
    claimed: ClaimedRun,
    writer: RunEventWriter,
    info: EngineInfo,
    assignment: Assignment,
    { receipt, text, sections }: GeneratedText,
  ): Promise<void> {
    const { actor, summary, runId, key, startedAt } = claimed;
    const versionId = newId();
    const place = { tenantId: actor.tenantId, id: versionId };
    const model = info.model?.name ?? null;
    const { label } = info;
    const content = sealContent(key, place, { text, sections, label, model, receipt });
    const endedAt = new Date();
    const facts = { runId, assignment, engine: info, receipt, contentSha256: content.sha256 };
    const record = runRecord({ ...facts, startedAt, endedAt });
    const promptTokens = sum(receipt.calls.map((call) => call.sentTokens));
    const generatedTokens = sum(receipt.calls.map((call) => call.generatedTokens));
    await this.unitOfWork.run(actor, async (tx) => {
      await this.summaries.hold(tx, summary.id);
      const ours = await this.summaries.endRun(
        tx,
        { id: runId },
        {
          state: 'finished',
          engine: info.engine,
          modelSha256: info.model?.sha256 ? Buffer.from(info.model.sha256, 'hex') : null,
          promptTokens,
          generatedTokens,
          recordSealed: sealValue(
            key,
            { tenantId: actor.tenantId, table: 'run.record', rowId: runId, version: RECORD_FORMAT },
            record.bytes,
          ),
          recordSha256: record.sha256,
        },
      );
      if (!ours) throw new LeaseLost('The run was cancelled or taken over.');
      await this.summaries.changeState(tx, summary.id, ['running'], 'draft', null);
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
    });
    this.logger.log('summary drafted', {
      summaryId: summary.id,
      promptTokens,
      generatedTokens,
      durationMs: endedAt.getTime() - startedAt.getTime(),
    });
  }

  private async recordSpeed(tx: Transaction, info: EngineInfo, { calls }: Receipt): Promise<void> {
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

function perSecond(tokens: number, ms: number): number {
  return tokens / Math.max(ms / 1000, 0.001);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
