import type { FactoryProvider, InjectionToken } from '@nestjs/common';
import { JobProcessor, type JobProcessorOptions, ProcessesJobs } from './job-processor.js';
import type { JobReference, QueueName } from './jobs.js';

/** The jobs of a queue, and what a step does with one. */
export interface QueueWork<Step> {
  readonly queue: QueueName;
  readonly carryOut: (step: Step, job: JobReference, signal: AbortSignal) => Promise<void>;
  /** After each job, when it is off the queue or waits for its next attempt. */
  readonly ended?: (step: Step, job: JobReference) => Promise<void>;
}

/** Under which Nest hands out the processor of a queue. */
export function processorOf(queue: QueueName): string {
  return `processor of ${queue}`;
}

/** Provides the processor of a queue, whose jobs the step under this token carries out. */
export function queueProcessor<Step>(
  by: InjectionToken<Step>,
  work: QueueWork<Step>,
  options: JobProcessorOptions,
): FactoryProvider<JobProcessor> {
  @ProcessesJobs(work.queue)
  class QueueProcessor extends JobProcessor {
    constructor(private readonly step: Step) {
      super({ ...options, name: processorOf(work.queue) });
    }

    protected async carryOut(job: JobReference, signal: AbortSignal): Promise<void> {
      await work.carryOut(this.step, job, signal);
    }

    protected override async ended(job: JobReference): Promise<void> {
      await work.ended?.(this.step, job);
    }
  }
  return {
    provide: processorOf(work.queue),
    inject: [by],
    useFactory: (step: Step) => new QueueProcessor(step),
  };
}
