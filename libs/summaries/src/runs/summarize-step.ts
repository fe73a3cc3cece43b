import { keepLease, LeaseLost, Notices } from '@app/database';
import type { Engine } from '@app/inference';
import { withDeadline } from '@app/platform';
import { Inject, Injectable, Logger } from '@nestjs/common';
import { ENGINE } from '../generation/engine-token.js';
import { SUMMARIZE_OPTIONS, type SummarizeOptions } from '../requests/summarize-options.js';
import { type ClaimedRun, RUN_LEASE_MS, RunClaims } from './run-claims.js';
import type { RunEventWriter } from './run-event-writer.js';
import { classify } from './run-failure.js';
import { RunReturns } from './run-returns.js';
import { SummaryWriting } from './summary-writing.js';

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
    private readonly claims: RunClaims,
    private readonly returns: RunReturns,
    private readonly writing: SummaryWriting,
    private readonly notices: Notices,
    @Inject(ENGINE) private readonly engine: Engine,
    @Inject(SUMMARIZE_OPTIONS) private readonly options: SummarizeOptions,
  ) {}

  /** Throws `RunFailed` when the summary went back into the queue for another attempt. */
  async takeTurn(signal: AbortSignal): Promise<void> {
    signal.throwIfAborted();
    const claimed = await this.claims.next(this.options.worker, this.engine.info);
    if (!claimed) return;
    const writer = this.claims.events(claimed);
    const cancelled = new AbortController();
    const stopListening = this.notices.on('summary_cancelled', claimed.summary.id, () =>
      cancelled.abort(new LeaseLost('The summary was cancelled.')),
    );
    await using lease = keepLease(
      RUN_LEASE_MS,
      AbortSignal.any([signal, cancelled.signal]),
      () => this.claims.renew(claimed),
      RENEW_MS,
    );
    try {
      await this.writing.write(claimed, writer, withDeadline(lease.signal, this.options.timeoutMs));
    } catch (error) {
      await this.fail(claimed, writer, error, signal);
    } finally {
      stopListening();
    }
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
      await this.returns.giveBack(claimed, {
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
    const next = await this.returns.giveBack(claimed, {
      state: 'failed',
      reason: code,
      final: !retry,
      lastEvent: (tx, event) => writer.insert(tx, event),
    });
    if (next === 'queued') throw new RunFailed(code, { cause: error });
  }
}
