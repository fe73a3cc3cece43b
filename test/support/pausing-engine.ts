import {
  type Engine,
  type EngineInfo,
  ExtractiveEngine,
  ForwardedSession,
  type GenerateRequest,
  type GenerationEvent,
  type PromptSession,
} from '@app/inference';

/** The engine without a model, as slow as a test wants: it can be held after so many pieces of text. */
export class PausingEngine implements Engine {
  readonly info: EngineInfo;
  private readonly inner = new ExtractiveEngine();
  private pieces = Number.POSITIVE_INFINITY;
  private gate = Promise.withResolvers<void>();

  constructor() {
    this.info = this.inner.info;
  }

  /** From the next piece on: every call stops after so many, until `resume`. */
  pauseAfter(pieces: number): void {
    this.gate = Promise.withResolvers<void>();
    this.pieces = pieces;
  }

  resume(): void {
    this.pieces = Number.POSITIVE_INFINITY;
    this.gate.resolve();
  }

  countTokens(text: string, signal: AbortSignal): Promise<number> {
    return this.inner.countTokens(text, signal);
  }

  countPromptTokens(messages: GenerateRequest['messages'], signal: AbortSignal): Promise<number> {
    return this.inner.countPromptTokens(messages, signal);
  }

  async *generate(request: GenerateRequest, signal: AbortSignal): AsyncGenerator<GenerationEvent> {
    let written = 0;
    for await (const event of this.inner.generate(request, signal)) {
      if (event.kind === 'text') {
        if (written >= this.pieces) await this.untilResumed(signal);
        written += 1;
      }
      yield event;
    }
  }

  openSession(): PromptSession {
    return new ForwardedSession(this);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.resume();
    await this.inner[Symbol.asyncDispose]();
  }

  private async untilResumed(signal: AbortSignal): Promise<void> {
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
    await Promise.race([this.gate.promise, aborted]);
  }
}
