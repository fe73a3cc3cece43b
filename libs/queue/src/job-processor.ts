import { newId, requestContext } from '@app/platform';
import { Processor, WorkerHost } from '@nestjs/bullmq';
import {
  type BeforeApplicationShutdown,
  Logger,
  type OnApplicationBootstrap,
} from '@nestjs/common';
import { type Job, UnrecoverableError, WaitingError } from 'bullmq';
import { storedFailure } from './job-failure.js';
import { JobReference, type QueueName } from './jobs.js';
import { PAUSE_MS } from './queue-connection.js';

// A killed worker's job is taken up again after one to two of these. A longer block of the event
// loop costs a worker its job.
const LOCK_DURATION_MS = 15_000;
// After so many workers lost in it, the job itself is the likely cause; the reconciler decides.
const MOST_WORKERS_LOST = 2;
const DRAIN_MS = 10_000;
const GRACE_MS = 5_000;

export interface JobProcessorOptions {
  /** In the log. @default the name of the class */
  readonly name?: string;
  /** Jobs at a time in this process. @default 1 */
  readonly concurrency?: number;
  /** Takes no job before this has settled: what carries it out is being opened. @default takes them at once */
  readonly ready?: Promise<void>;
  /** On shutdown, how long running jobs may go on before their signal aborts. @default 10,000 */
  readonly drainMs?: number;
  /** How long they then have to end, before they are given up and left to another worker. @default 5,000 */
  readonly graceMs?: number;
}

/** Declares that a JobProcessor takes the jobs of `queue`. */
export function ProcessesJobs(
  queue: QueueName,
  { lockDuration = LOCK_DURATION_MS }: { readonly lockDuration?: number } = {},
): ClassDecorator {
  return Processor(queue, {
    autorun: false, // the whole application is ready before the first job arrives
    lockDuration,
    stalledInterval: lockDuration,
    maxStalledCount: MOST_WORKERS_LOST,
    runRetryDelay: PAUSE_MS, // after a lost connection; 15 seconds unless said otherwise
  });
}

/**
 * Carries out the jobs of one queue. Nothing that a job says or throws reaches BullMQ: it returns
 * nothing, and of an error only the code goes on. What a job needs is to be closed in
 * `onApplicationShutdown`, since running jobs are still drained in `beforeApplicationShutdown`.
 */
export abstract class JobProcessor
  extends WorkerHost
  implements OnApplicationBootstrap, BeforeApplicationShutdown
{
  private readonly jobLogger: Logger;
  private readonly stopping = new AbortController();
  private readonly following = new Set<Promise<void>>();
  private started = false;

  constructor(private readonly jobOptions: JobProcessorOptions = {}) {
    super();
    this.jobLogger = new Logger(jobOptions.name ?? this.constructor.name);
  }

  /**
   * Safe to be run twice. Throws to be tried again, or a PermanentJobError not to be.
   * `signal` aborts when the process stops, or when another worker may have taken the job over.
   */
  protected abstract carryOut(job: JobReference, signal: AbortSignal): Promise<void>;

  /** After each job, when it is off the queue or waits for its next attempt. A failure here is logged, no more. */
  protected ended?(job: JobReference): Promise<void>;

  /** @throws what the queue's store answered, if it does not let the worker in */
  async onApplicationBootstrap(): Promise<void> {
    const { worker } = this;
    this.started = true;
    worker.on('error', (err) => this.jobLogger.warn('worker failed', { err }));
    worker.on('lockRenewalFailed', (jobIds) => {
      for (const jobId of jobIds) worker.cancelJob(jobId, 'lock lost');
    });
    worker.on('completed', (job) => this.follow(job));
    worker.on('failed', (job) => this.follow(job));
    worker.concurrency = this.jobOptions.concurrency ?? 1;
    // BullMQ keeps a refused first connection for good: such a worker would never take a job
    await worker.waitUntilReady();
    const { ready } = this.jobOptions;
    if (ready) void ready.then(() => this.take());
    else this.take();
  }

  async beforeApplicationShutdown(): Promise<void> {
    if (!this.started) return; // the start failed before there was a worker
    const deadline = setTimeout(() => this.stopping.abort(), this.jobOptions.drainMs ?? DRAIN_MS);
    try {
      await this.worker.close();
      await Promise.all(this.following);
    } finally {
      clearTimeout(deadline);
    }
  }

  /** Takes no more jobs, and answers when those that run have ended by themselves. */
  async finishInHand(): Promise<void> {
    await this.worker.pause();
  }

  /** Called by BullMQ, which passes a signal only to functions of three parameters. */
  override async process(job: Job, token?: string, lockLost?: AbortSignal): Promise<void> {
    const reference = JobReference.safeParse(job.data);
    if (!reference.success) throw new UnrecoverableError('malformed_job');
    const stop = this.stopping.signal;
    const signal = lockLost ? AbortSignal.any([stop, lockLost]) : stop;
    try {
      const work = requestContext.run({ requestId: newId(), jobId: reference.data.id }, () =>
        this.carryOut(reference.data, signal),
      );
      await this.orGivenUp(work, signal);
    } catch (err) {
      if (stop.aborted) {
        // not the job's fault: no attempt is counted, and another worker takes it
        await job.moveToWait(token);
        throw new WaitingError();
      }
      this.jobLogger.warn('job failed', { jobId: job.id, attempt: job.attemptsMade + 1, err });
      throw storedFailure(err);
    }
  }

  private take(): void {
    if (this.worker.closing) return; // the process ends before it was ready
    this.worker.run().catch((err: unknown) => this.jobLogger.error('worker stopped', { err }));
  }

  private follow(job: Job | undefined): void {
    const reported = this.reportEnded(job);
    this.following.add(reported);
    void reported.finally(() => this.following.delete(reported));
  }

  private async reportEnded(job: Job | undefined): Promise<void> {
    const reference = JobReference.safeParse(job?.data);
    try {
      if (reference.success) await this.ended?.(reference.data);
    } catch (err) {
      this.jobLogger.warn('what follows a job failed', { jobId: job?.id, err });
    }
  }

  /** Bounds what a job that does not heed its signal can hold up. */
  private async orGivenUp(work: Promise<void>, signal: AbortSignal): Promise<void> {
    const ended = new AbortController();
    const givenUp = new Promise<never>((_resolve, reject) => {
      const begin = (): void => {
        const grace = setTimeout(() => reject(signal.reason), this.jobOptions.graceMs ?? GRACE_MS);
        ended.signal.addEventListener('abort', () => clearTimeout(grace));
      };
      if (signal.aborted) begin();
      else signal.addEventListener('abort', begin, { signal: ended.signal });
    });
    try {
      await Promise.race([work, givenUp]);
    } finally {
      ended.abort();
    }
  }
}
