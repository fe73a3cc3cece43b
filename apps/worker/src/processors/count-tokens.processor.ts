import type { JobReference } from '@app/queue';
import { JobProcessor, ProcessesJobs } from '@app/queue';
import { TokenCountStep } from '@app/summaries';
import { Inject, Injectable } from '@nestjs/common';
import type { RoleStart } from '../role-start.js';

/** Under which Nest hands out the start of the role that has the engine. */
export const ENGINE_START = Symbol('EngineStart');

// The engine counts for both between two tokens that it writes.
const CONCURRENCY = 2;

/** A summary takes its place in the queue once its tokens are counted. */
@Injectable()
@ProcessesJobs('count-tokens')
export class CountTokensProcessor extends JobProcessor {
  constructor(
    private readonly step: TokenCountStep,
    @Inject(ENGINE_START) { ready }: RoleStart,
  ) {
    super({ concurrency: CONCURRENCY, ready });
  }

  protected async carryOut({ tenantId, id }: JobReference, signal: AbortSignal): Promise<void> {
    await this.step.run(tenantId, id, signal);
  }
}
