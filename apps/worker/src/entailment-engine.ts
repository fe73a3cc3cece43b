import type { EntailmentQuestion } from '@app/faithfulness';
import { type EngineInfo, type LlamaCppEngine, unlessAborted } from '@app/inference';
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
  /** Shared by drafts that are written side by side; it goes on when one of them ends. */
  private opening: Promise<LlamaCppEngine> | null = null;
  private readonly closing = new AbortController();
  private hasWarned = false;

  constructor(
    private readonly make: (signal: AbortSignal) => Promise<LlamaCppEngine>,
    private readonly logger: StructuredLogger,
  ) {}

  async open(signal: AbortSignal): Promise<OpenEntailmentModel | null> {
    try {
      return new Opened(await unlessAborted(this.started(), signal));
    } catch (error) {
      signal.throwIfAborted();
      if (!this.hasWarned) this.logger.warn('drafts are judged by rules alone', { err: error });
      this.hasWarned = true;
      return null;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.closing.abort(new Error('The worker is stopping.'));
    const engine = await this.opening?.catch(() => null);
    await engine?.[Symbol.asyncDispose]();
  }

  private started(): Promise<LlamaCppEngine> {
    if (this.opening) return this.opening;
    const opening = this.start();
    this.opening = opening;
    // the next draft tries again; the caller may have stopped waiting
    opening.catch(() => {
      this.opening = null;
    });
    return opening;
  }

  private async start(): Promise<LlamaCppEngine> {
    requireMemory();
    return this.make(this.closing.signal);
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
