import { AuditTrail } from '@app/audit';
import { sealValue } from '@app/crypto';
import { keepLease, LeaseLost, Notices, UnitOfWork } from '@app/database';
import { DocumentsService } from '@app/documents';
import type { Engine } from '@app/inference';
import { DomainError, newId, withDeadline } from '@app/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ENGINE } from './engine-token.js';
import { Generation } from './generation.js';
import { planReading } from './planning.js';
import { Profiles } from './profiles.js';
import type { Receipt } from './receipt.js';
import { type ClaimedRun, RUN_LEASE_MS, RunClaims } from './run-claims.js';
import { RunEventWriter } from './run-event-writer.js';
import { runRecord } from './run-record.js';
import { joinSources } from './sources.js';
import { SummariesRepository } from './summaries.repository.js';
import { SummaryVersion } from './summary.entities.js';
import { sealContent } from './version-content.js';

export interface SummarizeOptions {
  /** Names this worker in the run. */
  readonly worker: string;
  readonly timeoutMs: number;
}
export const SUMMARIZE_OPTIONS = Symbol('SummarizeOptions');

// A cancel is a notice and, should that be lost, the next renewal.
const RENEW_MS = 1000;
const RECORD_FORMAT = 1;

/** Ends as told by `code`; `retry` says that another attempt may well succeed. */
interface Failure {
  readonly code: string;
  readonly retry: boolean;
}

/** The run failed and waits for its next attempt: the job that carried it fails, and so is tried again. */
export class RunFailed extends Error {
  override readonly name = 'RunFailed';

  constructor(
    readonly code: string,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** queued → running → draft. A job is a turn: it writes the summary whose turn it is, not a certain one. */
@Injectable()
export class SummarizeStep {
  private readonly logger = new Logger(SummarizeStep.name);

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly claims: RunClaims,
    private readonly summaries: SummariesRepository,
    private readonly documents: DocumentsService,
    private readonly notices: Notices,
    private readonly audit: AuditTrail,
    private readonly profiles: Profiles,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(SUMMARIZE_OPTIONS) private readonly options: SummarizeOptions,
  ) {}

  /** Throws `RunFailed` when the summary went back into the queue for another attempt. */
  async takeTurn(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const claimed = await this.claims.next(this.options.worker);
    if (!claimed) return;
    const { actor, summary, runId } = claimed;
    const writer = new RunEventWriter(
      this.unitOfWork,
      actor,
      summary.id,
      runId,
      claimed.key,
      claimed.lastSeq,
    );
    const cancelled = new AbortController();
    const stopListening = this.notices.on('summary_cancelled', summary.id, () =>
      cancelled.abort(new LeaseLost('The summary was cancelled.')),
    );
    await using lease = keepLease(
      RUN_LEASE_MS,
      AbortSignal.any([signal, cancelled.signal]),
      () =>
        this.unitOfWork.run(actor, (tx) => this.summaries.renewRun(tx, runId, RUN_LEASE_MS)),
      RENEW_MS,
    );
    try {
      await this.write(claimed, writer, withDeadline(lease.signal, this.options.timeoutMs));
    } catch (error) {
      await this.fail(claimed, writer, error, signal);
    } finally {
      stopListening();
    }
  }

  private async write(claimed: ClaimedRun, writer: RunEventWriter, signal: AbortSignal): Promise<void> {
    const profile = this.profiles.get(claimed.summary.profileId);
    writer.event({ kind: 'started', run: claimed.number });
    const source = await joinSources(this.documents, claimed.actor, claimed.documentIds);
    const plan = await planReading(source, profile, this.engine, signal);
    const generation = new Generation(
      profile,
      this.engine,
      {
        reading: (call, calls, promptTokens) =>
          writer.event({ kind: 'reading', call, calls, promptTokens }),
        text: (of, text, tokens) => writer.text(of, text, tokens),
      },
      signal,
    );
    const { text, receipt } = await generation.write(source, plan);
    await writer.flush();
    signal.throwIfAborted();
    await this.finish(claimed, writer, text, receipt);
  }

  /** Run, summary, version, record, audit entry and last event commit together, or none of them. */
  private async finish(
    claimed: ClaimedRun,
    writer: RunEventWriter,
    text: string,
    receipt: Receipt,
  ): Promise<void> {
    const { actor, summary, runId, key, startedAt } = claimed;
    const { info } = this.engine;
    const versionId = newId();
    const place = { tenantId: actor.tenantId, id: versionId };
    const model = info.model?.name ?? null;
    const content = sealContent(key, place, { text, label: info.label, model, receipt });
    const endedAt = new Date();
    const profile = this.profiles.get(summary.profileId);
    const facts = { runId, profile, engine: info, receipt, contentSha256: content.sha256 };
    const record = runRecord({ ...facts, startedAt, endedAt });
    const promptTokens = sum(receipt.calls.map((call) => call.sentTokens));
    const generatedTokens = sum(receipt.calls.map((call) => call.generatedTokens));
    await this.unitOfWork.run(actor, async (tx) => {
      const ours = await this.summaries.endRun(
        tx,
        { id: runId },
        {
          state: 'finished',
          engine: info.engine,
          modelSha256: info.model ? Buffer.from(info.model.sha256, 'hex') : null,
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
      await this.recordSpeed(tx, receipt);
      await writer.insert(tx, { kind: 'ended', state: 'draft', reason: null });
    });
    this.logger.log('summary drafted', {
      summaryId: summary.id,
      promptTokens,
      generatedTokens,
      durationMs: endedAt.getTime() - startedAt.getTime(),
    });
  }

  private async recordSpeed(
    tx: Parameters<SummariesRepository['recordSpeed']>[0],
    { calls }: Receipt,
  ): Promise<void> {
    const promptMs = sum(calls.map((call) => call.promptMs));
    const generateMs = sum(calls.map((call) => call.generateMs));
    const perSecond = (tokens: number, ms: number): number => tokens / Math.max(ms / 1000, 0.001);
    await this.summaries.recordSpeed(tx, {
      engine: this.engine.info.engine,
      model: this.engine.info.model?.id ?? 'none',
      promptTokensPerSecond: perSecond(sum(calls.map((call) => call.sentTokens)), promptMs),
      tokensPerSecond: perSecond(sum(calls.map((call) => call.generatedTokens)), generateMs),
    });
  }

  private async fail(
    claimed: ClaimedRun,
    writer: RunEventWriter,
    error: unknown,
    shutdown: AbortSignal,
  ): Promise<void> {
    await writer.flush().catch(() => undefined); // the failure at hand is the one to report
    if (error instanceof LeaseLost) return; // whoever took it has said so
    if (shutdown.aborted) {
      await this.claims.giveBack(claimed, { state: 'lost', reason: 'worker-stopped', final: false });
      throw error;
    }
    const { code, retry } = classify(error);
    this.logger.warn('run failed', { summaryId: claimed.summary.id, runId: claimed.runId, code, err: error });
    const next = await this.claims.giveBack(claimed, {
      state: 'failed',
      reason: code,
      final: !retry,
      lastEvent: (tx, event) => writer.insert(tx, event),
    });
    if (next === 'queued') throw new RunFailed(code, { cause: error });
  }
}

function classify(error: unknown): Failure {
  if (error instanceof DOMException && error.name === 'TimeoutError') {
    return { code: 'deadline-exceeded', retry: false };
  }
  if (error instanceof DomainError) return { code: error.code, retry: error.kind === 'unavailable' };
  return { code: 'unexpected', retry: true };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
