import { Logger, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { newId } from '@app/platform';
import { JobProcessor, type JobProcessorOptions, ProcessesJobs } from '../src/job-processor.js';
import { JobQueue } from '../src/job-queue.js';
import type { JobReference, NewJob } from '../src/jobs.js';
import type { QueueConnection } from '../src/queue-connection.js';
import { QueueModule } from '../src/queue.module.js';

Logger.overrideLogger(false);

export const RETRY = { attempts: 3, delayMs: 150 };
/** A second between a worker's death and the next one's turn, instead of half a minute. */
export const LOCK_MS = 1_000;

export interface QueueApp extends AsyncDisposable {
  readonly queue: JobQueue;
  close(): Promise<void>;
  /** Whether the processor takes no more jobs. */
  stopping(): boolean;
}

/** An application as api and worker are: with the queue and, if given, a processor of `extract`. */
export async function startApp(
  connection: QueueConnection,
  jobProcessor?: Type<JobProcessor>,
): Promise<QueueApp> {
  const app = await Test.createTestingModule({
    imports: [QueueModule.forRoot(connection, { retry: RETRY })],
    providers: jobProcessor ? [jobProcessor] : [],
  }).compile();
  await app.init();
  let closing: Promise<void> | undefined;
  const close = (): Promise<void> => (closing ??= app.close());
  return {
    queue: app.get(JobQueue),
    close,
    stopping: () => jobProcessor !== undefined && Boolean(app.get(jobProcessor).worker.closing),
    [Symbol.asyncDispose]: close,
  };
}

export function processor(
  carryOut: (job: JobReference, signal: AbortSignal) => Promise<void>,
  options: JobProcessorOptions = {},
): Type<JobProcessor> {
  @ProcessesJobs('extract', { lockDuration: LOCK_MS })
  class TestProcessor extends JobProcessor {
    constructor() {
      super(options);
    }
    protected override carryOut(job: JobReference, signal: AbortSignal): Promise<void> {
      return carryOut(job, signal);
    }
  }
  return TestProcessor;
}

export function aJob({ priority = 0 } = {}): NewJob {
  return { tenantId: newId(), id: newId(), priority };
}
