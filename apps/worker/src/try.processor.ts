import type { JobReference } from '@app/queue';
import { JobProcessor, ProcessesJobs } from '@app/queue';
import { TrialStep } from '@app/summaries';
import { Injectable } from '@nestjs/common';

// One at a time: the engine is there for summaries first.
const CONCURRENCY = 1;

/** A version of a profile is tried on a text. */
@Injectable()
@ProcessesJobs('try')
export class TryProcessor extends JobProcessor {
  constructor(private readonly step: TrialStep) {
    super({ concurrency: CONCURRENCY });
  }

  protected async carryOut({ tenantId, id }: JobReference, signal: AbortSignal): Promise<void> {
    await this.step.run(tenantId, id, signal);
  }
}
