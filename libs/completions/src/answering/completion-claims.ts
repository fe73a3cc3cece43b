import type { ObjectKey } from '@app/crypto';
import { AcrossTenants, KeyRing, UnitOfWork } from '@app/database';
import type { Engine } from '@app/inference';
import { type Actor, serviceActor } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { keyOf } from '../completion-content.js';
import type { Completion } from '../completion.entities.js';
import { COMPLETION_ENGINE, modelIdOf } from '../completion-engine.js';
import { CompletionsRepository } from '../completions.repository.js';

export const LEASE_MS = 15_000;
const LOOK_AHEAD = 8;

export interface ClaimedCall {
  readonly actor: Actor;
  readonly call: Completion;
  readonly key: ObjectKey;
}

/** Takes calls that wait for this worker's model. */
@Injectable()
export class CompletionClaims {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly acrossTenants: AcrossTenants,
    private readonly completions: CompletionsRepository,
    private readonly keyRing: KeyRing,
    @Inject(COMPLETION_ENGINE) private readonly engine: Engine,
  ) {}

  /** The oldest that waits for this worker's model and that no other takes at this moment. */
  async claim(): Promise<ClaimedCall | null> {
    const model = modelIdOf(this.engine.info);
    for (;;) {
      const waiting = await this.acrossTenants.waitingCompletions(model, LOOK_AHEAD);
      if (waiting.length === 0) return null;
      for (const { tenantId, id } of waiting) {
        const actor = serviceActor('complete', tenantId);
        const claimed = await this.unitOfWork.run(actor, async (tx) => {
          if (!(await this.completions.claim(tx, id, LEASE_MS))) return null;
          const call = await this.completions.find(tx, id);
          return call && { actor, call, key: await keyOf(tx, this.keyRing, call) };
        });
        if (claimed) return claimed;
      }
    }
  }
}
