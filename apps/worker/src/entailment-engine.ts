import type { EntailmentQuestion } from '@app/faithfulness';
import type { EngineInfo, LlamaCppEngine } from '@app/inference';
import type { StructuredLogger } from '@app/platform';
import {
  ENTAILMENT_ANSWERS,
  type EntailmentModel,
  entailmentPrompt,
  type OpenEntailmentModel,
} from '@app/summaries';

/** Weights, a context of 4,096 tokens and the process; see docs/measurements/model-memory.md. */
const NEEDED_BYTES = 1_000_000_000;

/**
 * The model that compares sentences with their passages, opened for the first draft. Where it cannot be, the log says
 * why, once, and the next draft tries again: its file may be there by then.
 */
export class EntailmentEngine implements EntailmentModel, AsyncDisposable {
  private engine: LlamaCppEngine | null = null;
  private hasWarned = false;

  constructor(
    private readonly make: (signal: AbortSignal) => Promise<LlamaCppEngine>,
    private readonly logger: StructuredLogger,
  ) {}

  async open(signal: AbortSignal): Promise<OpenEntailmentModel | null> {
    try {
      if (!this.engine) requireMemory();
      this.engine ??= await this.make(signal);
      return new Opened(this.engine);
    } catch (error) {
      signal.throwIfAborted();
      if (!this.hasWarned) this.logger.warn('drafts are judged by rules alone', { err: error });
      this.hasWarned = true;
      return null;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.engine?.[Symbol.asyncDispose]();
  }
}

/** Comparing is worth no draft: where it would take the memory that the writing model needs, it is left. */
function requireMemory(): void {
  const free = process.availableMemory();
  if (free < NEEDED_BYTES) {
    throw new Error(`Comparing takes ${NEEDED_BYTES} bytes of memory, and ${free} are available.`);
  }
}

class Opened implements OpenEntailmentModel {
  constructor(private readonly engine: LlamaCppEngine) {}

  get info(): EngineInfo {
    return this.engine.info;
  }

  async *entailed(
    questions: readonly EntailmentQuestion[],
    signal: AbortSignal,
  ): AsyncGenerator<number> {
    const prompts = questions.map(entailmentPrompt);
    for await (const [yes = 0] of this.engine.choose(prompts, ENTAILMENT_ANSWERS, signal))
      yield yes;
  }
}
