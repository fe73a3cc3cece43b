import { UnitOfWork } from '@app/database';
import { serviceActor } from '@app/platform';
import { Injectable } from '@nestjs/common';
import { CompletionsRepository } from './completions.repository.js';

/** Calls that were left behind by a process that died. */
@Injectable()
export class CompletionCleanup {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly completions: CompletionsRepository,
  ) {}

  async drop(tenantId: string, id: string): Promise<void> {
    const actor = serviceActor('reconciler', tenantId);
    await this.unitOfWork.run(actor, async (tx) => {
      const call = await this.completions.find(tx, id);
      if (!call) return;
      await this.completions.end(tx, actor, call, {
        outcome: 'failed',
        reason: 'worker-lost',
        details: {},
      });
      await this.completions.remove(tx, id);
    });
  }
}
