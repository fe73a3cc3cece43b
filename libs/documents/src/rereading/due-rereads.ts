import { AcrossTenants } from '@app/database';
import { Injectable } from '@nestjs/common';
import { RereadStep } from './reread-step.js';

/**
 * Reads documents again, one at a time, as long as no new document waits: that is asked again before each. What is
 * left is in Postgres, so any number of workers may do it, and one that is stopped leaves the rest to the next.
 */
@Injectable()
export class DueRereads {
  constructor(
    private readonly acrossTenants: AcrossTenants,
    private readonly step: RereadStep,
  ) {}

  async advance(signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
      const [next] = await this.acrossTenants.backlog('due_rereads', 1);
      if (!next) return;
      await this.step.run(next.tenantId, next.id, signal);
    }
  }
}
