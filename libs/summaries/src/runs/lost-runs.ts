import { JobQueue } from '@app/queue';
import { Injectable } from '@nestjs/common';
import { RunClaims } from './run-claims.js';

/** Runs whose worker died. */
@Injectable()
export class LostRuns {
  constructor(
    private readonly claims: RunClaims,
    private readonly queue: JobQueue,
  ) {}

  async takeBack(tenantId: string, id: string): Promise<void> {
    await this.claims.takeBack(tenantId, id);
    // The dead worker's job still bears the summary's id; a turn under the run's id need not wait for it.
    await this.queue.add('summarize', { tenantId, id });
  }
}
