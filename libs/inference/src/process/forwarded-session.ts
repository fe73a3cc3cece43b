import type { Engine, GenerateRequest, GenerationEvent, PromptSession } from '../engines/engine.js';
import { SessionClosed } from '../engines/engine.errors.js';

/** A reading of an engine that keeps nothing from one call to the next. */
export class ForwardedSession implements PromptSession {
  private closed = false;

  constructor(private readonly engine: Pick<Engine, 'generate'>) {}

  async *generate(request: GenerateRequest, signal: AbortSignal): AsyncGenerator<GenerationEvent> {
    if (this.closed) throw new SessionClosed();
    yield* this.engine.generate(request, signal);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.closed = true;
  }
}
