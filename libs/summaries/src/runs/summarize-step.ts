import { keepLease, LeaseLost, Notices, UnitOfWork } from '@app/database';
import { DocumentsService } from '@app/documents';
import type { Engine } from '@app/inference';
import { withDeadline } from '@app/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { DraftJudge } from '../entailment/draft-judge.js';
import { assign } from '../requests/assignment.js';
import { ENGINE } from '../generation/engine-token.js';
import { Generation } from '../generation/generation.js';
import { draftToJudge } from '../tracing/judged-draft.js';
import { mustAnswerOf } from '../tracing/must-answer.js';
import { planReads } from '../generation/planning.js';
import { TenantProfiles } from '../profile-versions/tenant-profiles.js';
import { type ClaimedRun, RUN_LEASE_MS, RunClaims } from './run-claims.js';
import { RunCompletion } from './run-completion.js';
import { RunEventWriter } from './run-event-writer.js';
import { classify } from './run-failure.js';
import { readSource } from '../sources/read-source.js';
import { accountFor } from '../sources/source-receipts.js';
import { SummariesRepository } from '../summaries.repository.js';
import { SUMMARIZE_OPTIONS, type SummarizeOptions } from '../requests/summarize-options.js';

// A cancel is a notice and, should that be lost, the next renewal.
const RENEW_MS = 1000;

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
    private readonly completion: RunCompletion,
    private readonly notices: Notices,
    private readonly profiles: TenantProfiles,
    private readonly judge: DraftJudge,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(SUMMARIZE_OPTIONS) private readonly options: SummarizeOptions,
  ) {}

  /** Throws `RunFailed` when the summary went back into the queue for another attempt. */
  async takeTurn(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const claimed = await this.claims.next(this.options.worker, this.engine.info);
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
      () => this.unitOfWork.run(actor, (tx) => this.summaries.renewRun(tx, runId, RUN_LEASE_MS)),
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

  private async write(
    claimed: ClaimedRun,
    writer: RunEventWriter,
    signal: AbortSignal,
  ): Promise<void> {
    const { profileId, profileVersion, sectionIds } = claimed.summary;
    const { profile, mustAnswer } = await this.unitOfWork.run(claimed.actor, async (tx) => ({
      profile: await this.profiles.numbered(tx, profileId, profileVersion),
      mustAnswer: await mustAnswerOf(tx, claimed.actor.tenantId),
    }));
    const assignment = assign(profile, sectionIds);
    writer.event({ kind: 'started', run: claimed.number });
    const source = await readSource(this.documents, claimed.actor, claimed.documentIds);
    await this.completion.requireUsable(claimed, source);
    const plan = await planReads(source, assignment, this.engine, signal);
    const generation = new Generation(
      assignment,
      this.engine,
      {
        reading: (call, calls, promptTokens) =>
          writer.event({ kind: 'reading', call, calls, promptTokens }),
        text: (of, text, tokens) => writer.text(of, text, tokens),
      },
      signal,
      this.options.candidates,
    );
    const written = await generation.write(source.text, plan);
    const receipt = accountFor(source, written.receipt);
    const draft = draftToJudge(written, profile, mustAnswer);
    const judged = await this.judge.judge(source, draft, signal, (sentence, sentences) =>
      writer.event({ kind: 'comparing', sentence, sentences }),
    );
    await writer.flush();
    signal.throwIfAborted();
    await this.completion.commit(claimed, writer, this.engine.info, assignment, {
      ...written,
      receipt,
      source,
      ...judged,
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
      await this.claims.giveBack(claimed, {
        state: 'lost',
        reason: 'worker-stopped',
        final: false,
        counts: false,
      });
      throw error;
    }
    const { code, retry } = classify(error);
    this.logger.warn('run failed', {
      summaryId: claimed.summary.id,
      runId: claimed.runId,
      code,
      err: error,
    });
    const next = await this.claims.giveBack(claimed, {
      state: 'failed',
      reason: code,
      final: !retry,
      lastEvent: (tx, event) => writer.insert(tx, event),
    });
    if (next === 'queued') throw new RunFailed(code, { cause: error });
  }
}
