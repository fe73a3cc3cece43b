import type { Engine } from '@app/inference';
import { type Actor, withDeadline } from '@app/platform';
import { Inject, Injectable } from '@nestjs/common';
import { ENGINE } from '../generation/engine-token.js';
import { ContextTooSmall, SectionNotFound } from '../generation/generation.errors.js';
import { planReads, type ReadPlan } from '../generation/planning.js';
import { RunInputs } from '../runs/run-inputs.js';
import type { Summary } from '../summary.entities.js';

// Counting 100,000 tokens takes well under a second; this is for an engine that hangs.
const COUNT_DEADLINE_MS = 30_000;

/** How the engine will read what a summary is written of, before it is the summary's turn. */
@Injectable()
export class ReadPlans {
  constructor(
    private readonly inputs: RunInputs,
    @Inject(ENGINE) private readonly engine: Engine,
  ) {}

  async plan(
    actor: Actor,
    summary: Summary,
    documentIds: readonly string[],
    shutdown: AbortSignal,
  ): Promise<ReadPlan | ContextTooSmall | SectionNotFound> {
    const signal = withDeadline(shutdown, COUNT_DEADLINE_MS);
    try {
      const { assignment } = await this.inputs.profile(actor, summary);
      const source = await this.inputs.source(actor, documentIds);
      return await planReads(source, assignment, this.engine, signal);
    } catch (error) {
      if (error instanceof ContextTooSmall || error instanceof SectionNotFound) return error;
      throw error;
    }
  }
}
