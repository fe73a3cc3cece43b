import { JobQueue } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { RunReturns } from './run-returns.js';

/** Runs whose worker died. */
@Injectable()
export class LostRuns {
  constructor(
    private readonly returns: RunReturns,
    private readonly queue: JobQueue,
  ) {}

  async takeBack(tenantId: string, id: string): Promise<void> {
    await this.returns.takeBack(tenantId, id);
    // The dead worker's job still bears the summary's id; a turn under the run's id need not wait for it.
    await this.queue.add('summarize', { tenantId, id });
  }
}
