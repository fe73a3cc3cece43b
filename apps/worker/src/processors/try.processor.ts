import type { JobReference } from '@app/queue';
import { JobProcessor, ProcessesJobs } from '@app/queue';
import { TrialStep } from '@app/summaries';
import { Inject, Injectable } from '@nestjs/common';
import { ENGINE_START } from './count-tokens.processor.js';
import type { RoleStart } from '../role-start.js';

// One at a time: the engine is there for summaries first.
const CONCURRENCY = 1;

/** A version of a profile is tried on a text. */
@Injectable()
@ProcessesJobs('try')
export class TryProcessor extends JobProcessor {
  constructor(
    private readonly step: TrialStep,
    @Inject(ENGINE_START) { ready }: RoleStart,
  ) {
    super({ concurrency: CONCURRENCY, ready });
  }

  protected async carryOut({ tenantId, id }: JobReference, signal: AbortSignal): Promise<void> {
    await this.step.run(tenantId, id, signal);
  }
}
