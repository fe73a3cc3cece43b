import { AcrossTenants } from '@app/database';
import { Injectable } from '@nestjs/common';
import { RecallStep } from './recall-step.js';

const AT_ONCE = 20;

/** Carries recalls on. Any number of workers may do it. */
@Injectable()
export class OpenRecalls {
  constructor(
    private readonly acrossTenants: AcrossTenants,
    private readonly step: RecallStep,
  ) {}

  async advance(signal: AbortSignal): Promise<void> {
    for (const { tenantId, id } of await this.acrossTenants.backlog('open_recalls', AT_ONCE)) {
      if (signal.aborted) return;
      await this.step.advance(tenantId, id);
    }
  }
}
