import type { JobReference } from '@app/queue';
import { JobProcessor, type JobProcessorOptions, ProcessesJobs } from '@app/queue';
import { SummarizeStep } from '@app/summaries';
import { Inject, Injectable } from '@nestjs/common';

export const SUMMARIZE_OPTIONS = Symbol('SummarizeOptions');

/** A job is a turn at the engine; whose turn it is, Postgres says. */
@Injectable()
@ProcessesJobs('summarize')
export class SummarizeProcessor extends JobProcessor {
  constructor(
    private readonly step: SummarizeStep,
    @Inject(SUMMARIZE_OPTIONS) options: JobProcessorOptions,
  ) {
    super(options);
  }

  protected async carryOut(_turn: JobReference, signal: AbortSignal): Promise<void> {
    await this.step.takeTurn(signal);
  }
}
