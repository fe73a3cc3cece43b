import type { CheckResult, HealthCheck, ReadinessReport } from './check.js';

// A prober gives up after one to ten seconds; all checks run at the same time.
const DEADLINE_MS = 2_000;
// Anyone may ask, and each question costs a login.
const FRESH_MS = 1_000;

/** Whether this process can do its work, check by check. */
export class Readiness {
  private latest: { readonly atMs: number; readonly report: Promise<ReadinessReport> } | null =
    null;

  constructor(
    private readonly checks: readonly HealthCheck[],
    private readonly deadlineMs: number = DEADLINE_MS,
    private readonly freshMs: number = FRESH_MS,
  ) {}

  /** Never rejects. */
  async report(): Promise<ReadinessReport> {
    const { latest } = this;
    if (latest && Date.now() - latest.atMs < this.freshMs) return latest.report;
    const report = this.ask();
    this.latest = { atMs: Date.now(), report };
    return report;
  }

  private async ask(): Promise<ReadinessReport> {
    const checks = await Promise.all(this.checks.map((check) => this.result(check)));
    const isReady = checks.every(({ state }) => state === 'ok');
    return { status: isReady ? 'ready' : 'not-ready', checks };
  }

  private async result(check: HealthCheck): Promise<CheckResult> {
    const { name } = check;
    const deadline = new AbortController();
    const late = Promise.withResolvers<'no-answer'>();
    const timer = setTimeout(() => {
      deadline.abort(new Error('The check took too long.'));
      late.resolve('no-answer');
    }, this.deadlineMs);
    try {
      const reason = await Promise.race([check.run(deadline.signal), late.promise]);
      return { name, state: reason === null ? 'ok' : 'failed', reason };
    } catch {
      // what it says may quote anything; the log of the process has it where it matters
      return { name, state: 'failed', reason: 'failed' };
    } finally {
      clearTimeout(timer);
    }
  }
}
